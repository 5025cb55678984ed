// Debian's Chromium, and a person before it.
import { createRequire } from "node:module";
import path from "node:path";

import { root } from "./house.js";

const modules = process.env.RISKBILD_NODE ?? path.join(root, "build/browser");
const require = createRequire(path.join(modules, "package.json"));
const { chromium } = require("playwright-core");

export const axeSource = require.resolve("axe-core/axe.min.js");

export const openBrowser = () =>
    chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

// What must never happen on any page, gathered while a test runs.
function watch(page) {
    const faults = [];
    page.on("dialog", dialog => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on("pageerror", error => faults.push(`script: ${error.message}`));
    page.on("console", message => {
        const refused = /^Failed to load resource: .* status of (403|404|409|413|422|429) /.test(message.text());
        if (message.type() === "error" && !refused) faults.push(`console: ${message.text()}`);
    });
    page.on("request", request => {
        if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) faults.push(`outside: ${request.url()}`);
    });
    return faults;
}

// A person at the hub: a page of a context of its own, with `faults` and the hub's address as base.
export async function guest(browser, hub, { width = 1280, height = 900, colorScheme = "light", locale = "sv-SE", ...more } = {}) {
    const context = await browser.newContext({
        baseURL: hub.url, viewport: { width, height }, colorScheme, locale, timezoneId: "Europe/Stockholm", reducedMotion: "reduce", ...more,
    });
    context.setDefaultTimeout(30_000);
    context.setDefaultNavigationTimeout(120_000); // a preview is drawn before it is shown
    const page = await context.newPage();
    page.faults = watch(page);
    return page;
}

// Until the page that it leads to has come.
export const submit = (page, button) => Promise.all([page.waitForEvent("load"), button.click()]);

export async function signIn(page, hub, name = "admin") {
    await page.goto("/sign-in");
    await page.locator('input[name="name"]').fill(name);
    await page.locator('input[name="password"]').fill(hub.people[name]);
    await Promise.all([page.waitForURL(url => url.pathname !== "/sign-in"), page.locator("main form button.primary").click()]);
}

export async function readIn(page, language) {
    if ((await page.getAttribute("html", "lang")) === language) return;
    const change = page.locator(`form[action="/language"] button[lang="${language}"]`);
    await submit(page, change);
}

// A person who reads the pages in `language`, whatever her browser asks for.
export async function signedIn(browser, hub, { name = "admin", language = "sv", ...looks } = {}) {
    const page = await guest(browser, hub, looks);
    await signIn(page, hub, name);
    await readIn(page, language);
    return page;
}
