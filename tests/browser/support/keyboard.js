// A person without a mouse, who must see where she is.
import assert from "node:assert/strict";

const standing = () => {
    const here = document.activeElement;
    const box = here.getBoundingClientRect();
    const look = getComputedStyle(here);
    return {
        what: here.outerHTML.slice(0, 160),
        ringed: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
        inView: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0,
        body: here === document.body,
    };
};

// Where the focus is, it is seen; main is where the skip link leads, and has no ring of its own.
export async function isSeen(page) {
    const { what, ringed, inView, body } = await page.evaluate(standing);
    if (body || what.startsWith("<main")) return;
    assert.ok(ringed, `${page.url()}: the focus is not seen on ${what}`);
    assert.ok(inView, `${page.url()}: the focus is out of view on ${what}`);
}

export async function tabTo(page, target, most = 200) {
    const element = await target.elementHandle();
    for (let presses = 0; presses < most; ++presses) {
        await page.keyboard.press("Tab");
        await isSeen(page);
        if (await element.evaluate(it => it === document.activeElement)) return;
    }
    throw new Error(`${page.url()}: not reached by Tab: ${await element.evaluate(it => it.outerHTML.slice(0, 160))}`);
}

export async function typeInto(page, target, text) {
    await tabTo(page, target);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
}

export async function press(page, target, key = "Enter") {
    await tabTo(page, target);
    await page.keyboard.press(key);
}
