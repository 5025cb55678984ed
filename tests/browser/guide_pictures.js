#!/usr/bin/env node
// The pictures of the guides, taken along a controller's and a technician's way. Usage: guide_pictures.js FOLDER
import path from "node:path";

import { openBrowser, signedIn } from "./support/browser.js";
import * as she from "./support/controller.js";
import { Display } from "./support/display.js";
import { demo, demoHub, soon } from "./support/house.js";

const looks = { width: 1100, height: 760 };
const folder = path.resolve(process.argv[2]);

async function pictures(language) {
    const file = name => path.join(folder, `${name}.${language}.png`);
    const take = (page, name, more = {}) => page.screenshot({ path: file(name), ...more });
    const hub = await demoHub();
    const browser = await openBrowser();
    const display = await Display.open(hub, { size: "960x540", settings: `[screen]\nlanguage = "${language}"` });
    try {
        const page = await signedIn(browser, hub, { ...looks, language });
        await page.goto("/upload");
        await take(page, "upload");
        await she.choose(page, path.join(demo, "exempel-a-2023-delar.csv"));
        await she.becomesDraft(page);
        await page.locator(".side-by-side").scrollIntoViewIfNeeded();
        await page.locator(".side-by-side").evaluate(part => part.scrollIntoView());
        await take(page, "draft");
        await page.goto("/boards/exempel-a/texts");
        await page.locator("img.wall, main img").first().evaluate(image => image.decode()).catch(() => {});
        await page.locator("#texts").evaluate(part => part.scrollIntoView());
        await take(page, "texts");
        await page.goto("/channels/exempel-a/publish");
        await page.locator('form[action$="/publish"]').evaluate(part => part.scrollIntoView());
        await take(page, "publish");
        const code = await display.code();
        await display.shows("the code", glass => glass.frames > 0, 40);
        await display.screenshot(file("pair-screen"));
        await page.goto(`/displays/pair?code=${code}`);
        await take(page, "pair");
        await page.locator("#name").fill(language === "en" ? "Management corridor, floor 3" : "Ledningskorridoren 3 tr");
        await page.locator("#channel").selectOption("exempel-a");
        await page.locator('button[value="approve"]').click();
        await display.shows("Läget", glass => glass.page === "now" && Boolean(glass.board), 60);
        await display.screenshot(file("wall"));
        await soon("the display is heard", async () => {
            await page.goto("/displays");
            return page.locator("tbody .status.ok").count();
        }, 120);
        await take(page, "displays");
    } finally {
        await display.close();
        await browser.close();
        await hub.close();
    }
}

await pictures("sv");
await pictures("en");
