"""Publishing as an operator and a display meet it: withdrawal that reaches the glass, going back, planning."""
import datetime, json, pathlib, re, sqlite3, sys, time, unittest, urllib.error, urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "e2e"))
import house

SHEET = house.DEMO / "exempel-d-2023.csv"


def status(url, token):
    try:
        request = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


class Publishing(unittest.TestCase):
    def setUp(self):
        folder = house.folder()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        self.hub = house.Hub(self.path / "hub", [SHEET], {"demo": "all"})
        self.cache = self.path / "cache.db"
        self.token = self.hub.last_line("token", "demo")
        self.key = self.hub.last_line("key", "show")

    def sync(self, url):
        answer = house.sync_once(url, "demo", self.cache, self.key, self.token)
        self.assertEqual(answer.returncode, 0, answer.stderr)

    def json(self, command, *words):
        return json.loads(self.hub.call(command, *words, "--json"))

    def snapshot(self):
        with sqlite3.connect(self.hub.data / "hub.db") as database:
            return database.execute("SELECT sha256, json FROM snapshot").fetchone()

    def title(self):
        """A text that stands in the snapshot, and in the display's cache while it is shown."""
        return json.loads(self.snapshot()[1])["documents"][0]["risks"][0]["title"]

    def test_a_withdrawal_reaches_the_glass_with_the_next_poll_and_leaves_nothing_behind(self):
        title, sha256 = self.title().encode(), self.snapshot()[0]
        with self.hub.serving() as url:
            self.sync(url)
            self.assertIn(title, self.cache.read_bytes())
            self.assertEqual(status(f"{url}/v1/snapshots/{sha256}.json", self.token), 200)
            self.hub.call("withdraw", "demo", "--note", "Fel siffror")
            self.assertEqual(status(f"{url}/v1/snapshots/{sha256}.json", self.token), 403)
            self.sync(url)
        self.assertNotIn(title, self.cache.read_bytes())
        self.assertEqual([path.name for path in self.path.glob("cache.db-*")], [])
        wall = house.Layout(self.cache, house.AT)
        self.assertIn("Inget publicerat", " ".join(text["text"] for text in wall.texts))

    def test_one_board_is_withdrawn_and_an_earlier_version_comes_back(self):
        first = self.json("channel", "history", "demo")[0]["version"]
        with self.hub.serving() as url:
            self.hub.call("withdraw", "demo", "--board", "exempel-d")
            self.sync(url)
            self.assertEqual(self.json("channel", "show", "demo")["boards"], "")
            self.hub.call("back", "demo", first, "--note", "Det var rätt")
            self.sync(url)
        self.assertIn(self.title().encode(), self.cache.read_bytes())
        history = self.json("channel", "history", "demo")
        self.assertEqual([change["kind"] for change in history], ["back", "withdraw", "publish"])
        self.assertEqual(history[0]["note"], "Det var rätt")
        self.assertEqual(house.run("riskbild-hub", "back", "--data", self.hub.data, "demo", "7").returncode, 1)
        self.assertIn("Det var rätt", self.hub.call("log", "--action", "back"))

    def test_what_was_planned_is_published_as_soon_as_the_hub_is_up_again(self):
        before = self.json("channel", "show", "demo")["version"]
        now = datetime.datetime.now(datetime.timezone.utc)
        tomorrow, yesterday = ((now + datetime.timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ") for days in (1, -1))
        self.hub.call("plan", "demo", "--at", tomorrow, "--note", "efter beslutet")
        self.assertEqual(len(self.json("plan", "demo")), 1)
        with sqlite3.connect(self.hub.data / "hub.db") as database:  # as if the time had come while the hub was down
            database.execute("UPDATE planned_publication SET at = ?", [yesterday])
        with self.hub.serving():
            deadline = time.monotonic() + 20
            while self.json("channel", "show", "demo")["version"] == before:
                self.assertLess(time.monotonic(), deadline)
                time.sleep(0.1)
        self.assertEqual(self.json("channel", "history", "demo")[0]["note"], "efter beslutet")
        self.assertEqual(self.json("plan", "demo"), [])

    def test_what_is_planned_while_the_hub_serves_comes_at_its_time(self):
        history = lambda: self.json("channel", "history", "demo")
        with self.hub.serving():
            at = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0) + datetime.timedelta(seconds=6)
            self.hub.call("plan", "demo", "--at", at.strftime("%Y-%m-%dT%H:%M:%SZ"), "--note", "efter beslutet")
            deadline = time.monotonic() + 30
            while len(history()) == 1:
                self.assertLess(time.monotonic(), deadline)
        issued = datetime.datetime.fromisoformat(history()[0]["issued"].replace("Z", "+00:00"))
        self.assertLessEqual(at, issued)
        self.assertLessEqual(issued - at, datetime.timedelta(seconds=2))

    def test_plans_are_cancelled_and_times_judged(self):
        for wrong in ("2001-01-01T12:00", "2099-01-01T12:00", "soon"):
            answer = house.run("riskbild-hub", "plan", "--data", self.hub.data, "demo", "--at", wrong)
            self.assertEqual(answer.returncode, 2, wrong)
        soon = datetime.date.today() + datetime.timedelta(days=2)
        self.hub.call("plan", "demo", "--at", f"{soon}T14:00")
        plan = self.json("plan", "demo")[0]
        self.hub.call("plan", "demo", "--cancel", plan["id"])
        self.assertEqual(self.json("plan", "demo"), [])

    def test_an_exported_folder_keeps_nothing_that_was_withdrawn(self):
        out = self.path / "out"
        self.hub.call("export", out, "--channel", "demo")
        self.assertEqual(len(list((out / "v1/snapshots").iterdir())), 1)
        self.hub.call("withdraw", "demo")
        self.hub.call("export", out, "--channel", "demo")
        self.assertEqual(list((out / "v1/snapshots").iterdir()), [])
        self.assertTrue((out / "v1/channels/demo/manifest").exists())


class Log(unittest.TestCase):
    def test_the_database_refuses_to_change_the_log_whoever_asks(self):
        with house.folder() as folder:
            hub = house.Hub(pathlib.Path(folder) / "hub", [SHEET], {"demo": "all"})
            with sqlite3.connect(hub.data / "hub.db") as database:
                for sql in ("UPDATE audit_log SET who = 'nobody'", "DELETE FROM audit_log",
                            "REPLACE INTO audit_log SELECT id, at, 'nobody', action, subject, detail FROM audit_log"):
                    with self.assertRaises(sqlite3.IntegrityError, msg=sql):
                        database.execute(sql)

    def test_no_code_path_writes_to_the_log_but_by_adding_or_takes_its_guards_away(self):
        wrong = re.compile(r"(update|delete\s+from|replace\s+into|or\s+replace\s+into|alter\s+table|drop\s+table)\s+"
                           r"audit_log|drop\s+trigger|writable_schema", re.IGNORECASE)
        for source in sorted((house.ROOT / "app/hub").rglob("*.?pp")):
            for line in source.read_text(encoding="utf-8").splitlines():
                self.assertNotRegex(line.replace("BEFORE UPDATE ON", "").replace("BEFORE DELETE ON", ""), wrong,
                                    source.name)


if __name__ == "__main__":
    unittest.main()
