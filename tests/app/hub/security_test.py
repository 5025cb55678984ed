"""The hub's page as somebody meets it who means no good: the real program, plain HTTP and curl."""
import contextlib, html, http.client, json, os, pathlib, re, resource, secrets, socket, subprocess, sys, tempfile, threading, time, unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "e2e"))
import house


class Browser:
    """Keeps cookies as a browser does, follows nothing by itself."""

    def __init__(self, port, host="127.0.0.1"):
        self.port, self.host, self.cookies = port, host, {}

    def ask(self, method, path, body=None, source=None, **headers):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=20,
                                                source_address=(source, 0) if source else None)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        answer.text = answer.read().decode("utf-8", "replace")
        connection.close()
        for given in answer.headers.get_all("Set-Cookie") or []:
            name, value = given.split(";")[0].split("=", 1)
            self.cookies[name] = value
            if not value:
                del self.cookies[name]
        return answer

    def get(self, path, **more):
        return self.ask("GET", path, **more)

    def post(self, path, fields, **headers):
        return self.ask("POST", path, urllib.parse.urlencode(fields),
                        **{"Content_Type": "application/x-www-form-urlencoded", **headers})

    def upload(self, name, content):
        return self.ask("POST", "/upload", content, X_CSRF=self.csrf("/upload"), Content_Type="application/octet-stream",
                        X_File_Name=urllib.parse.quote(name, safe=""))

    def csrf(self, path="/sign-in"):
        return re.search(r'name="csrf" value="([^"]+)"', self.get(path).text).group(1)

    def sign_in(self, name, password, **headers):
        return self.post("/sign-in", {"csrf": self.csrf(), "name": name, "password": password}, **headers)


@contextlib.contextmanager
def serving(data, *words):
    """The port of a hub that serves, and a list that has what it wrote when it has ended."""
    port, log, written = house.free_port(), tempfile.NamedTemporaryFile("w"), []
    process = subprocess.Popen([house.BIN / "riskbild-hub", "serve", "--data", data, "--listen", f"127.0.0.1:{port}", *words],
                               stdout=log, stderr=log, cwd=house.ROOT)
    try:
        deadline = time.monotonic() + 20
        while not house.listens(port):
            assert process.poll() is None and time.monotonic() < deadline, "the hub does not listen"
            time.sleep(0.05)
        yield port, written
    finally:
        process.terminate()
        process.wait(timeout=20)
        written.append(pathlib.Path(log.name).read_text())
        log.close()


