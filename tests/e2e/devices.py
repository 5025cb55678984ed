"""A device that asks a hub to let it in, by the real programs: riskbild-sync on a machine of its own, a folder."""
import contextlib, json, os, re, signal, sqlite3, subprocess, time

import house

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
