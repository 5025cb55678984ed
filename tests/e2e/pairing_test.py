#!/usr/bin/env python3
"""A device that knows nothing but its hub's address, let in by its code, by the real programs."""
import contextlib, http.cookiejar, json, os, pathlib, re, signal, socket, sqlite3, stat, subprocess, time, unittest
import urllib.error, urllib.parse, urllib.request

import house
from publisher import Server

CODE = re.compile(r"^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$")


def until(what, seconds=30):
    """The first true value of `what()`."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if value := what():
            return value
        time.sleep(0.1)
    raise AssertionError(f"not within {seconds} s")


@contextlib.contextmanager
def serving(hub, port):
    process = subprocess.Popen([house.BIN / "riskbild-hub", "serve", "--data", hub.data, "--listen", f"127.0.0.1:{port}"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=house.ROOT)
    try:
        until(lambda: house.listens(port), 20)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


class Device:
    """riskbild-sync on a machine of its own: a folder."""

    def __init__(self, folder, server, *words):
        self.folder, self.server, self.words = folder, server, words
        self.cache = folder / "state/cache.db"
        self.log_file = folder / "log"

    @contextlib.contextmanager
    def running(self, *words):
        with open(self.log_file, "a") as log:
            process = subprocess.Popen(self.command("--interval", "1", *words), stderr=log, env=self.environment())
            try:
                yield process
            finally:
                process.send_signal(signal.SIGTERM)
                process.wait(timeout=10)

    def call(self, *words):
        return subprocess.run(self.command(*words), capture_output=True, text=True, timeout=60, env=self.environment())

    def command(self, *words):
        return [house.BIN / "riskbild-sync", "--server", self.server, "--cache", self.cache, *self.words, *words]

    def environment(self):
        return os.environ | {"XDG_RUNTIME_DIR": str(self.folder)}

    def told(self):
        with contextlib.suppress(OSError, ValueError):
            return json.loads((self.folder / "riskbild/sync.json").read_text())
        return {}

    def pairing(self):
        return self.told().get("pairing") or {}

    def code(self, but=None):
        """The code that it shows, as soon as it shows another than `but`."""
        code = until(lambda: (shown := self.pairing().get("user_code")) not in (None, but) and shown)
        assert CODE.match(code), code
        return code

    def membership(self):
        return json.loads(self.cache.with_suffix(".db.pairing").read_text())

    def shown(self):
        """The channel whose content the cache holds."""
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(f"file:{self.cache}?mode=ro", uri=True)) as cache:
            row = cache.execute("select name, (select count(*) from board) from channel").fetchone()
            return row and row[1] > 0 and row[0]
        return None

    def log(self):
        return self.log_file.read_text()


class Guest:
    """A person with a browser's memory and nothing more of one."""

    def __init__(self, url):
        self.url = url
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def get(self, path):
        return self.ask(path, None)

    def post(self, path, csrf, **fields):
        return self.ask(path, urllib.parse.urlencode(fields | {"csrf": csrf}).encode())

    def ask(self, path, body):
        try:
            with self.opener.open(self.url + path, body, timeout=20) as answer:
                return answer.status, answer.url[len(self.url):], answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.url[len(self.url):], error.read().decode()

    def sign_in(self, password):
        csrf = csrf_in(self.get("/sign-in")[2])
        status, where, _ = self.post("/sign-in", csrf, name="admin", password=password, to="/displays/pair")
        assert (status, where) == (200, "/displays/pair"), (status, where)


def csrf_in(page):
    return re.search(r'name="csrf" value="([^"]*)"', page)[1]


class Pairing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = pathlib.Path(cls.enterClassContext(house.folder()))
        cls.hub = house.Hub.__new__(house.Hub)
        cls.hub.data = cls.work / "hub"
        cls.password = json.loads(cls.hub.call("init", "--json"))["password"]
        cls.hub.call("import", house.DEMO / "exempel-d-2023.csv", house.DEMO / "exempel-c-2022.csv")
        for channel, board in {"ledning": "exempel-d", "entre": "exempel-c"}.items():
            cls.hub.call("publish", channel, "--boards", board, "--room", "closed")
        cls.port = house.free_port()
        cls.url = f"http://127.0.0.1:{cls.port}"

    def setUp(self):
        self.device = Device(pathlib.Path(self.enterContext(house.folder())), self.url)

    def pair(self, code, *words):
        return house.run("riskbild-hub", "pair", "--data", self.hub.data, code, *words)

    def admit(self, code, channel="ledning"):
        """The id of the display."""
        answer = self.pair(code, "--name", "Ledningskorridoren 3 tr", "--channel", channel, "--json")
        self.assertEqual(0, answer.returncode, answer.stderr)
        return json.loads(answer.stdout)["id"]

    def admitted(self):
        """The device's display, when it shows its channel."""
        display = self.admit(self.device.code())
        until(lambda: self.device.shown() == "ledning")
        return display

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

    def test_by_the_page(self):
        with serving(self.hub, self.port), self.device.running():
            code = self.device.code()
            guest = Guest(self.url)
            guest.sign_in(self.password)
            status, _, page = guest.get(f"/displays/pair?code={code}")
            self.assertEqual(200, status)
            self.assertIn(socket.gethostname(), page)
            fields = {"code": code, "channel": "ledning", "diagonal": "55", "distance": "4,5", "do": "approve"}
            status, _, again = guest.post("/displays/pair", csrf_in(page), name="", **fields)
            self.assertEqual(422, status)
            self.assertIn("name-error", again)
            _, where, _ = guest.post("/displays/pair", csrf_in(again), name="<b>Entrén</b>", **fields)
            self.assertRegex(where, r"^/displays/[0-9a-f]{12}\?said=pair\.done$")
            until(lambda: self.device.shown() == "ledning")
            with contextlib.closing(sqlite3.connect(self.hub.data / "hub.db")) as database:
                self.assertEqual(("<b>Entrén</b>", 55, 45), database.execute(
                    "select name, diagonal, distance_dm from display where token = ?", (where[10:22],)).fetchone())

    def test_guesses_are_limited(self):
        with serving(self.hub, self.port):
            guest = Guest(self.url)
            guest.sign_in(self.password)
            pages = [guest.get("/displays/pair?code=BBBB-BBB" + last)[2] for last in "BCDFGHJ"]
            self.assertIn("Ingen skärm visar den koden", pages[0])
            self.assertIn("för många felaktiga koder", pages[-1])


