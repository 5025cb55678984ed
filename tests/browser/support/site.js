// What the hub's sources say about its pages: their addresses, their templates and their words.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { root } from "./house.js";

async function texts(folder, ending) {
    const names = (await readdir(path.join(root, folder))).filter(name => name.endsWith(ending)).sort();
    return Promise.all(names.map(async name => ({ name, text: await readFile(path.join(root, folder, name), "utf8") })));
}

export const actions = async () => (await Promise.all(
    ["app/hub/actions", "app/hub/commands", "app/hub/store"].map(folder => texts(folder, ".cpp")))).flat();
export const templates = () => texts("assets/hub/pages", ".html");
export const sources = () => texts("app/hub/pages", ".cpp");

// A route's address, written out or named: `constexpr const char* address = "/displays/pair"`.
const addressesIn = text => [...text.matchAll(/"GET",\s*(?:"([^"]+)"|(\w+))/g)].map(
    ([, written, name]) => written ?? text.match(new RegExp(`\\b${name}(?:\\[\\])? = "([^"]+)"`))[1]);

// "/boards/{}/texts" of every page that can be asked for with GET.
export async function addresses() {
    const all = (await sources()).flatMap(({ text }) => addressesIn(text));
    return [...new Set(all)].sort();
}

export const isFile = address => /\.(json|png|csv|pdf)$|^\/v1\/|\/picture$|\/preview\/\{\}$/.test(address);

export const fits = (address, place) =>
    new RegExp(`^${address.replaceAll(".", "\\.").replaceAll("{}", "[^/]+")}$`).test(place);

// The most particular address that a place has: "/displays/pair" is no "/displays/{}".
export const addressOf = (all, place) =>
    all.filter(address => fits(address, place)).sort((a, b) => a.split("{}").length - b.split("{}").length)[0];

// {code, sv, en} of every word.
export async function words() {
    return (await texts("assets/hub/words", ".json")).flatMap(({ name, text }) =>
        Object.entries(JSON.parse(text)).map(([code, said]) => ({ code: `${path.parse(name).name}.${code}`, ...said })));
}
