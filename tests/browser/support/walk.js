// Where a person can come to: from the start page, by links alone.
import { addresses, addressOf, isFile } from "./site.js";

const isPage = response => (response.headers()["content-type"] ?? "").startsWith("text/html");

// Read, not opened: the pictures on it need not be drawn.
async function linksIn(page, response) {
    const links = await page.evaluate(html => [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("a[href]")]
        .map(link => link.getAttribute("href")), await response.text());
    return links.map(link => new URL(link, response.url())).filter(link => link.origin === new URL(page.url()).origin);
}

// [[address, place], …]: one page of each kind, in the order found. Pictures and files are not asked for: some are drawn.
export async function everywhere(page, start = "/") {
    const known = await addresses();
    const found = [];
    const seen = new Set();
    const waiting = [start];
    while (waiting.length > 0) {
        const place = waiting.shift();
        const address = addressOf(known, new URL(place, page.url()).pathname);
        if (address === undefined || isFile(address) || seen.has(address)) continue;
        seen.add(address);
        const response = await page.request.get(place, { timeout: 120_000 });
        if (!isPage(response)) continue;
        found.push([address, place]);
        waiting.push(...(await linksIn(page, response)).map(link => link.pathname + link.search));
    }
    return found;
}
