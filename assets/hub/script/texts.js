// The texts of the wall, as one types: how many letters are left, and each card saved by itself, with the picture of the
// page drawn anew. Without it the form does the same with its buttons.

const form = document.querySelector("#texts");
const told = document.querySelector("#told");
const letters = text => [...text.trim().replace(/\s+/gu, " ")].length;

const field_of = input => input.closest("[data-text]");
const name_of = input => input.name.slice("text ".length);
const card_of = input => input.closest("section");
const inputs_in = card => [...card.querySelectorAll("input[data-most]")];

function count(input) {
    const left = Number(input.dataset.most) - letters(input.value);
    const words = left < 0 ? form.dataset.over : form.dataset.left;
    field_of(input).querySelector("[data-count]").textContent = `${Math.abs(left)} ${words}`;
    input.setAttribute("aria-invalid", left < 0);
    return left;
}

// Spoken once the typing rests, and only where it matters.
let resting;
function tell_of_length(left) {
    clearTimeout(resting);
    if (left > 5) return;
    const words = left < 0 ? form.dataset.over : form.dataset.left;
    resting = setTimeout(() => { told.textContent = `${Math.abs(left)} ${words}`; }, 1000);
}

function fields_for(inputs) {
    const fields = new URLSearchParams();
    for (const name of ["csrf", "document"]) fields.set(name, form.elements[name].value);
    for (const input of inputs) fields.set(input.name, input.value);
    fields.set("card", card_of(inputs[0]).querySelector('button[name="card"]').value);
    return fields;
}

async function ask(inputs) {
    const headers = { Accept: "application/json" };
    try {
        const answer = await fetch(form.action, { method: "POST", headers, body: fields_for(inputs) });
        return await answer.json();
    } catch {
        return {};
    }
}

function show_standing(input, name, words) {
    const standing = field_of(input).querySelector("[data-standing]");
    standing.className = `status ${name}`;
    standing.textContent = words;
}

function show_saved(input, { text, standing }) {
    input.value = text;
    form.elements[`was ${name_of(input)}`].value = text;
    show_standing(input, standing.class, standing.word);
    count(input);
}

// All are saved, or none: those that are wrong say why.
function show(inputs, { saved, errors }) {
    const why = input => errors ? errors[name_of(input)] : form.dataset.failed;
    if (saved) inputs.forEach(input => show_saved(input, saved[name_of(input)]));
    else inputs.filter(why).forEach(input => show_standing(input, "stop", why(input)));
    told.textContent = saved ? form.dataset.saved : inputs.map(why).find(Boolean);
}

const picture = form.parentElement.querySelector("img.wall");

// The part of the wall where the text stands; `anew`: although the browser has it.
function draw(name, anew) {
    if (!picture) return;
    const address = new URL(picture.src);
    if (!anew && address.searchParams.get("text") === name) return;
    address.searchParams.set("text", name);
    if (anew) address.searchParams.set("anew", Date.now());
    picture.src = address;
}

// Once the focus rests: a row that is only passed by is not drawn.
let passing;
function draw_soon(name) {
    clearTimeout(passing);
    passing = setTimeout(draw, 300, name);
}

// A board that cannot be drawn has no picture rather than a broken one.
function show_picture() {
    if (picture) picture.parentElement.hidden = picture.complete && picture.naturalWidth === 0;
}
picture?.addEventListener("load", show_picture);
picture?.addEventListener("error", show_picture);
show_picture();

async function save(inputs) {
    told.textContent = form.dataset.saving;
    const answer = await ask(inputs);
    show(inputs, answer);
    if (!answer.saved) return;
    clearTimeout(passing);
    draw(name_of(inputs[0]), true);
}

const inputs = [...form.querySelectorAll("input[data-most]")];
inputs.forEach(count);

form.addEventListener("input", event => {
    if (!event.target.dataset.most) return;
    tell_of_length(count(event.target));
    draw_soon(name_of(event.target));
});

form.addEventListener("focusin", event => {
    if (event.target.dataset.most) draw_soon(name_of(event.target));
});

// Beside the form rather than in its place.
form.addEventListener("click", event => {
    const link = event.target.closest("a[data-picture]");
    if (!link || !picture || picture.parentElement.hidden) return;
    event.preventDefault();
    draw(new URL(link.href).searchParams.get("text"));
    picture.parentElement.focus();
});

form.addEventListener("submit", event => {
    if (event.submitter?.name !== "card") return;
    event.preventDefault();
    save(inputs_in(card_of(event.submitter)));
});

// Enter saves the one text and goes on to the next.
form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !event.target.dataset.most) return;
    event.preventDefault();
    save([event.target]);
    inputs[inputs.indexOf(event.target) + 1]?.focus();
});
