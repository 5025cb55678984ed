// The controller's whole way, from each of the demo's sheets to a publication.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { openBrowser, signedIn, submit } from "./support/browser.js";
import * as she from "./support/controller.js";
import { demoSheets, Hub } from "./support/house.js";

describe("from a sheet to the wall", () => {
    let hub, browser, page, sheets;

    before(async () => {
        hub = await Hub.open();
        browser = await openBrowser();
        sheets = await demoSheets();
        page = await signedIn(browser, hub, { name: "controller" });
    }, { timeout: 180_000 });

    after(async () => {
        await browser?.close();
        await hub?.close();
    });

    async function fromSheetToWall(sheet, bring) {
        await bring(page, sheet);
        await she.becomesDraft(page);
        assert.match(await page.locator("h1").innerText(), new RegExp(path.basename(sheet).replace(".", "\\.")));
        assert.ok((await page.locator("#was-read ~ * tbody tr").count()) > 0, "nothing of what was read is shown");
        const board = await she.readIn(page);
        await she.settle(page, board);
        await she.writeFirstTitle(page, board, "Skriven i webbläsaren");
        await she.confirmTexts(page, board);
        await she.approveForAllScreens(page, board);
        const channel = path.parse(sheet).name;
        await she.makeChannel(page, `Kanal ${channel}`, channel);
        await she.putBoards(page, channel, [board]);
        assert.match(await she.seesPreview(page, channel), /\d/);
        await she.publish(page, channel, { note: "Efter nämndens möte" });
        await page.goto(`/channels/${channel}/history`);
        assert.match(await page.locator("tbody").innerText(), /controller[\s\S]*Efter nämndens möte/);
    }

    test("each of the demo's sheets, chosen or dropped", async t => {
        for (const [i, sheet] of sheets.entries())
            await t.test(path.basename(sheet), () => fromSheetToWall(sheet, i % 2 ? she.drop : she.choose));
    });

    test("the title that was written is what the displays are given", async () => {
        const published = await hub.snapshots("exempel-d-2023");
        assert.match(published, /Skriven i webbläsaren/);
    });

    test("what is unticked is counted before it is struck; a document read in by mistake is removed", async () => {
        const text = [
            "Uppföljning av internkontrollplan 2023, helår", "Övningsnämnden",
            "Övningsnämnden godkänner uppföljningen av internkontrollplan 2023.",
            "Kontrollen visar att 80 av 163 ärenden har en aktuell plan. Rutinen ska vara klar senast våren 2024.",
        ].join("\n\n");
        await she.choose(page, { name: "text.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
        await she.becomesDraft(page);
        const board = await she.readIn(page);
        for (const group of await page.locator("#proposals-form details:not([open]) summary").all()) await group.click();
        assert.match(await page.locator("#proposals-form").innerText(), /nämndens namn\s+Övningsnämnden/);
        await page.getByLabel("80 av 163").uncheck();
        assert.equal(await page.locator("[data-strikes]").innerText(), "Stryks när du sparar: 1");
        await submit(page, page.locator("#proposals-form .actions button"));
        await page.locator("details > summary", { hasText: "genomgånget" }).click();
        assert.match(await page.locator("details li", { hasText: "80 av 163" }).innerText(), /^Struken/);
        await page.goto(`/boards/${board}`);
        await page.getByRole("link", { name: /^Ta bort/ }).click();
        await submit(page, page.locator('form[action$="/remove-document"] button'));
        assert.equal(new URL(page.url()).pathname, "/boards");
        assert.equal((await page.request.get(`/boards/${board}`)).status(), 404);
    });

    test("nothing on the way upset the browser", () => assert.deepEqual(page.faults, []));
});
