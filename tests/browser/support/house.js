// The real programs, run as a person runs them: on loopback, each hub in a folder of its own.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const programs = process.env.RISKBILD_BIN ?? path.join(root, "build/release/bin");
export const demo = path.join(root, "assets/demo");

export const demoSheets = async () =>
    (await readdir(demo)).filter(name => name.endsWith(".csv")).sort().map(name => path.join(demo, name));

export const folder = () => mkdtemp(path.join(tmpdir(), "riskbild-browser-"));

// The last value of `ask` once it is something, or an error that says what was waited for.
export async function soon(what, ask, seconds = 20) {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
        const answer = await ask();
        if (answer) return answer;
        if (Date.now() > deadline) throw new Error(`waited ${seconds} s in vain: ${what}`);
        await sleep(100);
    }
}

export async function output(program, words, options = {}) {
    const { stdout } = await run(path.join(programs, program), words, { cwd: root, timeout: 60_000, ...options });
    return stdout;
}

export function started(program, words, options = {}) {
    const child = spawn(path.join(programs, program), words, { cwd: root, stdio: ["ignore", "ignore", "pipe"], ...options });
    child.said = "";
    child.stderr.on("data", data => { child.said = (child.said + data).slice(-4000); });
    return child;
}

// By a wall clock that is so much ahead. Debian's `faketime` would be a parent that dies alone, so its library is named.
const clockAhead = later =>
    ({ ...process.env, LD_PRELOAD: "/usr/$LIB/faketime/libfaketime.so.1", FAKETIME: `+${later}`, FAKETIME_DONT_FAKE_MONOTONIC: "1" });

export async function ended(child, signal = "SIGTERM") {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise(resolve => child.once("exit", resolve));
    child.kill(signal);
    await Promise.race([gone, sleep(10_000, undefined, { ref: false }).then(() => child.kill("SIGKILL"))]);
}

function freePort() {
    return new Promise((resolve, reject) => {
        const probe = createServer().once("error", reject);
        probe.listen(0, "127.0.0.1", () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}

const answers = url => fetch(`${url}/healthz`).then(() => true, () => false);

// A hub with one person of each role; what is in it besides is the test's own business.
export class Hub {
    static async open(options = []) {
        const hub = new Hub();
        hub.work = await folder();
        hub.data = path.join(hub.work, "hub");
        hub.options = options;
        hub.port = await freePort();
        hub.url = `http://127.0.0.1:${hub.port}`;
        hub.people = { admin: last(await hub.call("init")) };
        for (const role of ["controller", "viewer"]) hub.people[role] = last(await hub.call("user", "add", role, "--role", role));
        await hub.start();
        return hub;
    }

    call(command, ...words) {
        return output("riskbild-hub", [command, "--data", this.data, ...words]);
    }

    // What a channel's displays are given, as text.
    async snapshots(channel) {
        const out = path.join(this.work, `export-${channel}`);
        await this.call("export", out, "--channel", channel);
        const folder = path.join(out, "v1/snapshots");
        return (await Promise.all((await readdir(folder)).map(name => readFile(path.join(folder, name), "utf8")))).join("\n");
    }

    // `later`: by a clock that is so much ahead, "5m".
    async start({ later } = {}) {
        const words = ["serve", "--data", this.data, "--listen", `127.0.0.1:${this.port}`, ...this.options];
        this.process = started("riskbild-hub", words, later ? { env: clockAhead(later) } : {});
        await soon(`the hub answers\n${this.process.said}`, () => answers(this.url));
    }

    async stop() {
        await ended(this.process);
    }

    async close() {
        await this.stop();
        await rm(this.work, { recursive: true, force: true });
    }
}

// The last word printed: a password, a token.
export const last = text => text.trim().split(/\s+/).at(-1);

// A hub with the demo's boards, shown as packaging/demo shows them.
export async function demoHub(options = []) {
    const hub = await Hub.open(options);
    await hub.call("import", ...(await demoSheets()));
    for (const channel of ["demo", "exempel-a", "nordost", "exempel-c", "exempel-d"])
        await hub.call("publish", channel, "--boards", channel === "demo" ? "all" : channel, "--room", "closed");
    return hub;
}
