// The arrow keys turn the preview's pages, as they do on the wall.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("input, select, textarea, summary")) return;
  const to = { ArrowLeft: "before", ArrowRight: "after" }[event.key];
  const link = to && document.getElementById(to);
  if (link) link.click();
});
