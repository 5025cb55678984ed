// The controller's way by the keyboard alone; wherever the focus is, it is seen.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { guest, openBrowser } from "./support/browser.js";
import { demo, Hub } from "./support/house.js";
import { isSeen, press, tabTo, typeInto } from "./support/keyboard.js";

describe("by keyboard alone", () => {
    let hub, browser, page;

    before(async () => {
        hub = await Hub.open();
        browser = await openBrowser();
        page = await guest(browser, hub);
    }, { timeout: 180_000 });

    after(async () => {
        await browser?.close();
        await hub?.close();
    });

    const andWait = (step, place) => Promise.all([page.waitForURL(place), step]);

    test("she signs in, and skips what stands before the content", async () => {
        await page.goto("/");
        await typeInto(page, page.locator("#name"), "controller");
        await typeInto(page, page.locator("#password"), hub.people.controller);
        await andWait(page.keyboard.press("Enter"), url => url.pathname === "/");
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
        await isSeen(page);
    });

    test("reads in a sheet", async () => {
        await page.goto("/");
        await andWait(press(page, page.locator('nav a[href="/upload"]')), "**/upload");
        const chooser = page.waitForEvent("filechooser");
        await press(page, page.locator("#files"), "Space");
        await (await chooser).setFiles(path.join(demo, "exempel-d-2023.csv"));
        await page.waitForURL("**/drafts/*");
        await andWait(press(page, page.locator('form[action$="/import"] button')), "**/boards/*/review*");
    });

    test("settles what is asked, and writes the wall's texts", async () => {
        for (const form of ["names", "proposals", "links", "looked", "looked"]) {
            const button = page.locator(`section.card form[action$="/review/${form}"] .actions button`).first();
            if (await button.count()) await Promise.all([page.waitForEvent("load"), press(page, button)]);
        }
        await page.goto("/boards/exempel-d/texts");
        await typeInto(page, page.locator('[data-text] input:not([type="hidden"])').first(), "Med tangentbordet");
        await press(page, page.locator('#texts button[name="card"]').first());
        await page.locator("#told", { hasText: "Sparat" }).waitFor({ state: "attached" });
        await page.reload();
        assert.equal(await page.locator('[data-text] input:not([type="hidden"])').first().inputValue(), "Med tangentbordet");
    });

    test("makes a channel and publishes", async () => {
        await page.goto("/channels");
        await andWait(press(page, page.locator('a[href="/new-channel"]')), "**/new-channel");
        await typeInto(page, page.locator("#title"), "Korridoren");
        await andWait(page.keyboard.press("Enter"), "**/channels/korridoren*");
        await andWait(press(page, page.locator('a[href$="/publish"]')), "**/publish");
        await typeInto(page, page.locator("#note"), "Utan mus");
        await Promise.all([page.waitForEvent("load"), press(page, page.locator('form[action$="/publish"] button.primary'))]);
        await page.goto("/channels/korridoren/history");
        assert.match(await page.locator("tbody").innerText(), /Utan mus/);
    });

    test("passes through every page without being caught or lost from sight", { timeout: 120_000 }, async () => {
        for (const place of ["/", "/boards", "/boards/exempel-d", "/boards/exempel-d/visibility", "/channels/korridoren", "/channels/korridoren/preview", "/log", "/account", "/guide"]) {
            await page.goto(place);
            await tabTo(page, page.locator("footer a").last(), 400);
        }
    });
});
