#!/usr/bin/env python3
"""The fleet as the real programs have it: heartbeats over HTTP, states, metrics, who is told, and a real glass."""
import contextlib, http.server, json, os, pathlib, sqlite3, struct, subprocess, sys, threading, unittest
import urllib.error, urllib.request

HERE = pathlib.Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[3] / "e2e"), str(HERE.parents[2] / "display")]
import house
from glass import screen, soon

SHEETS = sorted(house.DEMO.glob("exempel-d*.csv"))
NAME = 'Plan 3 "; touch /tmp/riskbild-was-here; $(id) ÅÄÖ'


def post(url, token, body, content_type="application/json"):
    request = urllib.request.Request(url, data=body, method="POST",
                                     headers={"Authorization": f"Bearer {token}", "Content-Type": content_type})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def lit(version, **more):
    return {"program": "0.1.0", "uptime_s": 60, "clock": "ok",
            "glass": {"version": version, "page": "now", "frames": 2, "advancing": True, **more}}


@contextlib.contextmanager
def serving(hub, log, *words):
    port = house.free_port()
    command = [house.BIN / "riskbild-hub", "serve", "--data", hub.data, "--listen", f"127.0.0.1:{port}", *words]
    with open(log, "w") as file:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=file, cwd=house.ROOT)
        try:
            assert soon(lambda: house.listens(port)), pathlib.Path(log).read_text()
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


class Webhook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.server.heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def webhook():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Webhook)
    server.heard = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


class Fleet(unittest.TestCase):
    """A hub with one channel and one display's token."""

    def setUp(self):
        self.work = pathlib.Path(self.enterContext(house.folder()))
        self.hub = house.Hub(self.work / "hub", SHEETS, {"demo": "all"})
        self.token = self.hub.last_line("token", "demo")
        self.id, self.secret = self.token.split(".")
        self.log = self.work / "log"
        with sqlite3.connect(self.work / "hub/hub.db") as database:
            self.version, = database.execute("SELECT max(version) FROM publication").fetchone()

    def state(self):
        display, = json.loads(self.hub.call("display", "list", "--json"))
        return display["state"]

    def tell(self, url, told):
        status, body = post(f"{url}/v1/heartbeat", self.token, json.dumps(told).encode())
        self.assertEqual(200, status, body)
        return json.loads(body)

    def tell_until(self, effect, url, told):
        """As a display does, each minute: what it has told twice is believed."""
        return soon(lambda: (self.tell(url, told), effect())[1], 30)


