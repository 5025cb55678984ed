// How many facts are about to be struck, said before they are. Without it the form strikes just the same.

const form = document.querySelector("#proposals-form");
const told = form.querySelector("[data-strikes]");

form.addEventListener("change", () => {
    const strikes = form.querySelectorAll('input[type="checkbox"][name="id"]:not(:checked)').length;
    told.textContent = strikes ? told.dataset.some.replace("{count}", strikes) : told.dataset.none;
});
