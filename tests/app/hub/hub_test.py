"""The hub as an operator and a device meet it: real commands, real HTTP on loopback."""
import base64, contextlib, datetime, hashlib, json, pathlib, signal, sqlite3, subprocess, sys, time, unittest, urllib.error, urllib.request

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "e2e"))
import house

SHEETS = sorted(house.DEMO.glob("*.csv"))
KEYS = {
    "boards": "key name scale plan_year cycle as_of decision_state overall_judgement stated_totals",
    "risks": "id part title area process value likelihood consequence critical follows_plan follows_plan_raw comment "
             "measures responsible source",
    "controls": "text risk responsible performed assessment assessment_raw method frequency result source",
    "measurements": "what numerator denominator percent value value_max unit qualifier period source",
    "recommendations": "auditor audit text state evidence source",
    "treatments": "risk text kinds source",
    "assignments": "text state source",
    "due": "text kind earliest latest source",
    "contradictions": "what values source",
    "diagnostics": "severity code message source",
    "unread": "text source",
    "proposals": "id document kind fact sentence source",
    "headings": "text kind field source",
    "left_out": "what section text cells source",
}


def get(url, token=None, **headers):
    """Status, headers and body of one GET."""
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def unbase64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def verified(jws, key):
    """The payload of a manifest whose signature holds under an implementation that is not ours."""
    header, payload, signature = jws.decode().split(".")
    Ed25519PublicKey.from_public_bytes(unbase64url(key)).verify(unbase64url(signature), f"{header}.{payload}".encode())
    return json.loads(unbase64url(payload))


def errors(answer):
    return answer.returncode, answer.stderr.strip()


