#!/usr/bin/env python3
"""Webhooks that mean no good: none holds up the hub, keeps it from ending, or learns or gives away a secret."""
import contextlib, pathlib, socket, subprocess, sys, threading, time, unittest

HERE = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(HERE.parent))
import fleet_test
from fleet_test import house, lit, serving, soon

GRACE = 3  # seconds, of StateTeller
PATIENCE = 10  # of a POST
SPARE = 3  # for a busy machine


def silent(connection, over):
    over.wait(60)


def dripping(connection, over):
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while not over.wait(0.2):
        connection.sendall(b"X-More: more\r\n")


def dripping_body(connection, over):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while not over.wait(0.2):
        connection.sendall(b"x")


def huge(connection, over):
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(100):
        connection.sendall(b"x" * 1_000_000)


def page(connection, over):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok")


def elsewhere(connection, over):
    connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")


@contextlib.contextmanager
def webhook(behaviour):
    """Its address, and an event that is set when somebody has come."""
    over, called = threading.Event(), threading.Event()

    def answer(connection):
        with connection, contextlib.suppress(OSError):
            connection.recv(65536)
            called.set()
            behaviour(connection, over)

    def accept(listener):
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=answer, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=accept, args=(listener,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/services/SECRET", called
        finally:
            over.set()
            listener.shutdown(socket.SHUT_RDWR)


def post_news(address):
    """As the hub runs it beside itself; and how long it took."""
    start = time.monotonic()
    answer = subprocess.run([house.BIN / "riskbild-hub", "post-news"], input=f"{address}\n{{}}\n", capture_output=True,
                            text=True, timeout=60)
    return answer, time.monotonic() - start


def processes(word):
    """Of which the command line has the word: the command line and the environment of each."""
    for entry in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            said = (entry / "cmdline").read_bytes()
            if word in said.split(b"\0"):
                yield said, (entry / "environ").read_bytes()


class Posting(unittest.TestCase):
    def test_every_post_ends_in_time_and_names_no_path(self):
        for behaviour in (silent, dripping, elsewhere):
            with self.subTest(behaviour.__name__), webhook(behaviour) as (address, called):
                answer, took = post_news(address)
                self.assertTrue(called.is_set())
                self.assertEqual((answer.returncode, answer.stdout), (1, ""), answer.stderr)
                self.assertLess(took, PATIENCE + SPARE)
                self.assertIn("http" if behaviour is not elsewhere else "302", answer.stderr)
                self.assertNotIn("SECRET", answer.stderr)

    def test_whoever_says_that_it_is_well_has_been_told_whatever_comes_with_it(self):
        for behaviour in (page, dripping_body, huge):
            with self.subTest(behaviour.__name__), webhook(behaviour) as (address, called):
                answer, took = post_news(address)
                self.assertTrue(called.is_set())
                self.assertEqual((answer.returncode, answer.stderr), (0, ""))
                self.assertLess(took, PATIENCE)

    def test_a_host_that_is_nowhere_and_what_is_no_address(self):
        answer, took = post_news("http://nowhere.invalid/services/SECRET")
        self.assertEqual(answer.returncode, 1, answer.stderr)
        self.assertIn("nowhere.invalid", answer.stderr)
        self.assertLess(took, PATIENCE + SPARE)
        for address in ("", "SECRET", "ftp://SECRET"):
            answer, _ = post_news(address)
            self.assertEqual(answer.returncode, 2)
            self.assertNotIn("SECRET", answer.stderr)

    def test_it_stands_in_no_help(self):
        self.assertNotIn("post-news", house.done("riskbild-hub", "--help"))


class Serving(fleet_test.Fleet):
    def until_it_is_told(self, address, told):
        """The hub with that webhook; ended while a display's change is on its way there. How long it took to end."""
        secret = self.work / "webhook"
        secret.touch(mode=0o600)
        secret.write_text(address + "\n")
        with serving(self.hub, self.log, "--state-webhook-file", secret) as url:
            self.assertTrue(self.tell_until(told, url, lit(self.version)), self.log.read_text())
            running = list(processes(b"post-news"))
            start = time.monotonic()
        took = time.monotonic() - start
        secret.unlink()
        for said, environment in running:
            self.assertNotIn(b"SECRET", said + environment)
        for path in self.hub.data.rglob("*"):
            if path.is_file():
                self.assertNotIn(b"SECRET", path.read_bytes(), path)
        self.assertNotIn("SECRET", self.log.read_text())
        return took, running

    def test_the_hub_ends_while_a_webhook_never_answers(self):
        with webhook(silent) as (address, called):
            took, running = self.until_it_is_told(address, called.is_set)
        self.assertTrue(running)
        self.assertLess(took, GRACE + SPARE)
        self.assertIn("given up", self.log.read_text())
        self.assertEqual(list(processes(b"post-news")), [])

    def test_the_hub_ends_while_a_webhook_drips(self):
        with webhook(dripping) as (address, called):
            took, running = self.until_it_is_told(address, called.is_set)
        self.assertTrue(running)
        self.assertLess(took, GRACE + SPARE)

    def test_the_hub_outlives_a_webhook_that_sends_a_hundred_megabytes(self):
        with webhook(huge) as (address, called):
            took, _ = self.until_it_is_told(address, called.is_set)
        self.assertLess(took, GRACE + SPARE)

    def test_the_hub_ends_while_a_webhook_is_nowhere(self):
        running = lambda: list(processes(b"post-news")) or "was not told" in self.log.read_text()
        took, _ = self.until_it_is_told("http://nowhere.invalid/services/SECRET", running)
        self.assertLess(took, GRACE + SPARE)


if __name__ == "__main__":
    unittest.main()
