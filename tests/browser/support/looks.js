// What holds for every page, whatever it is about. Each throws with what is wrong and where.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { axeSource } from "./browser.js";
import { words } from "./site.js";

const axe = await readFile(axeSource, "utf8");

// WCAG 2.2 AA and axe's own best practices.
export async function isAccessible(page) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    const told = violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(node => `${id}: ${help}\n    ${node.html}\n    ${node.failureSummary}`));
    assert.deepEqual(told, [], page.url());
}

export async function fitsItsWidth(page, width, height = 900) {
    await page.setViewportSize({ width, height });
    const { reach, culprits } = await page.evaluate(() => ({
        reach: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        culprits: [...document.querySelectorAll("body *")].filter(element => !element.closest(".scroll, .skip, .heard, pre") && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .slice(0, 3).map(element => element.outerHTML.slice(0, 120)),
    }));
    assert.ok(reach <= 0, `${page.url()} at ${width} px scrolls sideways by ${reach}: ${culprits.join("\n")}`);
}

// On a telephone the rows of such tables are cards: nothing of them is out of sight.
export async function hidesNoColumn(page, width = 360) {
    await page.setViewportSize({ width, height: 740 });
    const cut = await page.locator("table.rows").evaluateAll(all => all.filter(table => table.parentElement.scrollWidth > table.parentElement.clientWidth)
        .map(table => table.caption.textContent));
    assert.deepEqual(cut, [], `${page.url()} at ${width} px: columns are out of sight`);
}

const escaped = text => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const pattern = said => new RegExp(`^${said.split(/\{\w+\}/).map(escaped).join(".+")}$`, "s");

// Words of the other language that differ from this one's; those of names and numbers only are the same in both.
async function foreign(language) {
    const other = language === "sv" ? "en" : "sv";
    const all = await words();
    const own = new Set(all.map(word => word[language]));
    return all.filter(word => /\p{L}{3}/u.test(word[other].replaceAll(/\{\w+\}/g, "")) && !own.has(word[other]))
        .map(({ code, [other]: said }) => ({ code, fits: pattern(said) }));
}

const foreignTo = { sv: await foreign("sv"), en: await foreign("en") };
const files = [...new Set((await words()).map(({ code }) => code.split(".")[0]))];
const codeName = new RegExp(`(?:^|[^\\p{L}.])((?:${files.join("|")})\\.[a-z_]+)(?![\\p{L}/.])`, "u");

// The texts that a person sees or hears, but those marked as of another language, and those of files: they stand in
// cells and lists, where our own words are states, links and buttons. Who is signed in is called what she is called.
function textsOf(page, language) {
    return page.evaluate(language => {
        const told = [];
        const isOfAFile = element => element.closest("label strong")
            || (element.closest("td, tbody th, dd, li, summary") && !element.closest(".status, button, label, nav"));
        const isAName = element => element.closest('a[href="/account"]');
        const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
            if (!/^(script|style)$/i.test(node.parentElement.tagName) && node.parentElement.closest("[lang]").lang === language && !isOfAFile(node.parentElement) && !isAName(node.parentElement)) told.push(node.data.trim());
        for (const element of document.querySelectorAll("[aria-label], [alt], [title]"))
            if (element.closest("[lang]").lang === language)
                told.push(...["aria-label", "alt", "title"].map(name => element.getAttribute(name)?.trim()));
        return told.filter(Boolean);
    }, language);
}

export async function speaks(page, language) {
    assert.equal(await page.getAttribute("html", "lang"), language, page.url());
    for (const text of await textsOf(page, language)) {
        const stranger = foreignTo[language].find(word => word.fits.test(text));
        assert.equal(stranger, undefined, `${page.url()}: not ${language}: '${text}' (${stranger?.code})`);
        assert.doesNotMatch(text, codeName, `${page.url()}: a code's name is seen: '${text}'`);
        assert.doesNotMatch(text, /\{\{|\}\}|\{[a-z_]+\}/, `${page.url()}: a gap is seen: '${text}'`);
    }
}

export async function isWellMade(page) {
    assert.equal(await page.locator("h1").count(), 1, `${page.url()}: one h1`);
    const levels = await page.locator("h1, h2, h3, h4").evaluateAll(all => all.map(heading => Number(heading.tagName[1])));
    levels.forEach((level, i) => assert.ok(i === 0 || level <= levels[i - 1] + 1, `${page.url()}: h${levels[i - 1]} is followed by h${level}`));
    const bare = await page.locator("table").evaluateAll(all => all.filter(table => !table.caption?.textContent.trim() || table.querySelector("th:not([scope])")).map(table => table.outerHTML.slice(0, 200)));
    assert.deepEqual(bare, [], `${page.url()}: a table needs a caption, and each th its scope`);
    const twice = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(element => element.id).filter((id, i, all) => all.indexOf(id) !== i));
    assert.deepEqual(twice, [], `${page.url()}: an id stands twice`);
}
