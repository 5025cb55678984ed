"""The hub while it serves: alone with its folder, with the key that signs, and with a log that tells what went wrong."""
import contextlib, json, pathlib, sqlite3, sys, time, unittest, urllib.error, urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "e2e"))
import house
from security_test import serving

SHEET = house.DEMO / "exempel-d-2023.csv"
AT_ONCE = 5  # seconds; a round of housekeeping comes each minute


def ask(port, path, token=None, body=None):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body, headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
    except OSError:  # between two keys
        return 0, ""


class Serving(unittest.TestCase):
    def setUp(self):
        folder = house.folder()
        self.addCleanup(folder.cleanup)
        self.hub = house.Hub(pathlib.Path(folder.name) / "hub", [SHEET], {"demo": "all"})
        self.token = self.hub.last_line("token", "demo")

    def test_one_serves_a_folder_and_a_second_says_so(self):
        words = ("serve", "--data", self.hub.data, "--listen", "127.0.0.1:0")
        with serving(self.hub.data) as (port, _):
            second = house.run("riskbild-hub", *words)
            self.assertEqual((second.returncode, second.stdout), (1, ""))
            self.assertIn("another riskbild-hub serve uses this folder", second.stderr)
            self.assertEqual(ask(port, "/healthz")[0], 200)
            self.hub.call("publish", "demo")  # commands go on beside it
        with serving(self.hub.data) as (port, _):
            self.assertEqual(ask(port, "/healthz")[0], 200)

    def test_another_key_is_noticed_at_once_and_the_one_before_is_given_to_nobody(self):
        with serving(self.hub.data) as (port, _):
            told = lambda: ask(port, "/v1/pair", self.token, b"{}")
            old = json.loads(told()[1])["key"]
            self.hub.call("key", "rotate", "--now")
            new, since = self.hub.last_line("key", "show"), time.monotonic()
            while (answer := told())[0] != 200:
                self.assertIn(answer[0], (0, 503))
                self.assertNotIn(old, answer[1])
                self.assertLess(time.monotonic() - since, AT_ONCE)
                time.sleep(0.05)
            self.assertEqual(json.loads(answer[1])["key"], new)
            self.assertNotEqual(old, new)

    def test_what_fails_is_in_the_log_once_and_tells_no_secret(self):
        with serving(self.hub.data) as (port, log):
            with contextlib.closing(sqlite3.connect(self.hub.data / "hub.db", isolation_level=None)) as other:
                other.execute("BEGIN EXCLUSIVE")
                self.assertEqual(ask(port, "/sign-in?to=CANARY")[0], 503)
                other.execute("ROLLBACK")
            self.assertEqual(ask(port, "/sign-in?to=CANARY")[0], 200)
            self.assertEqual(ask(port, "/nowhere")[0], 404)
        lines = [line for line in log[0].splitlines() if " GET " in line]
        self.assertEqual(len(lines), 1, log[0])
        self.assertRegex(lines[0], r"GET /sign-in: 503 .*(locked|busy)")
        self.assertNotIn("CANARY", log[0])


if __name__ == "__main__":
    unittest.main()