class Commands(unittest.TestCase):
    def setUp(self):
        self.folder = house.folder()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)

    def test_help_version_and_wrong_usage(self):
        for words in (["--help"], ["check", "--help"], ["channel", "--help"], ["--version"], ["serve", "--version"]):
            self.assertIn("riskbild-hub", house.done("riskbild-hub", *words))
        for words in ([], ["check"], ["publish", "demo"], ["publish", "--data", self.path, "demo", "--room", "blue"],
                      ["import", "--data", self.path, "x.csv", "--as-of", "soon"], ["nonsense"]):
            code, message = errors(house.run("riskbild-hub", *words))
            self.assertEqual(code, 2, (words, message))

    def test_init_makes_a_private_folder_once(self):
        data = self.path / "hub"
        password = house.done("riskbild-hub", "init", "--data", data).strip().split()[-1]
        self.assertGreaterEqual(len(password), 20)
        self.assertEqual(data.stat().st_mode & 0o777, 0o700)
        self.assertEqual((data / "keys/ed25519").stat().st_mode & 0o777, 0o600)
        with sqlite3.connect(data / "hub.db") as database:
            self.assertIn("$argon2id$", database.execute("SELECT password_hash FROM user").fetchone()[0])
        code, message = errors(house.run("riskbild-hub", "init", "--data", data))
        self.assertEqual(code, 2)
        self.assertIn("already", message)

    def test_a_folder_without_a_hub_is_told_with_what_to_do(self):
        code, message = errors(house.run("riskbild-hub", "serve", "--data", self.path / "none"))
        self.assertEqual(code, 1)
        self.assertIn("riskbild-hub init", message)

    def test_check_json_is_the_contract(self):
        answer = json.loads(house.done("riskbild-hub", "check", "--json", *SHEETS))
        self.assertEqual(set(answer), set(KEYS))
        for kind, keys in KEYS.items():
            for row in answer[kind]:
                self.assertLessEqual(set(keys.split()), set(row), kind)
                self.assertEqual("board" in row, kind != "headings")
                self.assertNotIn("", row.values(), "absent facts are null")
                if "source" in row:
                    self.assertEqual(set(row["source"]), {"file", "line"})
        self.assertEqual({row["key"] for row in answer["boards"]}, {"exempel-a", "nordost", "exempel-c", "exempel-d"})
        self.assertEqual(len(answer["boards"]), 5)

    def test_check_text_names_the_boards_and_what_is_in_them(self):
        for language, parts in (("sv", ("7 risker", "8 kontroller", "Inga fel.")),
                                ("en", ("7 risks", "8 controls", "No errors."))):
            text = house.done("riskbild-hub", "check", "--lang", language, *SHEETS)
            for part in ("Socialnämnden Nordost", "Mindre brister", *parts):
                self.assertIn(part, text)

    def test_a_letter_becomes_no_board(self):
        letter, data = self.path / "brev.txt", self.path / "hub"
        letter.write_text("Hej!\n\nVi ses på torsdag.\n")
        house.done("riskbild-hub", "init", "--data", data)
        refused = house.run("riskbild-hub", "import", "--data", data, letter, "--board", "Provnämnden", "--as-of", "2026")
        self.assertEqual(refused.returncode, 3)
        self.assertIn("rätt fil", refused.stderr)
        self.assertNotIn("Provnämnden", house.done("riskbild-hub", "board", "list", "--data", data))

    def test_what_a_file_does_not_say_can_be_said_of_it(self):
        bare = self.path / "bare.csv"
        bare.write_text("Nr;Risk;Riskvärde\nR1;Hot;4\n")
        self.assertEqual(house.run("riskbild-hub", "check", bare).returncode, 3)
        text = house.done("riskbild-hub", "check", bare, "--board", "Provnämnden", "--as-of", "2026")
        self.assertIn("Provnämnden", text)
        self.assertIn("Inga fel", text)

    def test_a_rejected_file_stores_nothing_of_the_others(self):
        data = self.path / "hub"
        bad = self.path / "bad.csv"
        bad.write_bytes(b"Risk;V\0rde\n")
        house.done("riskbild-hub", "init", "--data", data)
        answer = house.run("riskbild-hub", "import", "--data", data, SHEETS[0], bad)
        self.assertEqual(answer.returncode, 3)
        self.assertIn("bad.csv", answer.stdout + answer.stderr)
        self.assertEqual(house.run("riskbild-hub", "publish", "--data", data, "demo").returncode, 1)
        self.assertIn("Ingenting har sparats", answer.stderr)
        checked = house.run("riskbild-hub", "check", "--json", bad)
        self.assertNotIn("sparats", checked.stderr)  # check never stores
        found = json.loads(checked.stdout)
        self.assertEqual([row["severity"] for row in found["diagnostics"]], ["error"])

    def test_a_hub_has_words_and_headings_of_its_own(self):
        data, sheet = self.path / "hub", self.path / "plan.csv"
        house.done("riskbild-hub", "init", "--data", data)
        sheet.write_text("Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\n\n"
                         "Nr;Risk;Följer plan;Klimatpoäng\nR1;Hot;Nästan;6\n")
        read = lambda *words: json.loads(house.done("riskbild-hub", "check", "--json", *words, sheet))
        before = read("--data", data)
        self.assertEqual(before, read())
        self.assertEqual((before["risks"][0]["follows_plan"], before["risks"][0]["value"]), (None, None))
        (data / "vocabulary").mkdir()
        (data / "vocabulary/words.json").write_text('{"follows_plan": {"partly": ["nästan", "Ja"]}}')
        (data / "vocabulary/headings.json").write_text('{"risks": {"value": ["Klimatpoäng"]}}')
        risk, = read("--data", data)["risks"]
        self.assertEqual((risk["follows_plan"], risk["follows_plan_raw"], risk["value"]), ("partly", "Nästan", 6))
        changed = [row for row in read("--data", data)["diagnostics"] if row["code"] == "word_redefined"]
        self.assertEqual([(row["severity"], row["source"]["file"]) for row in changed], [("note", "words.json")])
        self.assertIn("'ja'", changed[0]["message"])
        self.assertIn("partly", house.done("riskbild-hub", "import", "--json", "--data", data, sheet))

    def test_a_bad_vocabulary_is_told_with_its_file_and_key(self):
        data = self.path / "hub"
        house.done("riskbild-hub", "init", "--data", data)
        (data / "vocabulary").mkdir()
        words = data / "vocabulary/words.json"
        for text, key in (('{"performed": {"yes": "Klart"}}', "performed.yes"), ("{", "JSON")):
            words.write_text(text)
            for command in (["check", "--data", data, SHEETS[0]], ["import", "--data", data, SHEETS[0]]):
                code, message = errors(house.run("riskbild-hub", *command))
                self.assertEqual(code, 1, message)
                self.assertIn(str(words), message)
                self.assertIn(key, message)
        self.assertEqual(errors(house.run("riskbild-hub", "check", "--data", self.path / "none", SHEETS[0]))[0], 1)

    def test_export_warns_where_a_channel_is_not_public(self):
        hub = house.Hub(self.path / "hub", SHEETS, {"demo": "all", "nordost": "nordost"})
        out = self.path / "out"
        answer = house.run("riskbild-hub", "export", "--data", hub.data, out, "--channel", "nordost")
        self.assertEqual(answer.returncode, 0)
        self.assertIn("not marked public", answer.stderr)
        self.assertEqual(house.run("riskbild-hub", "export", "--data", hub.data, out).returncode, 1)

        hub.call("channel", "public", "nordost", "yes")
        answer = house.run("riskbild-hub", "export", "--data", hub.data, out)
        self.assertEqual((answer.returncode, answer.stderr), (0, ""))
        payload = verified((out / "v1/channels/nordost/manifest").read_bytes(), hub.last_line("key", "show"))
        files = {file.stem: file.read_bytes() for file in (out / "v1/snapshots").iterdir()}
        self.assertEqual({board["sha256"] for board in payload["boards"]}, set(files))
        self.assertFalse((out / "v1/channels/demo").exists())

    def test_lists(self):
        hub = house.Hub(self.path / "hub", SHEETS, {"demo": "all"})
        hub.call("token", "demo")
        hub.call("user", "add", "vera", "--role", "viewer")
        self.assertEqual(json.loads(hub.call("channel", "list", "--json"))[0]["name"], "demo")
        self.assertEqual(json.loads(hub.call("channel", "show", "demo", "--json"))["room"], "closed")
        self.assertEqual(json.loads(hub.call("display", "list", "--json"))[0]["last_seen"], None)
        self.assertEqual([user["role"] for user in json.loads(hub.call("user", "list", "--json"))],
                         ["administrator", "viewer"])
        self.assertEqual(house.run("riskbild-hub", "user", "--data", hub.data, "add", "vera").returncode, 2)
        self.assertEqual(house.run("riskbild-hub", "token", "--data", hub.data, "nowhere").returncode, 1)


    def test_a_channel_is_set_as_on_its_page(self):
        hub = house.Hub(self.path / "hub", SHEETS, {"demo": "all"})
        hub.call("channel", "set", "demo", "--language", "en", "--pages", "map,next", "--cadence", "5min", "--limit", "7d",
                 "--small-numbers", "5", "--negotiated", "2024-03-01", "--size", "1080x1920", "--diagonal", "42",
                 "--distance", "2.5", "--boards", "nordost, exempel-a")
        shown = json.loads(hub.call("channel", "show", "demo", "--json"))
        expected = {"language": "en", "pages": ["now", "map", "next"], "cadence": 300, "limit": 7 * 86400,
                    "small_numbers": 5, "negotiated": "2024-03-01", "boards": "nordost,exempel-a", "room": "closed",
                    "screen": {"width": 1080, "height": 1920, "diagonal": 42, "distance": 2.5}}
        self.assertEqual(expected, {name: shown[name] for name in expected})
        for text in ("language en", "now,map,next", "1080x1920"):
            self.assertIn(text, hub.call("channel", "show", "demo"))
        hub.call("channel", "set", "demo", "--pages", "room", "--negotiated", "no", "--boards", "all")
        shown = json.loads(hub.call("channel", "show", "demo", "--json"))
        expected |= {"pages": [], "negotiated": None, "boards": "all"}
        self.assertEqual(expected, {name: shown[name] for name in expected})
        for option, value, told in (("--pages", "now,maps", "there are: now, map"), ("--size", "1080", "1920x1080"),
                                    ("--size", "99999999999x1", "1920x1080"), ("--negotiated", "soon", "2026-11-01"),
                                    ("--negotiated", "2999-01-01", "2026-11-01"), ("--boards", "norr", "nordost"),
                                    ("--language", "fi", "sv"), ("--cadence", "5", "unit"), ("--limit", "1min", "limit")):
            code, message = errors(house.run("riskbild-hub", "channel", "--data", hub.data, "set", "demo", option, value))
            self.assertEqual(2, code, (option, value, message))
            self.assertIn(told, message)
        again = json.loads(hub.call("channel", "show", "demo", "--json"))
        self.assertEqual(shown, again)

    def test_a_plan_takes_the_decisions_that_are_expected(self):
        hub = house.Hub(self.path / "hub", SHEETS, {"ledning": "nordost,exempel-c"})
        at = (datetime.date.today() + datetime.timedelta(days=20)).isoformat()
        plan = lambda *words: house.run("riskbild-hub", "plan", "--data", hub.data, "ledning", *words)
        code, message = errors(plan("--at", at + "T14:00", "--decided", "exempel-a"))
        self.assertEqual(3, code, message)
        self.assertIn("there are: nordost, exempel-c", message)
        self.assertEqual(2, plan("--decided", "nordost").returncode)
        code, message = errors(plan("--at", at + "T14:00", "--decided", "nordost=§ 84", "--decided", "exempel-c"))
        self.assertEqual(0, code, message)
        with contextlib.closing(sqlite3.connect(hub.data / "hub.db")) as database:
            rows = database.execute("select * from planned_decision order by board desc").fetchall()
        self.assertEqual(2, len(rows))
        self.assertTrue(all(at in map(str, row) for row in rows), rows)
        self.assertIn("§ 84", rows[0])


