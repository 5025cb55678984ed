// The arrow keys turn the preview's pages, as they do on the wall; a picture that has to wait is asked for again.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("input, select, textarea, summary")) return;
  const to = { ArrowLeft: "before", ArrowRight: "after" }[event.key];
  const link = to && document.getElementById(to);
  if (link) link.click();
});

// The server draws only so many at a time for one person.
for (const picture of document.querySelectorAll("img.wall, img.thumbnail")) {
  let tries = 12;
  const again = () => tries-- > 0 && setTimeout(() => { picture.src = picture.src; }, 5000);
  picture.addEventListener("error", again);
  if (picture.complete && picture.naturalWidth === 0) again();
}
