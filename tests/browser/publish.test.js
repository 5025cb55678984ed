// Publishing after the decision, going back and taking down, on the pages.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { openBrowser, signedIn, submit } from "./support/browser.js";
import * as she from "./support/controller.js";
import { demo, Hub, soon } from "./support/house.js";

const minute = 60_000;
const history = async page => {
    await page.goto("/channels/ledning/history");
    return page.locator("tbody tr").allInnerTexts();
};

describe("a channel", () => {
    let hub, browser, page;

    before(async () => {
        hub = await Hub.open();
        await hub.call("import", path.join(demo, "exempel-a-2023-delar.csv"));
        await hub.call("publish", "ledning", "--room", "closed");
        browser = await openBrowser();
        page = await signedIn(browser, hub, { name: "controller" });
    }, { timeout: 3 * minute });

    after(async () => {
        await browser?.close();
        await hub?.close();
    });

    test("asks for a time only where one is wanted", async () => {
        await page.goto("/channels/ledning/publish");
        assert.equal(await page.locator("#date").isVisible(), false);
        await page.locator('input[name="when"][value="later"]').check();
        assert.equal(await page.locator("#date").isVisible(), true);
    });

    test("is planned to be published after the decision, as it is now", async () => {
        await hub.call("import", path.join(demo, "exempel-a-2023-helar.csv"));
        await she.settle(page, "exempel-a");
        await she.publish(page, "ledning", { note: "Efter beslutet", at: new Date(Date.now() + 3 * minute) });
        assert.equal((await history(page)).length, 1);
        await page.goto("/");
        assert.match(await page.locator("main").innerText(), /Planerat[\s\S]*Publiceras/);
    });

    test("is looked at before its time, and what was shown earlier before going back", async () => {
        const looksAt = async (place, words, title) => {
            await page.goto(place);
            await Promise.all([page.waitForEvent("load"), page.locator(`main a[href*="preview?as=${words}"]`).first().click()]);
            assert.match(await page.locator("h1").innerText(), title);
            await page.locator("img.wall").evaluate(image => image.decode());
            return page.locator("main").innerText();
        };
        assert.match(await looksAt("/", "plan-", /kommer .* att se ut/), /Efter beslutet[\s\S]*klockan ställd/);
        await hub.call("publish", "tidigare", "--room", "closed");
        await hub.call("publish", "tidigare", "--room", "closed");
        await looksAt("/channels/tidigare/history", "version-", /^Så såg/);
        await Promise.all([page.waitForEvent("load"), page.locator(`main a[href*="/history/"]`).click()]);
        await looksAt(page.url(), "version-", /^Så såg/);
    });

    test("is taken down board by board and as a whole, and each can be brought back", async () => {
        await hub.call("publish", "annan", "--room", "closed");
        await she.withdraw(page, "annan", { note: "Fel siffror" });
        await page.goto("/channels/annan/history");
        assert.match(await page.locator("tbody tr").first().innerText(), /controller[\s\S]*Fel siffror/);
        await page.locator('tbody a[href*="/history/"]').last().click();
        await page.locator("#note").fill("Siffrorna var rätt");
        await submit(page, page.locator("main form button.primary"));
        await page.goto("/channels/annan/history");
        assert.match(await page.locator("tbody tr").first().innerText(), /Siffrorna var rätt/);
    });

    test("a viewer sees all of it and can change nothing", async () => {
        const viewer = await signedIn(browser, hub, { name: "viewer" });
        for (const place of ["/", "/boards/exempel-a", "/boards/exempel-a/texts", "/boards/exempel-a/review", "/channels/ledning", "/channels/ledning/history", "/displays", "/log"]) {
            assert.equal((await viewer.goto(place)).status(), 200, place);
            const forms = await viewer.locator('main form[method="post"] button:not([disabled])').count();
            assert.equal(forms, 0, `${place}: a viewer is offered a button`);
        }
        assert.equal((await viewer.goto("/channels/ledning/publish")).status(), 403);
        assert.deepEqual(viewer.faults, []);
    });

    test("shows what was planned when its time has come, also after the hub was down", { timeout: 3 * minute }, async () => {
        await hub.stop();
        await hub.start({ later: "5m" });
        await soon("it is published", async () => /Efter beslutet/.test((await history(page))[0]), 60);
        assert.match(await hub.snapshots("ledning"), /helar|full_year|2023-12-06/);
    });

    test("is published by a button that is seen without scrolling, beside what is to be gone through", async () => {
        await hub.call("import", path.join(demo, "exempel-d-2023.csv"), path.join(demo, "nordost-2023.csv"));
        await hub.call("publish", "tva", "--boards", "exempel-d,nordost", "--room", "closed");
        await page.goto("/channels/tva/publish");
        assert.ok((await page.locator("#unsettled ~ ul a").count()) >= 2, "there is something to go through");
        const { y, height } = await page.locator("form button.primary").boundingBox();
        assert.ok(y + height <= page.viewportSize().height, `the button ends at ${y + height}`);
    });

    test("nothing of it upset the browser", () => assert.deepEqual(page.faults, []));
});
