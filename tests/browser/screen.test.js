// From a spreadsheet to the glass of a real display, and what the hub says of that display when it is stopped, put to
// sleep and cut off.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";

import { openBrowser, signedIn, submit } from "./support/browser.js";
import * as she from "./support/controller.js";
import { Display } from "./support/display.js";
import { Hub, last, output, root, soon } from "./support/house.js";
import { difference } from "./support/pictures.js";

const run = promisify(execFile);
const minute = 60_000;

const facts = {
    Uppgifter: { Nämnd: "Kulturnämnden", Planår: 2026, Uppföljning: "Delår", Uppföljt: "2026-08-31" },
    Risker: [
        { Nr: 1, Risk: "Stöld ur magasinen", Riskvärde: 9, "Följer plan": "Ja" },
        { Nr: 2, Risk: "Brister i tillsynen av uthyrda lokaler", Riskvärde: 12, "Följer plan": "Nej", Kommentar: "Försenat, klart våren 2027" },
        { Nr: 3, Risk: "Bidrag betalas ut på fel grund", Riskvärde: 8, "Följer plan": "Ja" },
    ],
};

// What a controller has after filling in the hub's own template.
async function spreadsheet(hub) {
    const empty = path.join(hub.work, "mall.xlsx");
    const filled = path.join(hub.work, "kulturnämnden.xlsx");
    await output("riskbild-hub", ["template", empty]);
    const child = run("python3", [path.join(root, "tests/browser/support/fill_template.py"), empty, filled]);
    child.child.stdin.end(JSON.stringify(facts));
    await child;
    return filled;
}

// Where a screenshot stays for people to look at.
async function keep(display, name) {
    const shots = path.join(root, "build/browser/shots");
    await mkdir(shots, { recursive: true });
    const file = path.join(shots, `${name}.png`);
    await display.screenshot(file);
    return file;
}

const codesOn = picture => run("zbarimg", ["--quiet", "--raw", picture]).then(({ stdout }) => stdout, () => "");

const verdictOf = (layout, board) => layout.texts
    .filter(text => text.page === `${board}.now` && ["key", "of", "verdict"].includes(text.role)).map(text => text.text).join(" ");

const clock = minutes => new Date(Date.now() + minutes * minute).toLocaleTimeString("sv-SE", { timeZone: "Europe/Stockholm", timeStyle: "short" });

// A display that was given its channel, token and key by hand.
async function provisioned(hub, name, settings = "") {
    const [token, key] = [`${name}.token`, `${name}.key`].map(file => path.join(hub.work, file));
    await writeFile(token, last(await hub.call("token", "exempel-a")), { mode: 0o600 });
    await writeFile(key, last(await hub.call("key", "show")));
    return Display.open(hub, { settings: `channel = "exempel-a"\ntoken_file = "${token}"\nkey_file = "${key}"\n${settings}` });
}

