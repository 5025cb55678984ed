#!/usr/bin/env python3
"""A device that knows nothing but its hub's address, let in by its code, by the real programs."""
import contextlib, json, socket, sqlite3, stat, subprocess, unittest

import house
from devices import Device, serving, until
from pairing_house import PairingHouse
from publisher import Server


class Pairing(PairingHouse):
    def test_from_nothing_to_the_snapshot(self):
        with serving(self.hub, self.port), self.device.running():
            code = self.device.code()
            pairing = self.device.pairing()
            self.assertEqual(f"{self.url}/displays/pair", pairing["verification_url"])
            self.assertEqual(f"{self.url}/displays/pair?code={code}", pairing["complete_url"])
            self.assertEqual(("ok", "ok"), (pairing["network"], pairing["clock"]))
            waiting = json.loads(self.hub.call("pair", "--json"))
            self.assertEqual([(code, "127.0.0.1", socket.gethostname())],
                             [(each["code"], each["peer"], each["host"]) for each in waiting])
            display = self.admit(code.lower().replace("-", ""))
            until(lambda: self.device.shown() == "ledning")
            until(lambda: "pairing" not in self.device.told())
            self.assertEqual("ledning", self.device.told()["channel"])
            # Its first word comes at once, and not in a minute.
            until(lambda: json.loads(self.hub.call("display", "list", "--json"))[0]["state"] != "unknown")
        kept = self.device.membership()
        self.assertEqual(self.hub.last_line("key", "show"), kept["key"])
        self.assertEqual(display, kept["token"].split(".")[0])
        self.assertEqual(0o600, stat.S_IMODE(self.device.cache.with_suffix(".db.pairing").stat().st_mode))
        trust = json.loads(self.device.cache.with_suffix(".db.trust").read_text())
        self.assertEqual((kept["key"], kept["key"]), (trust["anchor"], trust["key"]))
        secret = kept["token"].split(".")[1]
        self.assertNotIn(secret, self.device.log())
        self.assertNotIn(secret.encode(), (self.hub.data / "hub.db").read_bytes())

    def test_the_hub_is_restarted_in_between(self):
        with self.device.running():
            with serving(self.hub, self.port):
                code = self.device.code()
            with serving(self.hub, self.port):
                self.admit(code)
                until(lambda: self.device.shown() == "ledning", 60)

    def test_an_expired_code_is_renewed_and_worth_nothing(self):
        with serving(self.hub, self.port), self.device.running():
            old = self.device.code()
            with contextlib.closing(sqlite3.connect(self.hub.data / "hub.db", timeout=10)) as database:
                database.execute("update pairing set expires = '2020-01-01T00:00:00Z'")
                database.commit()
            new = self.device.code(but=old)
            answer = self.pair(old, "--name", "x", "--channel", "ledning")
            self.assertEqual(1, answer.returncode, answer.stderr)
            self.assertIn("no device shows that code", answer.stderr)
            self.admit(new)
            until(lambda: self.device.shown() == "ledning")

    def test_refused(self):
        with serving(self.hub, self.port), self.device.running():
            code = self.device.code()
            self.assertEqual(0, self.pair(code, "--refuse").returncode)
            until(lambda: self.device.told().get("fault") == "denied")
            self.assertFalse(self.device.pairing().get("user_code"))
            self.assertEqual(1, self.pair(code, "--name", "x", "--channel", "ledning").returncode)
        self.assertFalse(self.device.cache.with_suffix(".db.pairing").exists())

    def test_what_is_shown_goes_when_the_device_is_shut_out(self):
        with serving(self.hub, self.port), self.device.running():
            display = self.admitted()
            self.hub.call("display", "revoke", display)
            until(lambda: not self.device.shown(), 10)
            self.admit(self.device.code(), "entre")
            until(lambda: self.device.shown() == "entre")

    def test_a_web_server_in_between_shuts_nobody_out(self):
        with serving(self.hub, self.port), self.device.running():
            self.admitted()
        refuser = subprocess.Popen(["python3", "-c", REFUSES, str(self.port)])
        try:
            until(lambda: house.listens(self.port))
            with self.device.running():
                until(lambda: self.device.told().get("fault") == "refused")
                self.assertEqual("ledning", self.device.shown())
        finally:
            refuser.kill()
            refuser.wait()

    def test_moved_to_another_channel(self):
        with serving(self.hub, self.port), self.device.running():
            display = self.admitted()
            with contextlib.closing(sqlite3.connect(self.hub.data / "hub.db", timeout=10)) as database:
                database.execute("update token set channel = 'entre' where id = ?", (display,))
                database.commit()
            until(lambda: self.device.shown() == "entre")
        self.assertEqual("entre", self.device.membership()["channel"])

    def test_unpaired_here(self):
        with serving(self.hub, self.port), self.device.running():
            self.admitted()
        answer = self.device.call("--unpair")
        self.assertEqual(0, answer.returncode, answer.stderr)
        self.assertFalse(self.device.shown())
        self.assertFalse(self.device.cache.with_suffix(".db.pairing").exists())
        self.assertFalse(self.device.cache.with_suffix(".db.trust").exists())

    def test_another_hub_in_its_place_is_not_trusted(self):
        with serving(self.hub, self.port), self.device.running():
            self.admitted()
        stranger = house.Hub(self.device.folder / "stranger", [house.DEMO / "exempel-d-2023.csv"], {"ledning": "all"})
        with serving(stranger, self.port), self.device.running():
            code = self.device.code()
            house.done("riskbild-hub", "pair", "--data", stranger.data, code, "--name", "x", "--channel", "ledning")
            until(lambda: self.device.told().get("fault") == "untrusted")
            self.assertIn("--unpair", self.device.told()["error"])
            self.assertFalse(self.device.shown())

    def test_a_server_that_pairs_nobody(self):
        with Server().serving() as server:
            device = Device(self.device.folder, server.url())
            answer = device.call("--once")
            self.assertEqual(1, answer.returncode)
            self.assertIn("pairs no displays", answer.stderr)
            self.assertEqual("absent", device.told()["fault"])

    def test_nobody_there(self):
        answer = self.device.call("--once")
        self.assertEqual(1, answer.returncode)
        self.assertEqual("unreachable", self.device.told()["fault"])
        self.assertEqual("unreachable", self.device.pairing()["network"])


REFUSES = """
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(401)
        self.send_header("Content-Length", "0")
        self.end_headers()
    do_POST = do_GET
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""


if __name__ == "__main__":
    unittest.main()
