// A real display: `riskbild` in a window on an X server of its own, with the riskbild-sync that it starts itself.
import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { ended, folder, output, soon, started } from "./house.js";
import { pictureOfXwd, pngOf } from "./png.js";

const readJson = file => readFile(file, "utf8").then(JSON.parse).catch(() => ({}));

async function xServer(work, size) {
    const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${size}x24`, "-nolisten", "tcp", "-fbdir", work], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const name = await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.stdio[3].once("data", data => resolve(`:${data.toString().trim()}`));
    });
    return { server, name };
}

export class Display {
    // Knows the hub's address and nothing more, as one that comes out of its box. `settings` are lines of its toml.
    static async open(hub, { size = "1280x720", settings = "" } = {}) {
        const display = new Display();
        display.work = await folder();
        display.run = path.join(display.work, "riskbild");
        await mkdir(display.run, { mode: 0o700 });
        display.config = path.join(display.work, "riskbild.toml");
        await writeFile(display.config, `server = "${hub.url}"\ncache = "${display.work}/cache.db"\ninterval = 2\n${settings}\n`);
        display.x = await xServer(display.work, size);
        display.switchOn();
        return display;
    }

    switchOn() {
        const env = { ...process.env, DISPLAY: this.x.name, XDG_RUNTIME_DIR: this.work };
        delete env.WAYLAND_DISPLAY;
        this.process = started("riskbild", ["--config", this.config], { env });
    }

    // As when it hangs: it draws no more, and what it started goes on.
    hang() {
        this.process.kill("SIGSTOP");
    }

    // The riskbild-sync that it started: while it is stopped the display goes on, but hears and tells nothing.
    async fetcher(signal) {
        const { pid } = this.process;
        const children = (await readFile(`/proc/${pid}/task/${pid}/children`, "utf8")).trim().split(" ").map(Number);
        const names = await Promise.all(children.map(child => readFile(`/proc/${child}/comm`, "utf8")));
        const fetchers = children.filter((_, i) => names[i].trim() === "riskbild-sync");
        if (fetchers.length !== 1) throw new Error(`the display has ${fetchers.length} fetchers: ${names}`);
        process.kill(fetchers[0], signal);
    }

    cutOff() {
        return this.fetcher("SIGSTOP");
    }

    reconnect() {
        return this.fetcher("SIGCONT");
    }

    async switchOff() {
        this.process.kill("SIGCONT");
        await ended(this.process);
    }

    glass() {
        return readJson(path.join(this.run, "display.json"));
    }

    sync() {
        return readJson(path.join(this.run, "sync.json"));
    }

    code() {
        return soon("a pairing code on the screen", async () => (await this.sync()).pairing?.user_code, 40);
    }

    shows(what, fits, seconds = 90) {
        return soon(`the glass shows ${what}`, async () => fits(await this.glass()), seconds);
    }

    async picture() {
        return pictureOfXwd(await readFile(path.join(this.work, "Xvfb_screen0")));
    }

    // What `riskbild render` draws of a page, if unsaid the one on the glass, from the same cache and at the same time.
    async rendered(name) {
        const { board, page: shown } = await this.glass();
        const page = name ?? shown;
        const out = path.join(this.work, "rendered");
        const { width, height } = await this.picture();
        await output("riskbild", ["render", "--cache", path.join(this.work, "cache.db"), "--out", out, "--page", page, "--board", board,
            "--size", `${width}x${height}`, "--at", new Date().toISOString()]);
        const names = await readdir(out);
        return readFile(path.join(out, names.find(file => file.startsWith(`${board}.${page}.`))));
    }

    async layout() {
        const file = path.join(this.work, "layout.json");
        await output("riskbild", ["render", "--cache", path.join(this.work, "cache.db"), "--layout", file]);
        return readJson(file);
    }

    async screenshot(file) {
        await writeFile(file, pngOf(await this.picture()));
    }

    async close() {
        await this.switchOff();
        await ended(this.x.server);
        await rm(this.work, { recursive: true, force: true });
    }
}
