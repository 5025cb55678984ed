// What helps on every page. All of them work without it.

// A form is sent once, however often its button is pressed.
const pause = 3000; // milliseconds
const sent = new WeakMap();

document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (event.timeStamp - (sent.get(form) ?? -pause) < pause) event.preventDefault();
    else sent.set(form, event.timeStamp);
});

// Whoever is told of an error stands at the first field that has one.
document.querySelector('[aria-invalid="true"]')?.focus();
