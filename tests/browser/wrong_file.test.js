// Files that are no sheets, or that may not lie in the hub: told what to do, and nothing is kept.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { openBrowser, signedIn, submit } from "./support/browser.js";
import { becomesDraft, choose, readIn } from "./support/controller.js";
import { Hub, root } from "./support/house.js";

const header = "Nämnd,Risk,Riskvärde,Följer plan,Kommentar\n";
const wrong = {
    "nothing at all": ["tom.csv", ""],
    "a picture": ["bild.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    "a PDF": ["plan.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n"],
    "half a workbook": ["trasig.xlsx", Buffer.from("504b0304140000000800", "hex")],
    "a personal identity number": ["register.csv", `${header}Kulturnämnden,Stöld ur magasin,9,Ja,Gäller 19811218-9876\n`],
    "a list of telephone numbers": ["lista.csv", "Namn;Telefon\nVäxeln;031-365 00 00\nReceptionen;031-365 00 01\n"],
};
const letter = "Hej!\n\nVi fikade tillsammans i torsdags. Det var trevligt, och kaffet räckte till alla.\n\nHälsningar\n";

describe("a wrong file", () => {
    let hub, browser, page;

    before(async () => {
        hub = await Hub.open();
        browser = await openBrowser();
        page = await signedIn(browser, hub, { name: "controller" });
    }, { timeout: 180_000 });

    after(async () => {
        await browser?.close();
        await hub?.close();
    });

    for (const [what, [name, content]] of Object.entries(wrong))
        test(`${what} is refused in words, and nothing is kept`, async () => {
            const file = path.join(hub.work, name);
            await writeFile(file, content);
            await choose(page, file);
            const told = page.locator("#sent-files li");
            await told.locator(".status.stop").waitFor();
            assert.ok((await told.innerText()).split("\n").filter(line => line.length > 20).length > 0, await told.innerText());
            assert.doesNotMatch(await told.innerText(), /9876/);
            await page.goto("/upload");
            assert.equal(await page.locator('a[href^="/drafts/"]').count(), 0);
        });

    test("a workbook without a plan is refused, and asked whether it is the right file", async () => {
        const file = path.join(hub.work, "bok.xlsx");
        const rows = [["Namn", "Telefon"], ["Växeln", "031-365 00 00"], ["Receptionen", "031-365 00 01"]];
        execFileSync("/usr/bin/python3", [path.join(root, "tests/browser/support/workbook.py"), file], { input: JSON.stringify(rows) });
        await choose(page, file);
        const told = page.locator("#sent-files li");
        await told.locator(".status.stop").waitFor();
        assert.match(await told.innerText(), /Är det rätt fil\?/);
        assert.doesNotMatch(await told.innerText(), /Det som filen inte säger/);
    });

    test("a letter cannot be read in, whatever is said of it, and no board comes of it", async () => {
        const file = path.join(hub.work, "brev.txt");
        await writeFile(file, letter);
        await choose(page, file);
        await becomesDraft(page);
        await page.locator("#board_name").fill("Fikanämnden");
        await page.locator("#as_of").fill("2026");
        await submit(page, page.locator('form[action$="/facts"] button'));
        assert.match(await page.locator("main").innerText(), /Filen kan inte läsas in: inga uppgifter/);
        assert.equal(await page.locator('form[action$="/import"]').count(), 0);
        await submit(page, page.locator('form[action$="/discard"] button'));
        await page.goto("/boards");
        assert.doesNotMatch(await page.locator("main").innerText(), /Fikanämnden/);
    });

    test("the right one after a wrong one is read, and the board is the one that stays", async () => {
        await choose(page, path.join(root, "assets/demo/exempel-d-2023.csv"));
        await becomesDraft(page);
        const board = await readIn(page);
        const file = path.join(hub.work, "tom.csv");
        await choose(page, file);
        await page.locator("#sent-files .status.stop").waitFor();
        await page.goto("/boards");
        assert.equal(await page.locator(`tbody a[href="/boards/${board}"]`).count() > 0, true);
    });

    test("no file upset the browser", () => assert.deepEqual(page.faults, []));
});