class Told(Fleet):
    def test_a_display_that_tells_how_it_is(self):
        with serving(self.hub, self.log) as url:
            self.assertEqual("unknown", self.state())
            for told, state in ((lit(self.version), "working"),
                                (lit(self.version, asleep=True, dark_reason="asleep"), "asleep"),
                                (lit(self.version, hidden=True, dark_reason="hidden"), "dark"),
                                (lit(self.version, advancing=False), "still"), ({}, "still")):
                self.tell(url, told)
                self.assertTrue(soon(lambda: self.state() == state), (state, self.state()))
            self.hub.call("display", "rename", self.id, NAME)
            self.assertIn(NAME, self.hub.call("display", "list"))

    def test_what_was_told_outlives_the_hub(self):
        with serving(self.hub, self.log) as url:
            self.tell(url, lit(self.version))
        self.assertEqual("working", self.state())

    def test_hostile_heartbeats_are_refused_and_leave_nothing(self):
        with serving(self.hub, self.log) as url:
            address = f"{url}/v1/heartbeat"
            for body in (b"", b"null", b"[" * 5000, b'{"glass": {"version": -1}}', b'{"program": "\xff"}',
                         b'{"errors": [' + b"{}," * 2000 + b"{}]}"):
                self.assertEqual(400, post(address, self.token, body)[0], body[:40])
            self.assertEqual(413, post(address, self.token, b"x" * 20_000)[0])
            self.assertEqual(401, post(address, self.id + ".wrong", b"{}")[0])
            self.assertEqual(409, post(address + "/picture", self.token, self.png(), "image/png")[0])
            self.assertEqual(400, post(address + "/picture", self.token, b"GIF89a", "image/png")[0])
        self.assertEqual("unknown", self.state())

    def png(self):
        return (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 480, 270) + b"\x08\x02\0\0\0" + b"\0" * 4
                + b"\0\0\0\0IEND\xaeB`\x82")

    def test_the_metrics_are_as_prometheus_wants_them(self):
        with serving(self.hub, self.log) as url:
            self.tell(url, lit(self.version))
            metrics = lambda: urllib.request.urlopen(f"{url}/metrics", timeout=10).read().decode()
            self.assertTrue(soon(lambda: 'riskbild_hub_displays{state="working"} 1\n' in metrics()), metrics())
            text = metrics()
        checked = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, text=True, timeout=30)
        self.assertEqual((0, "", ""), (checked.returncode, checked.stdout, checked.stderr))
        self.assertIn(f'riskbild_hub_display_heartbeat_timestamp_seconds{{display="{self.id}",channel="demo"}}', text)
        self.assertIn('riskbild_hub_actions_total{action="import"} 1\n', text)
        self.assertNotIn(self.secret, text)

    def hook(self, rest=""):
        program = self.work / "tell it"
        program.write_text(f'#!/bin/sh\ncat > "{self.work}/got.json"\nenv > "{self.work}/environment"\n{rest}\n')
        program.chmod(0o755)
        return program

    def test_a_change_of_state_is_told_to_a_program_and_a_webhook(self):
        self.hub.call("display", "rename", self.id, NAME)
        with webhook() as server:
            address = f"http://127.0.0.1:{server.server_address[1]}/alarm"
            with serving(self.hub, self.log, "--on-state-change", self.hook(), "--state-webhook", address) as url:
                self.assertTrue(self.tell_until(lambda: server.heard, url, lit(self.version)), self.log.read_text())
        told, = server.heard
        self.assertEqual(json.loads((self.work / "got.json").read_text()), told)
        self.assertEqual({"display": self.id, "name": NAME, "channel": "demo", "from": "unknown", "to": "working", "well": True},
                         {key: value for key, value in told.items() if key != "since"})
        self.assertRegex(told["since"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        environment = (self.work / "environment").read_text()
        for line in (f"RISKBILD_DISPLAY={self.id}", f"RISKBILD_NAME={NAME}", "RISKBILD_CHANNEL=demo", "RISKBILD_FROM=unknown",
                     "RISKBILD_TO=working", f"RISKBILD_SINCE={told['since']}"):
            self.assertIn(line + "\n", environment)
        self.assertFalse(pathlib.Path("/tmp/riskbild-was-here").exists())
        self.assertNotIn(self.secret, environment + self.log.read_text())

    def test_what_comes_and_goes_is_not_told(self):
        with webhook() as server:
            address = f"http://127.0.0.1:{server.server_address[1]}/"
            with serving(self.hub, self.log, "--state-webhook", address) as url:
                self.assertTrue(self.tell_until(lambda: server.heard, url, lit(self.version)))
                self.tell(url, lit(self.version, hidden=True, dark_reason="hidden"))
                self.assertTrue(soon(lambda: self.state() == "dark"))
                self.tell(url, lit(self.version))
                self.assertTrue(soon(lambda: self.state() == "working"))
        self.assertEqual(["working"], [told["to"] for told in server.heard])

    def test_a_secret_address_is_read_from_its_file_and_told_to_nobody(self):
        secret = self.work / "webhook"
        secret.write_text("http://127.0.0.1:1/services/SECRET\n")
        secret.chmod(0o600)
        with serving(self.hub, self.log, "--state-webhook-file", secret) as url:
            given_up = lambda: "http://127.0.0.1:1: no connection" in self.log.read_text()
            self.assertTrue(self.tell_until(given_up, url, lit(self.version)), self.log.read_text())
        self.assertNotIn("SECRET", self.log.read_text())
        secret.write_text("ftp://SECRET")
        for mode in (0o600, 0o644):
            secret.chmod(mode)
            answer = house.run("riskbild-hub", "serve", "--data", self.hub.data, "--listen", "127.0.0.1:0", "--state-webhook-file", secret)
            self.assertNotEqual(0, answer.returncode)
            self.assertNotIn("SECRET", answer.stderr)

    def test_a_program_that_fails_is_logged_and_harms_nothing(self):
        with serving(self.hub, self.log, "--on-state-change", self.hook("echo out of paper >&2; exit 3")) as url:
            failed = lambda: "out of paper" in self.log.read_text()
            self.assertTrue(self.tell_until(failed, url, lit(self.version)), self.log.read_text())
            self.assertEqual(b"ok\n", urllib.request.urlopen(f"{url}/healthz", timeout=10).read())

    def test_what_is_no_program_is_refused_at_once(self):
        for program in ("tell", "/nowhere/tell", "/etc/passwd", "/tmp"):
            answer = house.run("riskbild-hub", "serve", "--data", self.hub.data, "--listen", "127.0.0.1:0", "--on-state-change", program)
            self.assertEqual(2, answer.returncode, answer.stderr)
        answer = house.run("riskbild-hub", "serve", "--data", self.hub.data, "--listen", "127.0.0.1:0", "--state-webhook", "ftp://x")
        self.assertEqual(2, answer.returncode, answer.stderr)


@unittest.skipIf(os.access("/run/riskbild", os.W_OK), "a display of this machine has its runtime folder here")
class RealDisplay(Fleet):
    """riskbild on an X server of its own, riskbild-sync beside it, and the hub."""

    def setUp(self):
        super().setUp()
        (self.work / "riskbild").mkdir(mode=0o700)
        self.environment = {**os.environ, **house.DRAWS, "DISPLAY": self.enterContext(screen(self.work, "1280x720")),
                            "XDG_RUNTIME_DIR": str(self.work)}
        self.environment.pop("WAYLAND_DISPLAY", None)

    def start(self, *words):
        process = subprocess.Popen([str(word) for word in words], env=self.environment, cwd=house.ROOT,
                                   stderr=subprocess.DEVNULL)
        self.addCleanup(process.wait, timeout=10)
        self.addCleanup(process.kill)
        return process

    def asked(self):
        with sqlite3.connect(self.work / "hub/hub.db") as database:
            database.execute("INSERT INTO glass_picture (token, wanted) VALUES (?, '2026-11-22T10:00:00Z')", (self.id,))

    def picture(self):
        with sqlite3.connect(self.work / "hub/hub.db") as database:
            row = database.execute("SELECT png FROM glass_picture").fetchone()
        return row and row[0]

    def told(self):
        with sqlite3.connect(self.work / "hub/hub.db") as database:
            row = database.execute("SELECT told FROM heartbeat").fetchone()
        return json.loads(row[0]) if row else {}

    def test_what_is_on_the_glass_is_told_and_shown(self):
        (self.work / "key").write_text(self.hub.last_line("key", "show"))
        (self.work / "token").touch(mode=0o600)
        (self.work / "token").write_text(self.token)
        cache = self.work / "cache.db"
        self.asked()
        with serving(self.hub, self.log) as url:
            self.start(house.BIN / "riskbild", "--no-sync", "--cache", cache, "--page", "now", "--at", house.AT)
            self.start(house.BIN / "riskbild-sync", "--server", url, "--channel", "demo", "--cache", cache, "--key",
                       self.work / "key", "--token-file", self.work / "token", "--interval", 5)
            self.assertTrue(soon(lambda: self.state() == "working", 40), self.state())
            self.assertTrue(soon(self.picture, 20), "no picture came")
        told = self.told()
        self.assertEqual((self.version, "now", True), tuple(told["glass"][key] for key in ("version", "page", "advancing")))
        self.assertEqual((1280, 720), (told["screen"]["width"], told["screen"]["height"]))
        self.assertGreater(told["memory_bytes"], 1_000_000)
        self.assertEqual([], told["errors"])
        png = self.picture()
        self.assertEqual((480, 270), struct.unpack(">II", png[16:24]))
        self.assertLess(len(png), 200_000)
        self.assertGreater(len(png), 5_000, "an empty picture")
        self.assertEqual([], list((self.work / "riskbild").glob("glass.*")))


if __name__ == "__main__":
    unittest.main()