class KeyChange(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(self.enterContext(house.folder()))
        self.hub = house.Hub(self.work / "hub", [house.DEMO / "exempel-d-2023.csv"], {"ledning": "all"})
        self.port = house.free_port()
        self.device = Device(self.work, f"http://127.0.0.1:{self.port}")
        self.old = self.hub.last_line("key", "show")
        with serving(self.hub, self.port), self.device.running():
            self.admit()

    def admit(self):
        self.hub.call("pair", self.device.code(), "--name", "Entrén", "--channel", "ledning")
        until(lambda: self.device.shown() == "ledning")

    def trust(self):
        return json.loads(self.device.cache.with_suffix(".db.trust").read_text())

    def test_a_device_that_has_heard_of_the_new_key_goes_on(self):
        with serving(self.hub, self.port), self.device.running():
            new = json.loads(self.hub.call("key", "rotate", "--json"))["public_key"]
            until(lambda: self.trust().get("next_key") == new)
            self.assertEqual(self.old, self.trust()["key"])
            again = house.run("riskbild-hub", "key", "--data", self.hub.data, "rotate")
            self.assertEqual(2, again.returncode, again.stderr)
        with contextlib.closing(sqlite3.connect(self.hub.data / "hub.db", timeout=10)) as database:
            database.execute("update signing_key set signs_from = '2020-01-01T00:00:00Z' where signs = 0")
            database.commit()
        with serving(self.hub, self.port), self.device.running():  # the time has come
            until(lambda: self.trust()["key"] == new)
            self.assertEqual((2, None), (self.trust()["epoch"], self.trust().get("next_key")))
            self.assertEqual("ledning", self.device.shown())
            self.assertEqual(new, self.hub.last_line("key", "show"))
            self.hub.call("publish", "ledning", "--room", "closed")
            until(lambda: self.device.told().get("error") is None)
            other = Device(self.work / "other", self.device.server)
            other.folder.mkdir()
            with other.running():  # one that is paired now is given the new key
                self.hub.call("pair", other.code(), "--name", "Hallen", "--channel", "ledning")
                until(lambda: other.shown() == "ledning")
            self.assertEqual(new, other.membership()["key"])

    def test_a_device_that_was_off_all_the_time_says_what_to_do(self):
        self.hub.call("key", "rotate", "--now")
        self.assertNotEqual(self.old, self.hub.last_line("key", "show"))
        with serving(self.hub, self.port), self.device.running():
            until(lambda: self.device.told().get("fault") == "untrusted")
            self.assertIn("--unpair", self.device.told()["error"])
            self.assertEqual("ledning", self.device.shown())  # as without contact
        self.assertEqual(self.old, self.trust()["key"])
        self.assertEqual(0, self.device.call("--unpair").returncode)
        with serving(self.hub, self.port), self.device.running():
            self.admit()
        self.assertEqual(self.hub.last_line("key", "show"), self.trust()["key"])


class Provisioning(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(self.enterContext(house.folder()))
        self.hub = house.Hub(self.work / "hub", [house.DEMO / "exempel-d-2023.csv"], {"ledning": "all"})
        self.port = house.free_port()
        self.device = Device(self.work, f"http://127.0.0.1:{self.port}")
        self.file = self.work / "riskbild-provision.toml"

    def command(self, *words):
        """As on a device whose card alone knows the server."""
        return [house.BIN / "riskbild-sync", "--cache", self.device.cache, "--provision", self.file, *words]

    def once(self):
        return subprocess.run(self.command("--once"), capture_output=True, text=True, timeout=60,
                              env=self.device.environment())

    def write_token(self, server):
        """As the technician's guide has it; the token."""
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
