// What can be told of the pages' words without opening them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { actions, sources, templates, words } from "./support/site.js";

const sameInBoth = ["Riskbild", "Svenska", "English"];

test("templates hold no words of their own: all are said in both languages", async () => {
    for (const { name, text } of await templates()) {
        const left = text.replaceAll(/\{\{[^}]*\}\}+/g, "").replaceAll(/<[^>]*>/g, " ").replaceAll(/&\w+;/g, "");
        const own = (left.match(/\p{L}{2,}/gu) ?? []).filter(word => !sameInBoth.includes(word));
        assert.deepEqual(own, [], name);
    }
});

test("labels that are only heard are said in both languages too", async () => {
    for (const { name, text } of await templates())
        for (const [, attribute, said] of text.matchAll(/\s(alt|aria-label|title|placeholder)="([^"]*)"/g))
            assert.doesNotMatch(said.replaceAll(/\{\{[^}]*\}\}/g, ""), /\p{L}{2,}/u, `${name}: ${attribute}="${said}"`);
});

test("the pages' sources hold no Swedish", async () => {
    for (const { name, text } of await sources())
        for (const [said] of text.matchAll(/"(?:[^"\\]|\\.)*"/g)) assert.doesNotMatch(said, /[åäöÅÄÖ]/, `${name}: ${said}`);
});

test("every word that a template asks for is there", async () => {
    const known = new Set((await words()).map(word => word.code));
    for (const { name, text } of await templates())
        for (const [, code] of text.matchAll(/\{\{[#^/&]?t\.([\w.]+)\}\}/g)) assert.ok(known.has(code), `${name}: ${code}`);
});

// That all that is written has words, the tests of the pages ask of each line (tests/app/hub/web/guest.hpp).
test("no words of the log are of what nothing writes", async () => {
    const code = (await actions()).map(({ text }) => text).join("\n");
    const kinds = [["log.action_", name => name.replaceAll("_", " ")], ["log.detail_", name => name]];
    const known = (await words()).map(word => word.code);
    for (const [start, written] of kinds) {
        const names = known.filter(each => each.startsWith(start)).map(each => written(each.slice(start.length)));
        assert.ok(names.length > 30, `${names.length}`);
        assert.deepEqual(names.filter(name => !code.includes(`"${name}"`)), [], start);
    }
});

test("nothing but the frame puts markup in unescaped", async () => {
    const raw = (await templates()).flatMap(({ name, text }) => [...text.matchAll(/\{\{[{&][^}]*\}\}+/g)].map(found => `${name} ${found[0]}`));
    assert.deepEqual(raw, ["_frame.html {{{content}}}"]);
});
