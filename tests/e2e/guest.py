"""A person at the hub's pages, without a browser."""
import http.cookiejar, re, urllib.error, urllib.parse, urllib.request


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
                self.headers = answer.headers
                return answer.status, answer.url[len(self.url):], answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.url[len(self.url):], error.read().decode()

    def sign_in(self, password):
        csrf = csrf_in(self.get("/sign-in")[2])
        status, where, _ = self.post("/sign-in", csrf, name="admin", password=password, to="/displays/pair")
        assert (status, where) == (200, "/displays/pair"), (status, where)


def csrf_in(page):
    return re.search(r'name="csrf" value="([^"]*)"', page)[1]
