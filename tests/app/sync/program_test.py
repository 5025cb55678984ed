#!/usr/bin/env python3
"""riskbild-sync against servers that misbehave byte by byte: the old view stays, exit 1, the log says why."""
import base64, contextlib, gzip, json, os, pathlib, random, re, signal, socket, sqlite3, subprocess, sys, tempfile
import threading, time, unittest

HERE = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2] / "e2e"))
from publisher import Answer, Publisher, Server, base64url, manifest_path, snapshot_path

BIN = pathlib.Path(os.environ.get("RISKBILD_BIN", HERE.parents[3] / "build/release/bin"))
SYNC = BIN / "riskbild-sync"
DEADLINE = 2  # seconds, for one transfer
TOKEN = "canary-7f3a"


def board(key, name):
    return json.dumps({"format": "riskbild-snapshot/1", "key": key, "name": name}, separators=(",", ":")).encode()


def boards(name, count=2):
    return {f"board-{i}": board(f"board-{i}", name) for i in range(count)}


class HubInPython(Server):
    """One that does not complain when a client leaves in the middle."""

    def handle_error(self, *_):
        pass


class RawServer:
    """Accepts, hears a request's head, and lets `script(connection, head)` do whatever it wants."""

    def __init__(self, script):
        self.script = script
        self.heard = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self.serve, daemon=True).start()

    def url(self):
        return f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    def serve(self):
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=self.talk, args=(self.listener.accept()[0],), daemon=True).start()

    def talk(self, connection):
        with connection, contextlib.suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head and (more := connection.recv(4096)):
                head += more
            self.heard.append(head.decode())
            self.script(connection, head)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()


def says(*parts):
    return lambda connection, _: connection.sendall(b"".join(parts))


def says_for_ever(first, again, pause=0):
    def script(connection, _):
        connection.sendall(first)
        while True:
            connection.sendall(again)
            time.sleep(pause)
    return script


def says_then_slams(part):
    def script(connection, _):
        connection.sendall(part)
        time.sleep(0.1)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    return script


