// Every page there is: accessible, in light and dark, in both languages, on a telephone and on a wide screen.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { openBrowser, signedIn } from "./support/browser.js";
import { atEachCorner } from "./support/corners.js";
import { furnishedHub } from "./support/furnished.js";
import { Hub } from "./support/house.js";
import { fitsItsWidth, hidesNoColumn, isAccessible, isWellMade, speaks } from "./support/looks.js";
import { addresses, isFile } from "./support/site.js";
import { everywhere } from "./support/walk.js";

const minute = 60_000;
const widths = [320, 360, 640, 1280, 1920]; // 640 is 1280 at 200 %
const signedOutOnly = ["/sign-in"];

// One page in every look, without asking for it anew: each look is the browser's.
async function looksGood(page, language) {
    const { width, height } = page.viewportSize();
    const checks = [() => speaks(page, language), () => isWellMade(page), () => hidesNoColumn(page)];
    for (const width of language === "sv" ? widths : [360]) checks.push(() => fitsItsWidth(page, width));
    checks.push(async () => {
        await page.setViewportSize({ width, height });
        await isAccessible(page);
    });
    if (language === "sv") checks.push(async () => {
        await page.emulateMedia({ colorScheme: "dark" });
        await isAccessible(page);
        await page.setViewportSize({ width: 360, height: 740 });
        await isAccessible(page);
    });
    const faults = [];
    for (const check of checks) await check().catch(error => faults.push(error.message));
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width, height });
    return faults;
}

describe("every page", () => {
    let hubs, browser, places;

    before(async () => {
        browser = await openBrowser();
        hubs = { furnished: await furnishedHub(browser), empty: await Hub.open() };
        const page = await signedIn(browser, hubs.furnished);
        places = await everywhere(page);
        await page.context().close();
    }, { timeout: 10 * minute });

    after(async () => {
        await browser?.close();
        await hubs?.furnished.close();
        await hubs?.empty.close();
    });

    async function onEach(language) {
        const page = await signedIn(browser, hubs.furnished, { language });
        const faults = [];
        for (const [address, place] of places) {
            await page.goto(place);
            faults.push(...(await looksGood(page, language)).map(fault => `${address}: ${fault}`));
        }
        faults.push(...page.faults);
        await page.context().close();
        assert.deepEqual(faults, []);
    }

    async function atCorners(language) {
        const faults = [];
        await atEachCorner(browser, hubs, { language }, async (page, name) => {
            faults.push(...[...(await looksGood(page, language)), ...page.faults.splice(0)].map(fault => `${name}: ${fault}`));
        });
        assert.deepEqual(faults, []);
    }

    test("can be come to by links from the start page", async () => {
        const met = places.map(([address]) => address).sort();
        assert.deepEqual(met, (await addresses()).filter(address => !signedOutOnly.includes(address) && !isFile(address)));
    });

    test("is accessible and well made, in light, in dark and at every width", { timeout: 10 * minute }, () => onEach("sv"));

    test("is so in English", { timeout: 10 * minute }, () => onEach("en"));

    test("so is what no link leads to", { timeout: 10 * minute }, () => atCorners("sv"));

    test("and that in English", { timeout: 10 * minute }, () => atCorners("en"));
});