describe("from a spreadsheet to a display", () => {
    let hub, browser, page, admin, display, address;
    const others = {};

    before(async () => {
        hub = await Hub.open();
        await hub.call("import", path.join(root, "assets/demo/exempel-a-2023-helar.csv"));
        await hub.call("publish", "exempel-a", "--room", "closed");
        others.asleep = await provisioned(hub, "asleep", `[sleep]\nfrom = "${clock(-60)}"\nto = "${clock(60)}"`);
        others.hung = await provisioned(hub, "hung");
        await others.hung.shows("the board", glass => Boolean(glass.board), 40);
        others.hung.hang(); // now: its hub believes it for some minutes
        browser = await openBrowser();
        page = await signedIn(browser, hub, { name: "controller" });
        admin = await signedIn(browser, hub);
    }, { timeout: 3 * minute });

    after(async () => {
        for (const one of [display, ...Object.values(others)]) await one?.close();
        await browser?.close();
        await hub?.close();
    });

    test("the spreadsheet is read in, arranged, looked at and published", { timeout: 2 * minute }, async () => {
        await she.choose(page, await spreadsheet(hub));
        await she.becomesDraft(page);
        const board = await she.readIn(page);
        await she.settle(page, board);
        await she.writeFirstTitle(page, board, "Stölder ur magasinen");
        await she.makeChannel(page, "Ledningskorridoren", "ledning");
        await she.putBoards(page, "ledning", [board]);
        await she.opensFor(admin, "ledning", "closed");
        assert.match(await she.seesPreview(page, "ledning"), /2\D+3/);
        await she.publish(page, "ledning");
    });

    test("a display that knows the hub's address alone is connected by the code on its glass", { timeout: 2 * minute }, async () => {
        display = await Display.open(hub, { settings: "static = true" });
        const code = await display.code();
        const seen = await soon("the code is on the glass", async () => (await codesOn(await keep(display, "code"))).includes(code), 30);
        assert.ok(seen);
        await admin.goto("/displays/pair");
        await admin.locator("#code").fill(code.toLowerCase());
        await submit(admin, admin.locator("main form button.primary"));
        await admin.locator("#name").fill("Ledningskorridoren 3 tr");
        await admin.locator("#channel").selectOption("ledning");
        await admin.locator("#diagonal").fill("55");
        await admin.locator("#distance").fill("4");
        await Promise.all([admin.waitForURL(/\/displays\/(?!pair)[^/]+$/), admin.locator('button[value="approve"]').click()]);
        address = new URL(admin.url()).pathname;
    });

    test("and shows what the spreadsheet says", { timeout: 2 * minute }, async () => {
        await display.shows("Läget", glass => glass.page === "now" && Boolean(glass.board), 60);
        const { board } = await display.glass();
        assert.match(verdictOf(await display.layout(), board), /^2 av 3 .*plan/);
        await soon("the glass is as `riskbild render` draws it", async () => {
            const glass = await readFile(await keep(display, "wall"));
            return (await difference(browser, glass, await display.rendered())) < 0.07;
        }, 30);
        const other = await difference(browser, await readFile(await keep(display, "wall")), await display.rendered("ranked"));
        assert.ok(other > 0.12, `another page is no more unlike than ${other}`);
    });

    // Its heartbeats come once a minute.
    const comesTo = (place, state) => soon(`${place} is ${state}`, async () => {
        await admin.goto(place);
        return admin.locator(`[data-now="state"].${state}`).count();
    }, 150);

    const placeOf = async (channel, state) => {
        await admin.goto("/displays");
        return admin.locator("tbody tr", { hasText: channel }).filter({ has: admin.locator(`.status.${state}`) }).locator("th a").first().getAttribute("href");
    };

    test("the hub knows what is on that glass", { timeout: 3 * minute }, async () => {
        await comesTo(address, "ok");
        assert.match(await admin.locator('[data-now="page"]').innerText(), /Läget/);
    });

    test("withdrawn, it leaves the glass within one poll", { timeout: 2 * minute }, async () => {
        await she.withdraw(page, "ledning", { note: "Fel underlag" });
        await display.shows("nothing of the board", glass => !glass.board, 20);
        await keep(display, "withdrawn");
        await she.publish(page, "ledning", { note: "Rätt underlag" });
        await display.shows("the board again", glass => Boolean(glass.board), 20);
    });

    test("one that sleeps by its schedule is said to sleep, and one that hangs to stand still", { timeout: 4 * minute }, async () => {
        const states = () => admin.goto("/displays").then(() => admin.locator("tbody tr", { hasText: "exempel-a" }).locator(".status").evaluateAll(all => all.map(one => one.className).sort()));
        await soon("asleep and standing still", async () => (await states()).join() === "status asleep,status stop", 180);
        assert.ok(await placeOf("exempel-a", "asleep"));
    });

    test("switched off or cut off, none of them is heard from, once the hub has listened for long enough", { timeout: 6 * minute }, async () => {
        for (const one of Object.values(others)) await one.switchOff();
        await display.cutOff();
        await hub.stop();
        await hub.start({ later: "5m" });
        const states = () => admin.goto("/displays").then(() => admin.locator("tbody .status").allInnerTexts());
        assert.ok(!(await states()).includes("Hörs inte av"), "it has not listened for as long as that");
        await soon("not heard from", async () => (await states()).join() === Array(3).fill("Hörs inte av").join(), 240);
        await admin.goto("/");
        assert.match(await admin.locator("main").innerText(), /Ledningskorridoren 3 tr/);
        assert.ok((await display.glass()).board, "without contact it has let go of what it showed");
    });

    test("the one whose contact comes back is at work again", { timeout: 3 * minute }, async () => {
        await display.reconnect();
        await comesTo(address, "ok");
        assert.equal(await admin.locator('[data-now="state"]').innerText(), "Igång");
        await admin.goto("/displays");
        assert.equal(await admin.locator("tbody .status.stop").count(), 2);
    });

    test("nothing on the way upset the browser", () => assert.deepEqual([...page.faults, ...admin.faults], []));
});
