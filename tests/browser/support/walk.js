// Where a person can come to: from the start page, by links alone.
import { addresses, addressOf } from "./site.js";

const isPage = response => (response.headers()["content-type"] ?? "").startsWith("text/html");

async function linksOn(page) {
    const links = await page.locator("a[href]").evaluateAll(all => all.map(link => link.href));
    return links.map(link => new URL(link)).filter(link => link.origin === new URL(page.url()).origin);
}

// {pages: [[address, place], …], others: [[address, place], …]}: one of each kind, in the order found. Others are
// pictures and files.
export async function everywhere(page, start = "/") {
    const known = await addresses();
    const found = { pages: [], others: [] };
    const seen = new Set();
    const waiting = [start];
    while (waiting.length > 0) {
        const place = waiting.shift();
        const address = addressOf(known, new URL(place, page.url()).pathname);
        if (address === undefined || seen.has(address)) continue;
        seen.add(address);
        if (!isPage(await page.request.get(place))) {
            found.others.push([address, place]);
            continue;
        }
        found.pages.push([address, place]);
        await page.goto(place);
        waiting.push(...(await linksOn(page)).map(link => link.pathname + link.search));
    }
    return found;
}