class Serving(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = house.folder()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.hub = house.Hub(pathlib.Path(cls.folder.name) / "hub", SHEETS, house.CHANNELS)
        cls.key = cls.hub.last_line("key", "show")
        cls.url = cls.enterClassContext(cls.hub.serving())

    def manifest(self, channel, token):
        status, _, body = get(f"{self.url}/v1/channels/{channel}/manifest", token)
        self.assertEqual(status, 200)
        return verified(body, self.key)

    def status(self, path, token=None, **headers):
        return get(self.url + path, token, **headers)[0]

    def test_200_then_304(self):
        token = self.hub.last_line("token", "demo")
        status, headers, _ = get(f"{self.url}/v1/channels/demo/manifest", token)
        self.assertEqual(status, 200)
        self.assertIn("max-age", headers["Cache-Control"])
        path = "/v1/channels/demo/manifest"
        self.assertEqual(self.status(path, token, If_None_Match=headers["ETag"]), 304)
        self.assertEqual(self.status(path, token, If_Modified_Since=headers["Last-Modified"]), 304)

    def test_every_token_opens_its_own_channel_only(self):
        tokens = {channel: self.hub.last_line("token", channel) for channel in house.CHANNELS}
        for channel in tokens:
            path = f"/v1/channels/{channel}/manifest"
            self.assertEqual(self.status(path), 401)
            self.assertEqual(self.status(path, "wrong"), 401)
            for owner, token in tokens.items():
                self.assertEqual(self.status(path, token), 200 if owner == channel else 403)

    def test_snapshots_by_their_hash(self):
        token, foreign = self.hub.last_line("token", "demo"), self.hub.last_line("token", "nordost")
        for board in self.manifest("demo", token)["boards"]:
            path = f"/v1/snapshots/{board['sha256']}.json"
            status, headers, body = get(self.url + path, token)
            self.assertEqual(status, 200)
            self.assertEqual((hashlib.sha256(body).hexdigest(), len(body)), (board["sha256"], board["length"]))
            self.assertEqual(headers["Cache-Control"], "private, max-age=31536000, immutable")
            self.assertEqual(self.status(path), 401)
            self.assertEqual(self.status(path, foreign), 200 if board["id"] == "nordost" else 403)

    def test_commands_take_effect_while_it_serves(self):
        token = self.hub.last_line("token", "exempel-d")
        before = self.manifest("exempel-d", token)
        self.hub.call("publish", "exempel-d", "--note", "again")
        after = self.manifest("exempel-d", token)
        self.assertGreater(after["version"], before["version"])
        self.assertEqual(after["boards"], before["boards"])
        self.hub.call("display", "revoke", token.split(".")[0])
        self.assertEqual(self.status("/v1/channels/exempel-d/manifest", token), 401)

    def test_several_processes_write_at_once(self):
        words = [house.BIN / "riskbild-hub", "publish", "--json", "--data", self.hub.data, "exempel-c"]
        running = [subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=house.ROOT) for _ in range(8)]
        versions = {json.loads(process.communicate(timeout=60)[0])["version"] for process in running}
        self.assertEqual(len(versions), 8)
        token = self.hub.last_line("token", "exempel-c")
        self.assertEqual(self.manifest("exempel-c", token)["version"], max(versions))

    def test_an_open_room_gets_no_texts_that_nobody_approved(self):
        self.hub.call("publish", "hall", "--boards", "exempel-a")
        token = self.hub.last_line("token", "hall")
        board = self.manifest("hall", token)["boards"][0]
        shown = json.loads(get(f"{self.url}/v1/snapshots/{board['sha256']}.json", token)[2])
        sheet = json.loads(house.done("riskbild-hub", "check", "--json", *SHEETS))
        titles = [risk["title"] for risk in sheet["risks"] if risk["board"] == "exempel-a"]
        self.assertGreater(len(titles), 0)
        for title in titles:
            self.assertNotIn(title, json.dumps(shown, ensure_ascii=False))

    def test_the_secret_of_a_token_is_nowhere_in_the_folder(self):
        token = self.hub.last_line("token", "demo")
        self.assertEqual(self.status("/v1/channels/demo/manifest", token), 200)
        for file in pathlib.Path(self.hub.data).rglob("*"):
            if file.is_file():
                self.assertNotIn(token.split(".")[1].encode(), file.read_bytes(), file)

    def test_health_metrics_and_the_front_page(self):
        self.assertEqual(get(f"{self.url}/healthz")[2], b"ok\n")
        self.assertIn(b'riskbild_hub_manifest_version{channel="demo"}', get(f"{self.url}/metrics")[2])
        self.assertIn("Riskbild", get(self.url)[2].decode())


class Ending(unittest.TestCase):
    def test_a_signal_ends_it_at_once_and_the_devices_heard_of_are_noted(self):
        with house.folder() as folder:
            hub = house.Hub(pathlib.Path(folder) / "hub", SHEETS[:1], {"demo": "all"})
            token = hub.last_line("token", "demo")
            process = subprocess.Popen([house.BIN / "riskbild-hub", "serve", "--data", hub.data, "--listen", "127.0.0.1:0"],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=house.ROOT)
            url = process.stdout.readline().split()[-1]
            self.assertEqual(get(f"{url}/v1/channels/demo/manifest", token)[0], 200)
            start = time.monotonic()
            process.send_signal(signal.SIGTERM)
            _, log = process.communicate(timeout=10)
            self.assertLess(time.monotonic() - start, 3)
            self.assertEqual((process.returncode, log), (0, ""))
            self.assertIsNotNone(json.loads(hub.call("display", "list", "--json"))[0]["last_seen"])


if __name__ == "__main__":
    unittest.main()
