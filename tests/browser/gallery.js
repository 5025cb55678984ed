#!/usr/bin/env node
// Every page of the hub in every form, as pictures on one HTML page. Usage: gallery.js FOLDER
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { openBrowser, signedIn } from "./support/browser.js";
import { atEachCorner } from "./support/corners.js";
import { furnishedHub } from "./support/furnished.js";
import { Hub, root } from "./support/house.js";
import { everywhere } from "./support/walk.js";

const forms = {
    light: { title: "Light", looks: {} },
    dark: { title: "Dark", looks: { colorScheme: "dark" } },
    telephone: { title: "360 pixels", looks: { width: 360, height: 740 } },
    english: { title: "English", looks: { language: "en" } },
};

const stem = address => address.replaceAll(/[{}]/g, "").replaceAll(/\W+/g, "-").replaceAll(/^-|-$/g, "") || "start";
const escaped = text => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

async function photographed(browser, hubs, places, form, folder) {
    const pictures = [];
    const take = async (page, address) => {
        const file = `${stem(address)}.${form}.png`;
        await page.screenshot({ path: path.join(folder, file), fullPage: true });
        pictures.push({ address, form, file, title: await page.locator("h1").innerText() });
        console.error(`  ${file}`);
    };
    const page = await signedIn(browser, hubs.furnished, forms[form].looks);
    for (const [address, place] of places) {
        await page.goto(place);
        await take(page, address);
    }
    await page.context().close();
    await atEachCorner(browser, hubs, forms[form].looks, take);
    return pictures;
}

function section(address, pictures) {
    const figures = pictures.map(({ file, form, title }) =>
        `<figure class="${form}"><a href="${file}"><img src="${file}" alt="${escaped(title)}" loading="lazy"></a><figcaption>${forms[form].title}</figcaption></figure>`);
    return `<section><h2>${escaped(pictures[0].title)} <small>${escaped(address)}</small></h2><div>${figures.join("")}</div></section>`;
}

async function gallery(folder) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const browser = await openBrowser();
    const hubs = { furnished: await furnishedHub(browser), empty: await Hub.open() };
    try {
        const pages = await everywhere(await signedIn(browser, hubs.furnished));
        const pictures = [];
        for (const form of Object.keys(forms)) pictures.push(...(await photographed(browser, hubs, pages, form, folder)));
        const all = [...new Set(pictures.map(({ address }) => address))];
        const sections = all.map(address => section(address, pictures.filter(picture => picture.address === address)));
        const style = await readFile(fileURLToPath(new URL("gallery.css", import.meta.url)), "utf8");
        await writeFile(path.join(folder, "index.html"), `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Riskbild: every page of the hub</title><style>${style}</style></head>
<body><h1>Every page of the hub</h1>${sections.join("\n")}</body></html>\n`);
    } finally {
        await browser.close();
        await hubs.furnished.close();
        await hubs.empty.close();
    }
    console.log(path.join(folder, "index.html"));
}

await gallery(path.resolve(process.argv[2] ?? path.join(root, "build/gallery/hub")));
