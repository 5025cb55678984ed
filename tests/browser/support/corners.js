// Where no link leads: before signing in, without leave, to what is not there, to what a form answers, to what waits for
// a code, and in a hub that is new.
import { guest, readIn, signedIn, submit } from "./browser.js";

const device = { host: "raspberrypi", model: "Raspberry Pi 5", system: "Debian GNU/Linux 12", diagonal: 55, distance_dm: 40 };

async function codeAskedFor(hub) {
    const answer = await fetch(`${hub.url}/v1/pair`, { method: "POST", body: JSON.stringify({ device }), headers: { "Content-Type": "application/json" } });
    return (await answer.json()).user_code;
}

async function waiting(page, hub) {
    await page.goto(`/displays/pair?code=${await codeAskedFor(hub)}`);
    await page.locator('button[value="approve"]').waitFor();
}

async function faulty(page, place, fields, button) {
    await page.goto(place);
    for (const [field, text] of Object.entries(fields)) await page.locator(field).fill(text);
    await submit(page, page.locator(button));
    await page.locator('[aria-invalid="true"]').first().waitFor();
}

async function newPassword(page) {
    await page.goto("/people");
    await page.locator("#name").fill(`person-${Date.now()}`);
    await submit(page, page.locator("main form button.primary"));
    await page.locator("main dd code").waitFor();
}

const at = place => page => page.goto(place);
const places = (...all) => Object.fromEntries(all.map(place => [place, at(place)]));

const visits = [
    { who: null, places: { "signing in": at("/sign-in"), "signing in by a link": at("/sign-in?to=%2Fboards"),
        "a wrong password": page => faulty(page, "/sign-in", { "#name": "nobody", "#password": "not this one" }, "main form button.primary") } },
    { who: "admin", places: { ...places("/nowhere", "/boards/nowhere", "/displays/pair?code=WRNG-CODE"),
        "a display that waits": waiting,
        "a display that waits, without a name": async (page, hub) => {
            await waiting(page, hub);
            await submit(page, page.locator('button[value="approve"]'));
            await page.locator('[aria-invalid="true"]').first().waitFor();
        },
        "a channel's name that is taken": page => faulty(page, "/new-channel", { "#title": "Demo", "#name": "demo" }, "main form button.primary"),
        "a new person's password": newPassword } },
    { who: "viewer", places: places("/", "/boards/exempel-d", "/boards/exempel-d/texts", "/boards/exempel-d/review", "/channels/demo", "/displays", "/upload") },
    { who: "controller", places: places("/", "/channels/demo", "/displays", "/people") },
    { who: "admin", empty: true, places: places("/", "/upload", "/boards", "/channels", "/new-channel", "/displays", "/displays/pair", "/log") },
    { who: "viewer", empty: true, places: places("/", "/boards", "/channels", "/displays") },
];

async function stranger(browser, hub, { language = "sv", ...looks }) {
    const page = await guest(browser, hub, looks);
    await page.goto("/sign-in");
    await readIn(page, language);
    return page;
}

// To each of them with these looks: `seen(page, name)` once there. `hubs`: one that is furnished, and one that is empty.
export async function atEachCorner(browser, hubs, looks, seen) {
    for (const { who, empty, places } of visits) {
        const hub = empty ? hubs.empty : hubs.furnished;
        const page = who ? await signedIn(browser, hub, { ...looks, name: who }) : await stranger(browser, hub, looks);
        for (const [name, come] of Object.entries(places)) {
            await come(page, hub);
            await seen(page, `${name}, ${who ?? "signed out"}${empty ? ", new hub" : ""}`);
        }
        await page.context().close();
    }
}
