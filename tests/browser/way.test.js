// The controller's whole way, from each of the demo's sheets to a publication.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { openBrowser, signedIn } from "./support/browser.js";
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

    test("nothing on the way upset the browser", () => assert.deepEqual(page.faults, []));
});
