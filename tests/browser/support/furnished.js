// A hub with something on every page: boards, channels, a draft, a plan, a meeting, a check-in, displays, people.
import path from "node:path";

import { signedIn, submit } from "./browser.js";
import * as she from "./controller.js";
import { demo, demoHub } from "./house.js";

async function furnish(page) {
    const board = "exempel-d";
    await she.choose(page, path.join(demo, "nordost-2023.csv"));
    await she.becomesDraft(page);
    await she.writeFirstTitle(page, board, "Skriven titel");
    await she.publish(page, "demo", { note: "Med ny titel" });
    await she.publish(page, "demo", { note: "Efter mötet", at: new Date(Date.now() + 24 * 3_600_000) });
    await page.goto(`/boards/${board}/calendar`);
    await page.locator("#date").fill("2027-03-15");
    await page.locator("#reported").fill("Uppföljning av planen");
    await submit(page, page.locator("form:has(#date) button").last());
    await page.goto(`/boards/${board}/check-ins`);
    await page.locator("#risk").selectOption({ index: 1 });
    await page.locator("#status").selectOption({ index: 1 });
    await page.locator("#line").fill("Rutinen är klar");
    await submit(page, page.locator("form:has(#risk) button").last());
}

export async function furnishedHub(browser) {
    const hub = await demoHub();
    await hub.call("token", "demo");
    const page = await signedIn(browser, hub);
    await furnish(page);
    await page.context().close();
    return hub;
}
