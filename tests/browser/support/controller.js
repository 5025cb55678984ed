// The controller's way, step by step, as she goes it on the pages.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";

import { submit } from "./browser.js";

export async function choose(page, file) {
    await page.goto("/upload");
    await page.locator("#files").setInputFiles(file);
}

// As from a file manager: the browser is handed the file's bytes and name.
export async function drop(page, file) {
    await page.goto("/upload");
    const bytes = (await readFile(file)).toString("base64");
    const transfer = await page.evaluateHandle(({ bytes, name }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name));
        return transfer;
    }, { bytes, name: path.basename(file) });
    await page.dispatchEvent("#drop", "dragover", { dataTransfer: transfer });
    await page.dispatchEvent("#drop", "drop", { dataTransfer: transfer });
}

export const becomesDraft = page => page.waitForURL(/\/drafts\/[^/]+$/);

// From the draft to the board; says the board's key.
export async function readIn(page) {
    await submit(page, page.locator('form[action$="/import"] button'));
    return new URL(page.url()).pathname.split("/")[2];
}

// Everything that the review asks about: all is found right.
export async function settle(page, board) {
    await page.goto(`/boards/${board}/review`);
    for (const form of ["names", "proposals", "links", "looked"])
        for (let left = 10; left > 0; --left) {
            const button = page.locator(`section.card form[action$="/review/${form}"] .actions button`).first();
            if (!(await button.count())) break;
            await submit(page, button);
        }
    assert.equal(await page.locator('section.card form[action*="/review/"]').count(), 0, `${page.url()}: something is left to settle`);
}

export async function writeFirstTitle(page, board, text) {
    await page.goto(`/boards/${board}/texts`);
    const field = page.locator('[data-text] input:not([type="hidden"])').first();
    await field.fill(text);
    await submit(page, page.locator("#texts > .actions button.primary").first());
    assert.equal(await page.locator('[data-text] input:not([type="hidden"])').first().inputValue(), text);
}

export async function confirmTexts(page, board) {
    await page.goto(`/boards/${board}/texts`);
    const button = page.locator('form[action$="/texts/confirm"] button');
    if (await button.count()) await submit(page, button);
    assert.equal(await button.count(), 0, `${page.url()}: texts are still proposed`);
}

// Every row of the kinds that the board has.
export async function approveForAllScreens(page, board) {
    await page.goto(`/boards/${board}/visibility`);
    for (const kind of await page.locator("nav.pages").last().locator("a").evaluateAll(all => all.map(link => link.href))) {
        await page.goto(kind);
        for (const choice of await page.locator('select[name^="see "]').all()) await choice.selectOption("all_screens");
        await submit(page, page.locator('form[action$="/visibility"] button.primary').first());
    }
}

// The picture that the display's own renderer made has come.
export async function seesPreview(page, channel) {
    await page.goto(`/channels/${channel}/preview`);
    const picture = page.locator("img.wall");
    await picture.waitFor();
    await picture.evaluate(image => image.decode());
    const { width, words } = await picture.evaluate(image => ({ width: image.naturalWidth, words: image.alt }));
    assert.ok(width >= 800, `the picture is ${width} pixels wide`);
    return words;
}

export async function makeChannel(page, title, name) {
    await page.goto("/new-channel");
    await page.locator("#title").fill(title);
    await page.locator("#name").fill(name);
    await submit(page, page.locator("main form button.primary"));
    assert.ok(page.url().includes(`/channels/${name}`), page.url());
}

// The channel shows `boards`, by their keys, in this order.
export async function putBoards(page, channel, boards) {
    await page.goto(`/channels/${channel}`);
    await page.locator('input[name="which"][value="some"]').check();
    const places = page.locator('details:has(input[name="board"])');
    if (!(await places.evaluate(details => details.open))) await places.locator("summary").click();
    for (const box of await page.locator('input[name="board"]').all()) {
        const place = boards.indexOf(await box.inputValue());
        await box.setChecked(place >= 0);
        if (place >= 0) await page.locator(`input[name="place-${boards[place]}"]`).fill(String(place + 1));
    }
    await submit(page, page.locator('form[action$="/settings"] .actions button').last());
}

// An administrator says who passes the channel's screens: "open" or "closed".
export async function opensFor(page, channel, room) {
    await page.goto(`/channels/${channel}`);
    await page.locator(`input[name="room"][value="${room}"]`).check();
    await submit(page, page.locator('form[action$="/room"] .actions button'));
}

const inSweden = (instant, options) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", ...options }).format(instant);

// Now, or at an instant, to the minute.
export async function publish(page, channel, { note = "", at } = {}) {
    await page.goto(`/channels/${channel}/publish`);
    const form = page.locator(`form[action="/channels/${channel}/publish"]`);
    await form.locator("#note").fill(note);
    if (at) {
        await form.locator('input[name="when"][value="later"]').check();
        await form.locator("#date").fill(inSweden(at, { dateStyle: "short" }));
        await form.locator("#time").fill(inSweden(at, { timeStyle: "short" }));
    }
    await submit(page, form.locator("button.primary"));
    assert.equal(await page.locator(".notice.stop, .error").count(), 0, `${page.url()}: publishing was refused`);
}

export async function withdraw(page, channel, { board, note = "" } = {}) {
    await page.goto(`/channels/${channel}/withdraw${board ? `?board=${board}` : ""}`);
    await page.locator("#note").fill(note);
    await submit(page, page.locator("form button.danger"));
}
