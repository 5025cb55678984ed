"""The real programs, run as a user runs them: on loopback, each test in a folder of its own."""
import contextlib, json, os, pathlib, socket, subprocess, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("RISKBILD_BIN", ROOT / "build/release/bin"))
DEMO = ROOT / "assets/demo"
AT = "2024-03-25T14:32"  # 'now' of the demo's wall
# Under AddressSanitizer: the graphics driver leaves 112 bytes behind when it is unloaded.
DRAWS = {"ASAN_OPTIONS": "detect_leaks=0"}
CHANNELS = {"demo": "all", "exempel-a": "exempel-a", "nordost": "nordost", "exempel-c": "exempel-c", "exempel-d": "exempel-d"}


def run(program, *words):
    return subprocess.run([BIN / program, *map(str, words)], capture_output=True, text=True, timeout=60, cwd=ROOT)


def done(program, *words):
    """The output of a program that must succeed."""
    answer = run(program, *words)
    assert answer.returncode == 0, f"{program} {' '.join(map(str, words))}: exit {answer.returncode}\n{answer.stderr}"
    return answer.stdout


def folder():
    return tempfile.TemporaryDirectory(prefix="riskbild-")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def listens(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


class Hub:
    """A hub's data folder with some sheets imported and published in closed rooms."""

    def __init__(self, data, sheets, channels):
        self.data = data
        self.call("init")
        self.call("import", *sheets)
        for channel, boards in channels.items():
            self.call("publish", channel, "--boards", boards, "--room", "closed")

    def call(self, command, *words):
        return done("riskbild-hub", command, "--data", self.data, *words)

    def last_line(self, command, *words):
        return self.call(command, *words).strip().split("\n")[-1]

    @contextlib.contextmanager
    def serving(self):
        port = free_port()
        process = subprocess.Popen([BIN / "riskbild-hub", "serve", "--data", self.data, "--listen", f"127.0.0.1:{port}"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
        try:
            deadline = time.monotonic() + 20
            while not listens(port):
                assert process.poll() is None and time.monotonic() < deadline, "the hub does not listen"
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=10)


def sync_once(server, channel, cache, key, token=None):
    """One refresh; key and token are texts, handed over in files as an operator does."""
    key_file = cache.with_suffix(".key")
    key_file.write_text(key + "\n")
    words = ["--server", server, "--channel", channel, "--cache", cache, "--key", key_file, "--once"]
    if token:
        token_file = cache.with_suffix(".token")
        token_file.touch(mode=0o600)
        token_file.write_text(token + "\n")
        words += ["--token-file", token_file]
    return run("riskbild-sync", *words)


def fetched(work, sheets, channels, channel):
    """The cache of a display that has fetched `channel` from a hub holding `sheets`."""
    hub = Hub(work / "hub", sheets, channels)
    cache = work / f"{channel}.db"
    with hub.serving() as url:
        answer = sync_once(url, channel, cache, hub.last_line("key", "show"), hub.last_line("token", channel))
    assert answer.returncode == 0, answer.stderr
    return cache


class Layout:
    """What `riskbild render --layout` says stands on the wall."""

    def __init__(self, cache, at, *more):
        with folder() as work:
            file = pathlib.Path(work) / "layout.json"
            done("riskbild", "render", "--cache", cache, "--layout", file, "--at", at, *more)
            content = json.loads(file.read_text(encoding="utf-8"))
        self.texts, self.marks = content["texts"], content["marks"]

    def pages(self):
        return {text["page"] for text in self.texts}

    def on(self, board, page, role=None):
        """The texts of a page and its continuations, in order."""
        stem = f"{board}.{page}"
        return [text["text"] for text in self.texts
                if (text["page"] == stem or text["page"].startswith(stem + ".")) and role in (None, text["role"])]

    def verdict(self, board):
        return " ".join(text["text"] for text in self.texts
                        if text["page"] == f"{board}.now" and text["role"] in ("key", "of", "verdict"))

    def marks_on(self, board, page):
        return [mark for mark in self.marks if mark["page"].startswith(f"{board}.{page}")]
