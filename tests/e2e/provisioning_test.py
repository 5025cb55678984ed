#!/usr/bin/env python3
"""A device whose memory card was prepared: it needs no code."""
import contextlib, json, pathlib, sqlite3, stat, subprocess, tomllib, unittest

import house
from devices import CODE, Device, serving, until
from guest import Guest, csrf_in


class Provisioning(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(self.enterContext(house.folder()))
        self.hub = house.Hub.__new__(house.Hub)
        self.hub.data = self.work / "hub"
        self.password = json.loads(self.hub.call("init", "--json"))["password"]
        self.hub.call("import", house.DEMO / "exempel-d-2023.csv", house.DEMO / "exempel-c-2022.csv")
        for channel, board in {"ledning": "exempel-d", "entre": "exempel-c"}.items():
            self.hub.call("publish", channel, "--boards", board, "--room", "closed")
        self.port = house.free_port()
        self.device = Device(self.work, f"http://127.0.0.1:{self.port}")
        self.file = self.work / "riskbild-provision.toml"

    def command(self, *words):
        """As on a device whose card alone knows the server."""
        return [house.BIN / "riskbild-sync", "--cache", self.device.cache, "--provision", self.file, *words]

    @contextlib.contextmanager
    def running(self):
        with open(self.device.log_file, "a") as log:
            process = subprocess.Popen(self.command("--interval", "1"), stderr=log, env=self.device.environment())
            try:
                yield
            finally:
                process.terminate()
                process.wait(timeout=10)

    def once(self):
        return subprocess.run(self.command("--once"), capture_output=True, text=True, timeout=60,
                              env=self.device.environment())

    def write_token(self, server):
        """As a technician may write it; the token."""
        token = self.hub.last_line("token", "ledning")
        key = self.hub.last_line("key", "show")
        self.file.write_text(f'server = "{server}"\nchannel = "ledning"\nkey = "{key}"\ntoken = "{token}"\n')
        return token

    def heartbeats(self):
        with contextlib.closing(sqlite3.connect(self.hub.data / "hub.db", timeout=10)) as database:
            return "".join(row[0] for row in database.execute("select told from heartbeat"))

    def test_with_a_token_that_is_wiped(self):
        token = self.write_token(self.device.server)
        size = self.file.stat().st_size
        with serving(self.hub, self.port):
            for start in range(2):
                answer = self.once()
                self.assertEqual(0, answer.returncode, answer.stderr)
        self.assertEqual("ledning", self.device.shown())
        self.assertNotIn(token.split(".")[1], self.file.read_text())
        self.assertIn("# The token was taken over 20", self.file.read_text())
        self.assertEqual(size, self.file.stat().st_size)

    def provision(self, *words):
        """By the hub's command; the display's id."""
        answer = self.hub.call("provision", "ledning", "--name", "Entrén", "--server", self.device.server,
                               "--out", self.file, "--json", *words)
        return json.loads(answer)["id"]

    def displays(self):
        return {each["id"]: each for each in json.loads(self.hub.call("display", "list", "--json"))}

    def check_that_it_is_wiped(self, secret):
        left = self.file.read_text()
        self.assertNotIn(secret, left)
        self.assertIn("# The token was taken over 20", left)
        for file in (self.hub.data / "hub.db", self.device.log_file):
            self.assertNotIn(secret.encode(), file.read_bytes())

    def test_prepared_by_the_command_it_follows_to_another_channel(self):
        display = self.provision("--diagonal", "42", "--distance", "3.5")
        self.assertEqual(0o600, stat.S_IMODE(self.file.stat().st_mode))
        said = tomllib.loads(self.file.read_text())
        self.assertEqual({"server": self.device.server, "key": self.hub.last_line("key", "show"),
                          "token": said["token"], "screen": {"diagonal": 42, "distance": 3.5}}, said)
        self.assertEqual(display, said["token"].split(".")[0])
        self.assertEqual(("Entrén", "ledning", "unknown"),
                         tuple(self.displays()[display][name] for name in ("name", "channel", "state")))
        with serving(self.hub, self.port):
            with self.running():
                until(lambda: self.device.shown() == "ledning")
                self.check_that_it_is_wiped(said["token"].split(".")[1])
                until(lambda: self.displays()[display]["last_heartbeat"])
                self.hub.call("display", "move", display, "entre")
                until(lambda: self.device.shown() == "entre")
            with self.running():  # the file is read again, and names no channel
                until(lambda: self.device.told().get("channel") == "entre" and self.device.shown() == "entre")
        self.assertEqual("entre", self.device.membership()["channel"])

    def test_moved_before_it_was_ever_on(self):
        self.hub.call("display", "move", self.provision(), "entre")
        with serving(self.hub, self.port), self.running():
            until(lambda: self.device.shown() == "entre")

    def test_disconnected_before_it_was_ever_on_it_shows_a_code(self):
        self.hub.call("display", "revoke", self.provision())
        with serving(self.hub, self.port), self.running():
            self.assertRegex(self.device.code(), CODE)
            self.assertEqual(1, len(json.loads(self.hub.call("pair", "--json"))))
            self.hub.call("pair", self.device.code(), "--name", "Hallen", "--channel", "entre")
            until(lambda: self.device.shown() == "entre")

    def test_a_hub_that_is_not_there_yet_is_waited_for(self):
        self.provision()
        with self.running():
            until(lambda: self.device.told().get("fault") == "unreachable")
            with serving(self.hub, self.port):
                until(lambda: self.device.shown() == "ledning", 60)

    def test_what_the_command_refuses_makes_no_display(self):
        self.file.write_text("another's")
        for words, told in (((), "is there already"), (("--server", "http://hub.example"), "https"),
                            (("--server", "hub.example"), "hub.example"), (("--name", " "), "name")):
            said = {"--name": "x", "--server": self.device.server} | dict([words] if words else [])
            out = [] if words else ["--out", self.file]
            answer = house.run("riskbild-hub", "provision", "--data", self.hub.data, "ledning", *out,
                               *(word for pair in said.items() for word in pair))
            self.assertEqual(2, answer.returncode, answer.stderr)
            self.assertIn(told, answer.stderr)
        nowhere = self.work / "none" / "riskbild-provision.toml"
        for channel, out in (("nowhere", self.work / "new.toml"), ("ledning", nowhere)):
            answer = house.run("riskbild-hub", "provision", "--data", self.hub.data, channel, "--name", "x",
                               "--server", self.device.server, "--out", out)
            self.assertEqual(1, answer.returncode, answer.stderr)
            self.assertFalse(out.exists())
        self.assertEqual("another's", self.file.read_text())
        self.assertEqual({}, self.displays())

    def test_prepared_by_the_page(self):
        with serving(self.hub, self.port):
            guest = Guest(self.device.server)
            guest.sign_in(self.password)
            _, _, page = guest.get("/displays/prepare")
            fields = {"channel": "entre", "diagonal": "55", "distance": "4,5"}
            status, _, again = guest.post("/displays/prepare", csrf_in(page), name="", **fields)
            self.assertEqual((422, {}), (status, self.displays()))
            self.assertIn("name-error", again)
            self.assertEqual(403, guest.post("/displays/prepare", "none", name="x", **fields)[0])
            status, _, content = guest.post("/displays/prepare", csrf_in(page), name='Ent"rén\n\x01[x]', **fields)
            self.assertEqual(200, status)
            self.assertEqual("attachment; filename=\"riskbild-provision.toml\"", guest.headers["Content-Disposition"])
            self.assertEqual("no-store", guest.headers["Cache-Control"])
            self.assertRegex(content, r'^# Skärm / Display: Ent"rén .\[x\]\n')  # one line of it, without control letters
            self.file.write_text(content)
            secret = tomllib.loads(content)["token"].split(".")[1]
            with self.running():
                until(lambda: self.device.shown() == "entre")
            self.check_that_it_is_wiped(secret)
            self.assertNotIn(secret, guest.get("/displays")[2] + guest.get("/log")[2])
            self.assertIn("Förberedde skärm utan kod", guest.get("/log")[2])

    def test_a_token_by_hand_without_a_key_says_on_the_glass_that_it_has_none(self):
        secret = self.work / "token"
        secret.touch(mode=0o600)
        secret.write_text(self.hub.last_line("token", "ledning") + "\n")
        device = Device(self.work, f"http://0.0.0.0:{self.port}", "--insecure")  # this machine, but not by a name of it
        with serving(self.hub, self.port):
            answer = device.call("--channel", "ledning", "--token-file", secret, "--once")
        self.assertEqual(1, answer.returncode)
        told = device.told()
        self.assertEqual(("keyless", "ok"), (told["fault"], told["pairing"]["network"]))
        self.assertIn("no key is trusted yet", told["error"])

    def test_a_token_without_a_key_is_kept_for_a_file_that_has_one(self):
        self.write_token("https://hub.example")
        whole = self.file.read_text()
        self.file.write_text("".join(line for line in whole.splitlines(True) if not line.startswith("key")))
        answer = self.once()
        self.assertEqual(3, answer.returncode)
        self.assertIn("line 3: a token needs the hub's key", answer.stderr)
        self.assertEqual("provision", self.device.told()["fault"])
        self.assertIn(whole.splitlines()[-1], self.file.read_text())
        self.assertFalse(self.device.cache.with_suffix(".db.pairing").exists())

    def test_one_that_cannot_be_wiped_is_told_to_the_hub_and_beside_the_wall(self):
        token = self.write_token(self.device.server)
        card = self.file.rename(self.work / "card.toml")
        self.file.symlink_to(card)  # never written through, whoever runs this
        with serving(self.hub, self.port):
            process = subprocess.Popen(self.command(), stderr=subprocess.PIPE, text=True, env=self.device.environment())
            try:
                until(lambda: self.device.shown() == "ledning")
                until(lambda: self.device.told().get("fault") == "provision")
                heard = until(lambda: "stands in the file still" in (told := self.heartbeats()) and told)
            finally:
                process.terminate()
                log = process.communicate(timeout=10)[1]
        self.assertIn("stands in the file still", self.device.told()["error"])
        for text in (heard, log, self.device.told()["error"]):
            self.assertNotIn(token.split(".")[1], text)

    def test_with_a_server_alone_it_shows_a_code(self):
        self.file.write_text(f'server = "{self.device.server}"\n')
        with serving(self.hub, self.port):
            self.assertEqual(1, self.once().returncode)
            self.assertRegex(self.device.pairing()["user_code"], CODE)

    def test_half_a_file_is_told_on_the_wall_with_its_line(self):
        self.file.write_text('channel = "ledning"\nserver = "http://127')
        answer = self.once()
        self.assertEqual(3, answer.returncode)
        self.assertIn("line 2", answer.stderr)
        self.assertEqual("provision", self.device.told()["fault"])
        self.assertIn("line 2", self.device.told()["error"])


if __name__ == "__main__":
    unittest.main()