def http(status, *headers, body=b""):
    lines = [f"HTTP/1.1 {status}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


BOMB = gzip.compress(bytes(64 << 20))
BAD_SERVERS = {
    "1 status line of 28 KB": (says(b"HTTP/1.1 200 " + b"x" * 28_000 + b"\r\n\r\n"), "HTTP"),
    "2 no status line": (says(b"\r\n\r\n"), "no HTTP answer"),
    "5 300,000 headers": (says(b"HTTP/1.1 200 OK\r\n", b"".join(b"X-%d: y\r\n" % i for i in range(300_000)), b"\r\n"), "manifest"),
    "6 header without end": (says_for_ever(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 65536), "manifest"),
    "11 a portal's page": (says(http("200 OK", "Content-Type: text/html", body=b"<html>log in</html>")), "web page"),
    "11 a portal's page without a type": (says(http("200 OK", body=b"<html>log in</html>")), "manifest"),
    "12 redirect": (says(http("302 Found", "Location: http://127.0.0.1:1/", "Content-Length: 0")), "redirect"),
    "14 redirect to a port that is none": (says(http("301 Moved", "Location: http://x:99999999999/")), "redirect"),
    "15 length banana": (says(http("200 OK", "Content-Length: banana", body=b"x")), "Content-Length"),
    "16 length negative": (says(http("200 OK", "Content-Length: -5", body=b"x")), "Content-Length"),
    "17 two lengths": (says(http("200 OK", "Content-Length: 1", "Content-Length: 5", body=b"x")), "length"),
    "19 short body": (says(http("200 OK", "Content-Length: 500", body=b"x")), "broke off"),
    "22 chunk without end of line": (says(http("200 OK", "Transfer-Encoding: chunked", body=b"4xxxx")), "manifest"),
    "23 endless chunks": (says_for_ever(http("200 OK", "Transfer-Encoding: chunked"), b"10000\r\n" + b"x" * 65536 + b"\r\n"), "larger"),
    "24 gzip bomb": (says(http("200 OK", "Content-Encoding: gzip", f"Content-Length: {len(BOMB)}", body=BOMB)), "compressed"),
    "a body of 1 GiB": (says_for_ever(http("200 OK", f"Content-Length: {1 << 30}"), b"x" * 65536), "larger"),
    "28 a byte now and then": (says_for_ever(http("200 OK", "Content-Length: 500"), b"x", pause=0.3), "within"),
    "29 headers now and then": (says_for_ever(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", pause=0.3), "within"),
    "30 reset mid-body": (says_then_slams(http("200 OK", "Content-Length: 500", body=b"x")), "broke off"),
    "31 accepted, then silence": (lambda *_: time.sleep(60), "within"),
}


class Program(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="riskbild-")))
        self.cache = self.folder / "cache.db"
        self.publisher = Publisher()
        (self.folder / "key").write_text(self.publisher.public_key() + "\n")
        (self.folder / "token").touch(mode=0o600)
        (self.folder / "token").write_text(TOKEN + "\n")

    def words(self, url):
        return [SYNC, "--server", url, "--channel", "demo", "--cache", self.cache, "--key", self.folder / "key",
                "--token-file", self.folder / "token", "--deadline", str(DEADLINE)]

    def start(self, words):
        own = os.environ | {"XDG_RUNTIME_DIR": str(self.folder)}
        return subprocess.Popen(words, stderr=subprocess.PIPE, text=True, env=own)

    def once(self, url):
        """(exit code, log) of one poll; also: how much memory it took, in MB."""
        process = self.start([*self.words(url), "--once"])
        log = process.stderr.read()
        process.stderr.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.megabytes = usage.ru_maxrss / 1024
        self.assertNotIn(TOKEN, log)
        return process.returncode, log

    def settled(self):
        """A cache with version 10, from a good server."""
        with HubInPython().serving() as server:
            server.offer(self.publisher, boards("ten"), version=10)
            exit_code, log = self.once(server.url())
            self.assertEqual(0, exit_code, log)
        return self.contents()

    def contents(self):
        with contextlib.closing(sqlite3.connect(f"file:{self.cache}?mode=ro", uri=True)) as database:
            return list(database.iterdump())

    def assert_refused(self, url, why):
        exit_code, log = self.once(url)
        self.assertEqual(1, exit_code, log)
        self.assertIn(why, log)


class BadServers(Program):
    def test_each(self):
        before = self.settled()
        usual = self.megabytes
        for name, (script, why) in BAD_SERVERS.items():
            with self.subTest(name), RawServer(script) as server:
                begun = time.monotonic()
                self.assert_refused(server.url(), why)
                self.assertLess(time.monotonic() - begun, DEADLINE + 2)
                self.assertEqual(before, self.contents())
                if "asan" not in str(BIN):
                    self.assertLess(self.megabytes, usual + 16 + 4)
        print(f"{len(BAD_SERVERS)} bad servers, old view kept by all")

    def test_a_304_without_a_cache(self):
        with RawServer(says(http("304 Not Modified"))) as server:
            self.assert_refused(server.url(), "304")

    def test_a_tag_that_injects_is_not_sent_back(self):
        for tag in ('"a%0d%0aX-Injected: y"', '"a%20b"', '"a"\r\nX-Injected: y'):
            with self.subTest(tag), HubInPython().serving() as good:
                good.offer(self.publisher, boards("ten"), version=10)
                good.answers[manifest_path("demo")].headers["ETag"] = tag.split("\r")[0]
                self.assertEqual(0, self.once(good.url())[0])
                with RawServer(says(http("304 Not Modified"))) as server:
                    self.once(server.url())
                    self.assertNotIn("injected", server.heard[0].lower())
                    self.assertNotIn("a b", server.heard[0])
                self.cache.unlink()

    def test_duplicate_keys_in_a_signed_manifest(self):
        before = self.settled()
        with HubInPython().serving() as server:
            server.offer(self.publisher, boards("eleven"), version=11)
            answer = server.answers[manifest_path("demo")]
            header, payload, _ = answer.body.decode().split(".")
            text = json.dumps(json.loads(unpadded(payload)))[:-1] + ', "version": 12}'
            signed = f"{header}.{base64url(text.encode())}"
            answer.body = f"{signed}.{base64url(self.publisher.key.sign(signed.encode()))}".encode()
            self.assert_refused(server.url(), "version")
        self.assertEqual(before, self.contents())

    def test_duplicate_keys_in_a_snapshot(self):
        before = self.settled()
        with HubInPython().serving() as server:
            twice = board("board-0", "one")[:-1] + b',"name":"two"}'
            server.offer(self.publisher, boards("ten") | {"board-0": twice}, version=11)
            self.assert_refused(server.url(), "board-0")
        self.assertEqual(before, self.contents())

    def test_bytes_after_the_signature(self):
        before = self.settled()
        with HubInPython().serving() as server:
            server.offer(self.publisher, boards("eleven"), version=11)
            server.answers[manifest_path("demo")].body += b"x"
            self.assert_refused(server.url(), "manifest")
        self.assertEqual(before, self.contents())


def unpadded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Trust(Program):
    def test_no_rollback_after_the_cache_is_lost(self):
        self.settled()
        self.cache.unlink()
        with HubInPython().serving() as server:
            server.offer(self.publisher, boards("nine"), version=9)
            self.assert_refused(server.url(), "version 9 is older")
            server.offer(self.publisher, boards("ten"), version=10)
            self.assertEqual(0, self.once(server.url())[0])

    def test_a_token_that_everybody_may_read_is_not_used(self):
        (self.folder / "token").chmod(0o644)
        with HubInPython().serving() as server:
            server.offer(self.publisher, boards("ten"), version=10)
            self.assert_refused(server.url(), "chmod")

    def test_a_plain_web_server(self):
        """It knows If-Modified-Since, no ETag and no token."""
        root = self.folder / "static"
        files = {snapshot_path(body): body for body in boards("ten").values()}
        files[manifest_path("demo")] = self.publisher.manifest(boards("ten"), 10)
        for path, content in files.items():
            (root / path[1:]).parent.mkdir(parents=True, exist_ok=True)
            (root / path[1:]).write_bytes(content)
        with subprocess.Popen([sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", root],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
            try:
                port = re.search(r"port (\d+)", server.stdout.readline()).group(1)
                self.assertEqual(0, self.once(f"http://127.0.0.1:{port}")[0])
                self.assertIn("nothing new", self.once(f"http://127.0.0.1:{port}")[1])
            finally:
                server.terminate()
            self.assertIn('"GET /v1/channels/demo/manifest HTTP/1.1" 304', server.stderr.read())


class ForEver(Program):
    def test_polls_until_told_to_stop(self):
        with HubInPython().serving() as server:
            server.offer(self.publisher, boards("ten"), version=10)
            process = self.start([*self.words(server.url()), "--interval", "1"])
            try:
                self.wait_for(lambda: self.version() == 10)
                server.offer(self.publisher, boards("eleven"), version=11)
                self.wait_for(lambda: self.version() == 11)
                server.answers = {}
                self.wait_for(lambda: self.told()["error"])
                self.assertIsNotNone(self.told()["last_contact"])
                server.offer(self.publisher, boards("twelve"), version=12)
                self.wait_for(lambda: self.version() == 12, seconds=30)
            finally:
                process.send_signal(signal.SIGTERM)
                begun = time.monotonic()
                log = process.communicate(timeout=10)[1]
            self.assertLess(time.monotonic() - begun, 1)
            self.assertEqual(0, process.returncode, log)
            self.assertNotIn(TOKEN, log)

    def test_ends_amid_a_transfer(self):
        with RawServer(lambda *_: time.sleep(60)) as server:
            process = self.start(self.words(server.url()))
            self.wait_for(lambda: server.heard)
            process.send_signal(signal.SIGTERM)
            begun = time.monotonic()
            process.communicate(timeout=10)
            self.assertLess(time.monotonic() - begun, 1)

    def wait_for(self, what, seconds=15):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if what():
                return
            time.sleep(0.05)
        self.fail("it did not happen")

    def version(self):
        with contextlib.suppress(sqlite3.Error), \
                contextlib.closing(sqlite3.connect(f"file:{self.cache}?mode=ro", uri=True)) as database:
            rows = database.execute("select manifest from channel").fetchall()
            return json.loads(rows[0][0])["version"] if rows else None

    def told(self):
        for folder in (pathlib.Path("/run/riskbild"), self.folder / "riskbild"):
            if (folder / "sync.json").exists():
                return json.loads((folder / "sync.json").read_text())
        return {"error": None}


class Kill(Program):
    CYCLES = int(os.environ.get("RISKBILD_CYCLES", 100))

    def test_kill_9_amid_refreshes(self):
        """Each cycle offers a new version of every board and kills the program somewhere on its way."""
        chance = random.Random(1)
        begun = time.monotonic()
        self.settled()
        usual = time.monotonic() - begun
        shown = set()
        with HubInPython().serving() as server:
            for version in range(11, self.CYCLES + 11):
                server.offer(self.publisher, boards(f"v{version}", 4), version=version)
                process = self.start([*self.words(server.url()), "--once"])
                time.sleep(chance.uniform(0, 1.5 * usual))
                process.kill()
                process.communicate()
                shown.add(self.shown_now())
            server.offer(self.publisher, boards("last", 4), version=self.CYCLES + 11)
            self.assertEqual(0, self.once(server.url())[0])
        self.assertEqual("last", self.shown_now())
        self.assertEqual([], list(self.folder.glob("*.damaged*")))
        print(f"{self.CYCLES} kills, {len(shown)} different views, none of them mixed")

    def shown_now(self):
        """The one name that all boards have: recovers first, as the next start of the program would."""
        with contextlib.closing(sqlite3.connect(self.cache)) as database:
            tables = {row[0] for row in database.execute("select name from sqlite_master where type = 'table'")}
            if "board" not in tables:
                return None
            names = {json.loads(row[0])["name"] for row in database.execute("select body from board")}
            hashes = {row[0] for row in database.execute("select sha256 from board")}
            named = [entry["sha256"] for row in database.execute("select manifest from channel")
                     for entry in json.loads(row[0])["boards"]]
        self.assertLessEqual(len(names), 1, "mixed")
        self.assertEqual(hashes, set(named))
        return names.pop() if names else None


if __name__ == "__main__":
    unittest.main()
