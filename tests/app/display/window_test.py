#!/usr/bin/env python3
"""The display in a window of its own X server: what makes it draw, what does not, and whom it looks after."""
import contextlib, os, pathlib, subprocess, sys, unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "e2e"))
import house
from glass import screen, soon

AT = "2024-03-25T14:32"
SETTLED = 2  # frames after which a still wall has drawn enough


def ends_within(process, seconds):
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=seconds)
    return process.returncode is not None


def children(process):
    """Process ids of its children that run riskbild-sync."""
    found = []
    for child in pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split():
        with contextlib.suppress(OSError):
            if "riskbild-sync" in pathlib.Path(f"/proc/{child}/cmdline").read_text():
                found.append(int(child))
    return found


def runs(pid):
    with contextlib.suppress(OSError):
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    return False


class Window(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(self.enterContext(house.folder()))
        run = self.work / "run"
        run.mkdir(mode=0o700)
        self.environment = {**os.environ, **house.DRAWS, "DISPLAY": self.enterContext(screen(self.work)), "XDG_RUNTIME_DIR": str(run)}
        self.environment.pop("WAYLAND_DISPLAY", None)

    def start(self, *words):
        process = subprocess.Popen([house.BIN / "riskbild", *map(str, words)], env=self.environment, cwd=house.ROOT,
                                   stderr=subprocess.DEVNULL)
        self.addCleanup(process.wait, timeout=10)
        self.addCleanup(process.kill)
        return process

    def published(self):
        hub = house.Hub(self.work / "hub", sorted(house.DEMO.glob("exempel-d*.csv")), {"demo": "all"})
        return hub, hub.last_line("key", "show"), hub.last_line("token", "demo")

    def test_ends_after_the_asked_frames(self):
        for words in (["--exit-after-frames", 1], ["--windowed", "800x450", "--exit-after-frames", SETTLED]):
            process = self.start("--no-sync", "--cache", self.work / "none.db", *words)
            self.assertTrue(ends_within(process, 30), words)
            self.assertEqual(0, process.returncode)

    def test_a_still_wall_draws_nothing_and_news_wakes_it(self):
        cache = self.work / "state" / "cache.db"
        process = self.start("--no-sync", "--cache", cache, "--at", AT, "--page", "now",
                             "--exit-after-frames", SETTLED + 1)
        self.assertFalse(ends_within(process, 5), "drew more than a still wall needs")
        hub, key, token = self.published()
        with hub.serving() as url:
            answer = house.sync_once(url, "demo", cache, key, token)
        self.assertEqual(0, answer.returncode, answer.stderr)
        self.assertTrue(ends_within(process, 5), "did not see what was published")
        self.assertEqual(0, process.returncode)

    def test_looks_after_its_refresher(self):
        hub, key, token = self.published()
        (self.work / "key").write_text(key)
        (self.work / "token").touch(mode=0o600)
        (self.work / "token").write_text(token)
        config = self.work / "riskbild.toml"
        with hub.serving() as url:
            config.write_text(f'server = "{url}"\nchannel = "demo"\ntoken_file = "{self.work}/token"\n'
                              f'key_file = "{self.work}/key"\ncache = "{self.work}/cache.db"\n')
            process = self.start("--config", config)
            self.assertTrue(soon(lambda: (self.work / "cache.db").exists()), "nothing was fetched")
            refresher, = children(process)
            os.kill(refresher, 9)
            self.assertFalse(ends_within(process, 3), "the wall ended with its refresher")
            os.kill(process.pid, 9)
            process.wait(timeout=10)

    def test_a_refresher_does_not_outlive_the_wall(self):
        config = self.work / "riskbild.toml"
        config.write_text(f'server = "http://127.0.0.1:1"\nchannel = "demo"\ncache = "{self.work}/cache.db"\n')
        process = self.start("--config", config)
        self.assertTrue(soon(lambda: children(process)), "no refresher was started")
        refresher, = children(process)
        os.kill(process.pid, 9)
        self.assertTrue(soon(lambda: not runs(refresher)), "the refresher is left behind")

    def test_no_refresher_where_none_is_wanted(self):
        config = self.work / "riskbild.toml"
        config.write_text(f'server = "http://127.0.0.1:1"\nchannel = "demo"\ncache = "{self.work}/cache.db"\n')
        process = self.start("--config", config, "--no-sync")
        self.assertFalse(ends_within(process, 2))
        self.assertEqual([], children(process))


class WithoutScreen(unittest.TestCase):
    def test_says_what_to_do(self):
        environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        answer = subprocess.run([house.BIN / "riskbild", "--no-sync", "--cache", "/tmp/none.db"], env=environment,
                                capture_output=True, text=True, timeout=30, cwd=house.ROOT)
        self.assertEqual(1, answer.returncode)
        self.assertTrue(answer.stderr.startswith("riskbild: "), answer.stderr)
        self.assertIn("riskbild render", answer.stderr)


class Refused(unittest.TestCase):
    def assert_says(self, why, code, *words):
        answer = subprocess.run([house.BIN / "riskbild", *words], capture_output=True, text=True, timeout=30,
                                cwd=house.ROOT)
        self.assertEqual(code, answer.returncode)
        self.assertEqual("", answer.stdout)
        self.assertTrue(answer.stderr.startswith("riskbild: "), answer.stderr)
        self.assertIn(why, answer.stderr)

    def test_settings_that_are_not_there(self):
        self.assert_says("/nowhere/riskbild.toml", 1, "--no-sync", "--config", "/nowhere/riskbild.toml")

    def test_pictures_of_a_cache_that_is_not_there(self):
        self.assert_says("/nowhere/cache.db", 1, "render", "--cache", "/nowhere/cache.db")


if __name__ == "__main__":
    unittest.main()
