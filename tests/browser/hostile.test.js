// What somebody else has written is text wherever it is shown: in cells, names of files, notes and names.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { openBrowser, signedIn, submit } from "./support/browser.js";
import * as she from "./support/controller.js";
import { Hub } from "./support/house.js";
import { fitsItsWidth } from "./support/looks.js";
import { everywhere } from "./support/walk.js";

const script = "<script>globalThis.broken = 'script'</script>";
const attribute = `" onmouseover="globalThis.broken='attribute'" x="`;
const picture = "<img src=x onerror=globalThis.broken='picture'>";
const template = "{{csrf}}{{{csrf}}}{{> _frame}}";
const rightToLeft = "\u202Egnivas\u202C";
const long = "x".repeat(1900); // a title may have 2,000 bytes
const formula = `=HYPERLINK("http://example.org","${picture}")`;
const hostile = [script, attribute, picture, template, rightToLeft, formula];

const quoted = text => `"${text.replaceAll('"', '""')}"`;
const rows = [
    ["Nämnd", `Nämnd ${script}`],
    ["Planår", "2026"],
    ["Uppföljning", "Delår"],
    ["Uppföljt", "2026-08-31"],
    [],
    ["Nr", "Risk", "Riskvärde", "Följer plan", "Kommentar", "Ansvarig"],
    ...hostile.map((text, i) => [String(i + 1), `Risk ${i} ${text}`, "9", "Nej", `För att ${text}`, text]),
    ["20", `Risk ${long}`, "9", attribute, "Kommentar", "Roll"],
];
const sheet = rows.map(row => row.map(quoted).join(",")).join("\r\n");

describe("hostile text", () => {
    let hub, browser, page, board;

    before(async () => {
        hub = await Hub.open();
        browser = await openBrowser();
        page = await signedIn(browser, hub);
    }, { timeout: 180_000 });

    after(async () => {
        await browser?.close();
        await hub?.close();
    });

    // Nothing ran, nothing was asked of elsewhere, and no element came of it.
    async function isUnharmed() {
        assert.deepEqual(page.faults, [], page.url());
        assert.equal(await page.evaluate(() => globalThis.broken), undefined, page.url());
        const made = await page.locator('img[src="x"], [onmouseover], [onerror], script:not([src])').count();
        assert.equal(made, 0, `${page.url()}: markup came of a text`);
        assert.equal((await page.content()).includes("{{"), (await page.locator("body").innerText()).includes("{{"), page.url());
    }

    test("a file's name and its cells are shown as they are written", async () => {
        const name = `<img src=x onerror=globalThis.broken='name'>.csv`;
        const file = path.join(hub.work, name);
        await writeFile(file, sheet);
        await she.choose(page, file);
        await she.becomesDraft(page);
        assert.ok((await page.locator("body").innerText()).includes(name), "the name of the file is not to be seen");
        assert.ok((await page.locator("body").innerText()).includes(attribute), "a cell is not to be seen as it is written");
        await isUnharmed();
        board = await she.readIn(page);
        await isUnharmed();
    });

    test("so are notes, texts, names of channels and of people", async () => {
        await she.settle(page, board);
        await she.writeFirstTitle(page, board, `<b onclick=x>"&amp;{{csrf}}`);
        await she.makeChannel(page, picture.slice(0, 60), "fientlig");
        await she.publish(page, "fientlig", { note: script + attribute });
        await isUnharmed();
        await page.goto("/people");
        await page.locator("#name").fill(picture);
        await submit(page, page.locator("main form button.primary"));
        await isUnharmed();
    });

    test("on every page, which none of it makes wider than a telephone", { timeout: 120_000 }, async () => {
        const pages = await everywhere(page, `/boards/${board}`);
        assert.ok(pages.length > 15, `only ${pages.length} pages`);
        for (const [, place] of pages) {
            await page.goto(place);
            await isUnharmed();
            await fitsItsWidth(page, 360);
        }
    });

    test("and in what a query says", async () => {
        for (const place of ["/sign-in?to=", "/log?who=", "/log?subject=", "/displays?q=", "/displays/pair?code=", "/boards?said=", "/?said="]) {
            await page.goto(place + encodeURIComponent(attribute + script));
            await isUnharmed();
        }
        assert.equal((await page.goto("/boards/" + encodeURIComponent(script))).status(), 404);
        await isUnharmed();
    });
});
