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

test("every event of the log is told in words, and no words are of an event that is none", async () => {
    const recorded = /(?:\b(?:record|noted|changed)\([^;"]*|\bAuditEntry \w+\{\s*|\baction = [^;"]*|\(About::\w+, )"([a-z -]{2,})"(?: : "([a-z -]+)")?/g;
    const all = await actions();
    const events = all.flatMap(({ text }) => [...text.matchAll(recorded)].flatMap(([, one, other]) => other ? [one, other] : [one]));
    const known = (await words()).map(word => word.code).filter(code => code.startsWith("log.action_"));
    for (const event of events) assert.ok(known.includes(`log.action_${event.replaceAll(" ", "_")}`), event);
    const written = new Set(all.flatMap(({ text }) => [...text.matchAll(/"([a-z -]+)"/g)].map(([, said]) => `log.action_${said.replaceAll(" ", "_")}`)));
    assert.deepEqual(known.filter(code => !written.has(code)), []);
    assert.ok(events.length > 30, `${events.length}`);
});

test("nothing but the frame puts markup in unescaped", async () => {
    const raw = (await templates()).flatMap(({ name, text }) => [...text.matchAll(/\{\{[{&][^}]*\}\}+/g)].map(found => `${name} ${found[0]}`));
    assert.deepEqual(raw, ["_frame.html {{{content}}}"]);
});
