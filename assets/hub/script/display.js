// A display's page follows the display while one looks at it.

const interval = 5000; // milliseconds
const live = document.querySelector("[data-live]");

function show(now) {
    for (const place of live.querySelectorAll("[data-now]")) {
        const text = now[place.dataset.now];
        if (place.textContent !== text) place.textContent = text;
        place.hidden = text === "";
    }
    live.querySelector(".status").className = `status ${now.class}`;
    showPicture(now.picture);
}

function showPicture(picture) {
    const figure = live.querySelector("[data-picture]");
    const image = figure.querySelector("img");
    live.querySelector("[data-waiting]").hidden = !picture.waiting;
    live.querySelector("[data-none]").hidden = picture.src !== "";
    figure.hidden = picture.src === "";
    if (picture.src === "" || image.getAttribute("src") === picture.src) return;
    image.src = picture.src;
    image.alt = picture.taken;
    figure.querySelector("figcaption").textContent = picture.taken;
}

async function look() {
    if (document.hidden) return;
    try {
        const answer = await fetch(live.dataset.live);
        if (answer.ok) show(await answer.json());
    } catch {
        // The hub does not answer just now: what is on the page stays, with its time.
    }
}

setInterval(look, interval);