@contextlib.contextmanager
def files_of_at_most(size):
    """What is started meanwhile can write no larger file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def first_password(data):
    return json.loads(house.done("riskbild-hub", "init", "--json", "--data", data))["password"]


class Page(unittest.TestCase):
    def setUp(self):
        folder = house.folder()
        self.addCleanup(folder.cleanup)
        self.data = pathlib.Path(folder.name) / "hub"
        self.password = first_password(self.data)

    def served(self, *words):
        return self.enterContext(serving(self.data, *words))

    def test_sign_in_and_its_cookie(self):
        port, _ = self.served()
        browser = Browser(port)
        answer = browser.get("/account")
        self.assertEqual((answer.status, answer.headers["Location"]), (303, "/sign-in?to=%2Faccount"))
        answer = browser.sign_in("admin", self.password)
        self.assertEqual(answer.status, 303)
        self.assertRegex(answer.headers["Set-Cookie"],
                         r"^riskbild_session=[\w-]{43}; Path=/; HttpOnly; SameSite=Lax$")
        self.assertEqual(browser.get("/account").status, 200)
        self.assertEqual(browser.get("/people").status, 200)

    def test_a_session_that_somebody_else_has_chosen_is_never_taken(self):
        port, _ = self.served()
        browser = Browser(port)
        browser.cookies["riskbild_session"] = "A" * 43
        browser.sign_in("admin", self.password)
        self.assertNotEqual(browser.cookies["riskbild_session"], "A" * 43)
        thief = Browser(port)
        thief.cookies["riskbild_session"] = "A" * 43
        self.assertEqual(thief.get("/account").status, 303)

    def test_forms_need_their_token_and_their_own_page(self):
        port, _ = self.served()
        browser, other = Browser(port), Browser(port)
        browser.sign_in("admin", self.password)
        other.sign_in("admin", self.password)
        mine, foreign = browser.csrf("/account"), other.csrf("/account")
        fields = {"name": "vera", "role": "viewer", "proxy_only": "1"}
        self.assertNotEqual(mine, foreign)
        for token in ({}, {"csrf": ""}, {"csrf": foreign}, {"csrf": mine + "x"}):
            self.assertEqual(browser.post("/people", {**fields, **token}).status, 403, token)
        for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec_Fetch_Site": "cross-site"}):
            self.assertEqual(browser.post("/people", {**fields, "csrf": mine}, **headers).status, 403, headers)
        self.assertEqual(browser.post("/people", fields, X_CSRF=foreign).status, 403)
        self.assertNotIn("vera", house.done("riskbild-hub", "user", "--data", self.data, "list"))
        own = {"Origin": f"http://127.0.0.1:{port}", "Sec_Fetch_Site": "same-origin"}
        self.assertEqual(browser.post("/people", fields, X_CSRF=mine, **own).status, 303)
        self.assertIn("vera", house.done("riskbild-hub", "user", "--data", self.data, "list"))

    def test_guessing_is_slowed_and_the_guessed_are_told_the_same(self):
        port, _ = self.served()
        browser = Browser(port)
        csrf = browser.csrf()
        guess = lambda name: browser.post("/sign-in", {"csrf": csrf, "name": name, "password": "guess"})
        statuses = [guess("admin").status for _ in range(9)]
        self.assertEqual(statuses[:5], [403] * 5)
        self.assertIn(429, statuses[5:])
        known, unknown = [], []
        for number in range(4):
            for times, name in ((known, "vera"), (unknown, f"nobody{number}")):
                if number == 0 and name == "vera":
                    house.done("riskbild-hub", "user", "--data", self.data, "add", "vera")
                start = time.monotonic()
                self.assertEqual(guess(name).status, 403)
                times.append(time.monotonic() - start)
        self.assertGreater(min(unknown), min(known) / 3)  # both pay for a hash

    def test_many_guesses_at_once_are_not_one(self):
        port, _ = self.served()
        browser = Browser(port)
        csrf, statuses = browser.csrf(), []
        def guess():
            mine = Browser(port)
            mine.cookies = dict(browser.cookies)
            statuses.append(mine.post("/sign-in", {"csrf": csrf, "name": "admin", "password": "guess"}).status)
        threads = [threading.Thread(target=guess) for _ in range(30)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(statuses), 30)
        self.assertLessEqual(statuses.count(403), 10)
        self.assertEqual(set(statuses), {403, 429})

    def test_the_proxy_is_believed_and_nobody_else(self):
        house.done("riskbild-hub", "user", "--data", self.data, "add", "anna", "--role", "controller", "--proxy-only")
        port, _ = self.served("--trusted-proxy", "127.0.0.2", "--user-header", "X-Remote-User")
        self.assertEqual(Browser(port).get("/account", source="127.0.0.2", X_Remote_User="anna").status, 200)
        self.assertEqual(Browser(port).get("/account", X_Remote_User="anna").status, 303)
        self.assertEqual(Browser(port).get("/account", X_Remote_User="anna", X_Forwarded_For="127.0.0.2",
                                           REMOTE_ADDR="127.0.0.2").status, 303)
        wall = "/v1/channels/demo/wall.json"  # a device's address that people may see too
        self.assertEqual(Browser(port).get(wall, X_Remote_User="anna").status, 401)
        self.assertNotEqual(Browser(port).get(wall, source="127.0.0.2", X_Remote_User="anna").status, 401)
        answer = Browser(port).get("/account", source="127.0.0.2", X_Remote_User="eve")
        self.assertEqual(answer.status, 403)
        self.assertIn("eve", answer.text)
        for name in ("%61nna", "ann%61", "anna%20", "%20anna%0d%0a"):  # as the proxy has it, not as a browser would
            self.assertEqual(Browser(port).get("/account", source="127.0.0.2", X_Remote_User=name).status, 403, name)
        self.assertEqual(Browser(port).sign_in("admin", self.password).status, 303)  # besides

    def test_a_proxy_is_an_address_and_a_header(self):
        for words in (["--trusted-proxy", "proxy.example.org", "--user-header", "X-User"],
                      ["--trusted-proxy", "127.0.0.1"], ["--user-header", "X-User"], ["--public-url", "hub"]):
            answer = house.run("riskbild-hub", "serve", "--data", self.data, "--listen", "127.0.0.1:0", *words)
            self.assertEqual(answer.returncode, 2, words)

    def test_over_https_cookies_are_for_https(self):
        port, _ = self.served("--public-url", "https://hub.example.org")
        answer = Browser(port).sign_in("admin", self.password, Origin="https://hub.example.org")
        self.assertEqual(answer.status, 303)
        self.assertRegex(answer.headers["Set-Cookie"],
                         r"^__Host-riskbild_session=.{43}; Path=/; HttpOnly; SameSite=Lax; Secure$")
        self.assertIn("Strict-Transport-Security", answer.headers)

    def test_every_answer_says_what_a_browser_may_do_with_it(self):
        port, _ = self.served()
        for path in ("/", "/sign-in", "/nowhere", "/assets/hub.css", "/assets/../hub.db", "/assets/%2e%2e/x"):
            headers = Browser(port).get(path).headers
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"], path)
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff", path)
            self.assertIn("frame-ancestors 'none'", headers["Content-Security-Policy"], path)
        self.assertEqual(Browser(port).get("/healthz").headers["X-Content-Type-Options"], "nosniff")

    def test_assets_are_asked_for_again_and_not_sent_again(self):
        port, _ = self.served()
        first = Browser(port).get("/assets/hub.css")
        self.assertEqual((first.status, first.headers["Content-Type"]), (200, "text/css; charset=utf-8"))
        again = Browser(port).get("/assets/hub.css", If_None_Match=first.headers["ETag"])
        self.assertEqual((again.status, again.text), (304, ""))
        packed = Browser(port).get("/assets/hub.css", If_None_Match="W/" + first.headers["ETag"])  # by a proxy on the way
        self.assertEqual((packed.status, packed.text), (304, ""))
        for path in ("/assets/", "/assets/words/sv.json", "/assets/displays.en.png", "/assets/..%2f..%2fetc%2fpasswd", "/assets/hub.css%00"):
            self.assertEqual(Browser(port).get(path).status, 404, path)

    def test_strangers_upload_nothing_large(self):
        port, _ = self.served()
        large = b"x" * (20 << 20)
        browser = Browser(port)
        browser.cookies["riskbild_session"] = "A" * 43
        self.assertIn(browser.ask("POST", "/upload", large).status, (405, 413))
        with tempfile.NamedTemporaryFile() as file:
            file.write(large)
            file.flush()
            answer = subprocess.run(["curl", "-s", "-o", os.devnull, "-w", "%{http_code}", "--data-binary",
                                     f"@{file.name}", f"http://127.0.0.1:{port}/upload"], capture_output=True, text=True)
        self.assertIn(answer.stdout, ("405", "413"))

    def test_a_file_keeps_the_name_that_it_has(self):
        port, _ = self.served()
        browser = Browser(port)
        browser.sign_in("admin", self.password)
        content = (house.ROOT / "assets/demo/exempel-d-2023.csv").read_bytes()
        for name in ("Plan 2026 + bilaga.csv", "100 %25 åtgärder&name=x.csv"):
            answer = browser.upload(name, content)
            self.assertEqual(answer.status, 200, answer.text)
            self.assertIn(html.escape(name), browser.get(json.loads(answer.text)["draft"]).text)

    def test_a_limit_on_files_does_not_end_the_hub(self):
        with files_of_at_most((self.data / "hub.db").stat().st_size + 200_000):
            port, _ = self.served()
        browser = Browser(port)
        browser.sign_in("admin", self.password)
        rows = "".join(f"Nämnden,{secrets.token_urlsafe(400)},9\n" for _ in range(3_000))
        self.assertEqual(browser.upload("plan.csv", ("Nämnd,Risk,Riskvärde\n" + rows).encode()).status, 500)
        self.assertEqual(browser.get("/healthz").status, 200)
        self.assertEqual(browser.get("/account").status, 200)

    def test_no_secret_is_in_the_log_or_the_folder(self):
        secret = "hemligt-kanariefågel"
        with serving(self.data) as (port, log):
            browser = Browser(port)
            browser.sign_in("admin", secret)
            browser.sign_in("admin", self.password)
            csrf = browser.csrf("/account")
            browser.post("/account/password", {"csrf": csrf, "old": self.password, "new": secret, "again": secret})
            browser.get("/account?password=" + urllib.parse.quote(secret))
            session = browser.cookies["riskbild_session"]
        written = [log[0].encode()] + [file.read_bytes() for file in self.data.rglob("*") if file.is_file()]
        for canary in (secret, self.password, session):
            for content in written:
                self.assertNotIn(canary.encode(), content)
        self.assertEqual((self.data / "keys/forms").stat().st_mode & 0o777, 0o600)

    def test_users_at_the_console(self):
        user = lambda *words: house.run("riskbild-hub", "user", "--data", self.data, *words)
        self.assertEqual(user("add", "vera", "--role", "viewer").returncode, 0)
        self.assertEqual(user("role", "vera", "controller").returncode, 0)
        self.assertIn("shown only now", user("password", "vera").stdout)
        self.assertEqual(user("remove", "admin").returncode, 2)
        self.assertEqual(user("role", "admin", "viewer").returncode, 2)
        self.assertEqual(user("remove", "vera").returncode, 0)
        self.assertEqual(user("remove", "vera").returncode, 1)
        self.assertEqual([each["name"] for each in json.loads(user("--json", "list").stdout)], ["admin"])


if __name__ == "__main__":
    unittest.main()
