// Every page there is: accessible, in light and dark, in both languages, on a telephone and on a wide screen.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { openBrowser, signedIn } from "./support/browser.js";
import { furnishedHub } from "./support/furnished.js";
import { fitsItsWidth, isAccessible, isWellMade, speaks } from "./support/looks.js";
import { addresses } from "./support/site.js";
import { everywhere } from "./support/walk.js";

const widths = [320, 360, 640, 1280, 1920]; // 640 is 1280 at 200 %
const signedOutOnly = ["/sign-in"];

const isFile = address => /\.(json|png|csv|pdf)$|^\/v1\/|\/picture$|\/preview\/\{\}$/.test(address);

describe("every page", () => {
    let hub, browser, places;

    before(async () => {
        hub = await furnishedHub();
        browser = await openBrowser();
        const page = await signedIn(browser, hub);
        places = await everywhere(page);
        await page.context().close();
    }, { timeout: 240_000 });

    after(async () => {
        await browser?.close();
        await hub?.close();
    });

    async function onEach(looks, check) {
        const page = await signedIn(browser, hub, looks);
        const faults = [];
        for (const [address, place] of places.pages) {
            await page.goto(place);
            await check(page).catch(error => faults.push(`${address}: ${error.message}`));
        }
        faults.push(...page.faults);
        await page.context().close();
        assert.deepEqual(faults, []);
    }

    test("can be come to by links from the start page", async () => {
        const met = places.pages.map(([address]) => address).sort();
        assert.deepEqual(met, (await addresses()).filter(address => !signedOutOnly.includes(address) && !isFile(address)));
    });

    test("is accessible and well made, in light", () => onEach({}, async page => {
        await isAccessible(page);
        await isWellMade(page);
        await speaks(page, "sv");
    }));

    test("is accessible in dark", () => onEach({ colorScheme: "dark" }, isAccessible));

    test("is accessible on a telephone", () => onEach({ width: 360, height: 740 }, isAccessible));

    test("speaks English all through", () => onEach({ language: "en" }, page => speaks(page, "en")));

    for (const width of widths) test(`fits ${width} px`, () => onEach({ width }, page => fitsItsWidth(page, width)));
});
