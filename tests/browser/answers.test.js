// What a word or a heading means is asked once, and may be asked again.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { openBrowser, signedIn, submit } from "./support/browser.js";
import * as she from "./support/controller.js";
import { Hub } from "./support/house.js";
import { fitsItsWidth, isAccessible } from "./support/looks.js";

const sheet = "Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\n\n" +
    "Nr;Risk;Riskvärde;Följer plan;Vårt eget fält\n1;Beslut dröjer;9;Nästan;a\n2;Brister i rutin;8;Till hälften;b\n";

describe("answers", () => {
    let hub, browser, page;

    before(async () => {
        hub = await Hub.open();
        browser = await openBrowser();
        page = await signedIn(browser, hub, { name: "controller" });
        const file = path.join(hub.work, "plan.csv");
        await writeFile(file, sheet);
        await she.choose(page, file);
        await she.becomesDraft(page);
    }, { timeout: 120_000 });

    after(async () => {
        await browser?.close();
        await hub?.close();
    });

    const question = text => page.getByLabel(`”${text}”`, { exact: true });
    const button = (does, text) => page.getByRole("button", { name: new RegExp(`^${does} ?: ${text}$`) });
    const again = text => button("Fråga igen", text);

    async function answer(text, meaning) {
        await question(text).selectOption({ label: meaning });
        await submit(page, button("Kom ihåg", text));
        assert.equal(await question(text).count(), 0, text);
    }

    test("each is given, and the page tells what was answered", async () => {
        await answer("Vårt eget fält", "Ska inte läsas");
        await answer("Till hälften", "Ska inte läsas");
        await answer("Nästan", "Delvis");
        const told = await page.locator("section[aria-labelledby=was-not-read]").innerText();
        assert.match(told, /Läses inte, enligt tidigare svar[\s\S]*Vårt eget fält[\s\S]*Till hälften[\s\S]*besvarade tidigare \(1\)/);
        await page.getByText("Ord och rubriker som är besvarade tidigare").click();
        await isAccessible(page);
        await fitsItsWidth(page, 320);
    });

    test("and taken back", async () => {
        await submit(page, again("Vårt eget fält"));
        assert.equal(await question("Vårt eget fält").count(), 1);
        assert.equal(await again("Vårt eget fält").count(), 0);
        assert.equal(await again("Till hälften").count(), 1);
        assert.deepEqual(page.faults, []);
    });
});
