#!/usr/bin/env python3
"""The wall under real keys and taps: what they bring, read from the glass itself and from what is told of it."""
import os, pathlib, subprocess, sys, unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "e2e"))
import house
from glass import Glass, screen, soon

NOON = "2024-03-25T14:32"
NIGHT = "2024-03-25T23:10"
WIDTH, HEIGHT = 1280, 720


class Wall(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(house.folder()))
        hub = house.Hub(cls.folder / "hub", sorted(house.DEMO.glob("exempel-a*.csv")), {"demo": "all"})
        cls.cache = cls.folder / "cache.db"
        with hub.serving() as url:
            answer = house.sync_once(url, "demo", cls.cache, hub.last_line("key", "show"), hub.last_line("token", "demo"))
        assert answer.returncode == 0, answer.stderr

    def start(self, *words, at=NOON, settings=""):
        """A wall at its first page, and the glass it is on."""
        work = pathlib.Path(self.enterContext(house.folder()))
        config = work / "riskbild.toml"
        config.write_text(settings)
        environment = {**os.environ, **house.DRAWS, "DISPLAY": self.enterContext(screen(work, f"{WIDTH}x{HEIGHT}")),
                       "XDG_RUNTIME_DIR": str(work)}
        environment.pop("WAYLAND_DISPLAY", None)
        self.process = subprocess.Popen(
            [house.BIN / "riskbild", "--no-sync", "--config", config, "--cache", self.cache, "--at", at, *words],
            env=environment, cwd=house.ROOT, stderr=subprocess.DEVNULL)
        self.addCleanup(self.process.wait, timeout=10)
        self.addCleanup(self.process.kill)
        glass = Glass(environment, work)
        self.assertTrue(soon(lambda: glass.told().get("frames", 0) >= 1), "nothing is on the glass")
        return glass

    def assert_tells(self, glass, **expected):
        self.assertTrue(glass.tells(**expected), f"wanted {expected}, told {glass.told()}")

    def pages(self):
        """The pages in their order, one name for each picture, without the cards."""
        layout = house.Layout(self.cache, NOON, "--size", f"{WIDTH}x{HEIGHT}")
        stems = dict.fromkeys(text["page"] for text in layout.texts)
        return [stem.split(".")[1] for stem in stems if ".focus" not in stem]

    def row(self, *more):
        """The middle of the first row's title on the page Risker."""
        layout = house.Layout(self.cache, NOON, *more)
        title = next(text for text in layout.texts if text["page"].endswith(".risks") and text["role"] == "row-title")
        return title["x"] + title["w"] / 2, title["y"] + title["h"] / 2

    def open_risks(self, glass):
        glass.press(str(list(dict.fromkeys(self.pages())).index("risks") + 1))
        self.assert_tells(glass, page="risks", part=1)


class Keys(Wall):
    def test_arrows_and_a_presenters_remote_turn_the_pages_and_hold_the_wall(self):
        glass = self.start()
        self.assert_tells(glass, page="now", hold=None, risk=None, board="exempel-a")
        pages = self.pages()
        for forwards, backwards in (("Right", "Left"), ("Next", "Prior")):
            glass.press(forwards)
            self.assert_tells(glass, page=pages[1], hold="paused")
            glass.press(forwards)
            self.assert_tells(glass, page=pages[2])
            glass.press(backwards)
            self.assert_tells(glass, page=pages[1])
            glass.press("Home")
            self.assert_tells(glass, page="now")

    def test_space_holds_and_lets_go(self):
        glass = self.start()
        moving = glass.seen()
        glass.press("space")
        self.assert_tells(glass, hold="paused")
        self.assertTrue(soon(lambda: glass.seen() != moving), "no sign that the wall is held")
        glass.press("space")
        self.assert_tells(glass, hold=None)
        self.assertTrue(soon(lambda: glass.seen() == moving), "the sign is left behind")

    def test_a_row_is_chosen_and_its_card_opened_and_left(self):
        glass = self.start()
        self.open_risks(glass)
        plain = glass.seen()
        glass.press("Down")
        self.assertTrue(soon(lambda: glass.seen() != plain), "the choice cannot be seen")
        glass.press("Return")
        self.assert_tells(glass, page="focus")
        first = glass.told()["risk"]
        self.assertTrue(first)
        glass.press("Escape")
        self.assert_tells(glass, page="risks", risk=None)
        glass.press("Down", "Return")
        self.assertTrue(soon(lambda: glass.told()["risk"] not in (None, first)), "the same card again")
        glass.press("Escape", "Escape")
        self.assertTrue(soon(lambda: glass.seen() == plain), "the choice is left behind")

    def test_large_text_and_meeting_are_switched_on_and_off(self):
        glass = self.start()
        glass.press("l")
        self.assert_tells(glass, large_text=True, hold="paused")
        glass.press("l")
        self.assert_tells(glass, large_text=False)
        glass.press("m")
        self.assert_tells(glass, hold="meeting")
        glass.press("m")
        self.assert_tells(glass, hold=None)

    def test_escape_ends_a_window_but_no_wall(self):
        glass = self.start()
        glass.press("Escape", "q")
        self.assert_tells(glass, hold="paused")
        self.assertIsNone(self.process.poll())
        glass = self.start("--windowed", f"{WIDTH}x{HEIGHT}")
        glass.press("Escape")
        self.assertEqual(0, self.process.wait(timeout=10))

    def test_a_hidden_wall_is_black_until_any_key_and_shows_the_same_again(self):
        glass = self.start()
        glass.press("Right")
        page = self.pages()[1]
        self.assert_tells(glass, page=page)
        shown = glass.seen()
        for hide, show in (("h", "x"), ("b", "Right"), ("period", "h")):
            glass.press(hide)
            self.assert_tells(glass, hidden=True, page=None, board=None)
            self.assertTrue(soon(glass.is_black))
            glass.press(show)
            self.assert_tells(glass, hidden=False, page=page)
            self.assertTrue(soon(lambda: glass.seen() == shown))

    def test_what_wakes_a_hidden_wall_shows_nothing_of_it(self):
        glass = self.start()
        glass.press("h")
        self.assert_tells(glass, hidden=True)
        self.assertTrue(soon(glass.is_black))
        for _ in range(10):
            (self.folder / "news").write_text("a file beside the cache: the wall looks")
            self.assertTrue(glass.is_black())
        self.assert_tells(glass, hidden=True)


class Touch(Wall):
    def test_a_tap_on_a_row_opens_its_card(self):
        glass = self.start()
        self.open_risks(glass)
        glass.tap(*self.row("--size", f"{WIDTH}x{HEIGHT}"))
        self.assert_tells(glass, page="focus")

    def test_a_tap_on_a_turned_wall_meets_what_is_under_the_finger(self):
        glass = self.start(settings="[screen]\nrotation = 90\n")
        glass.press("Right")
        while glass.told()["page"] != "risks":
            frames = glass.told()["frames"]
            glass.press("Right")
            self.assertTrue(soon(lambda: glass.told()["frames"] > frames))
        x, y = self.row("--size", f"{WIDTH}x{HEIGHT}", "--rotation", "90")
        glass.tap(WIDTH - y, x)
        self.assert_tells(glass, page="focus")

    def test_a_tap_beside_brings_buttons_and_they_work(self):
        glass = self.start()
        plain = glass.seen()
        glass.tap(WIDTH - 10, HEIGHT * 0.3)
        self.assert_tells(glass, hold="paused", page="now")
        upper = len(plain) // 2
        self.assertTrue(soon(lambda: glass.seen()[upper:] != plain[upper:]), "no buttons in the lower third")
        layout = house.Layout(self.cache, NOON, "--size", f"{WIDTH}x{HEIGHT}")
        floor = max(mark["y"] for mark in layout.marks if mark["page"] == "exempel-a.now" and mark["role"] == "rule")
        glass.tap(WIDTH * 0.9, floor - 30)  # the last button: hide
        self.assert_tells(glass, hidden=True)
        self.assertTrue(soon(glass.is_black))
        glass.tap(WIDTH / 2, HEIGHT / 2)
        self.assert_tells(glass, hidden=False, page="now")


class Schedules(Wall):
    SLEEP = '[sleep]\nfrom = "18:30"\nto = "06:30"\n'

    def test_a_sleeping_wall_is_black_until_a_key(self):
        glass = self.start(at=NIGHT, settings=self.SLEEP)
        self.assert_tells(glass, asleep=True, page=None)
        self.assertTrue(soon(glass.is_black))
        glass.press("x")
        self.assert_tells(glass, asleep=False, page="now")
        self.assertTrue(soon(lambda: not glass.is_black()))

    def test_by_day_it_is_awake(self):
        glass = self.start(settings=self.SLEEP)
        self.assert_tells(glass, asleep=False, page="now")

    def test_light_by_day_and_dark_by_night(self):
        settings = '[theme]\nmode = "schedule"\nlight_from = "07:00"\ndark_from = "18:00"\n'
        self.assert_tells(self.start(settings=settings), theme="light")
        self.assert_tells(self.start(at=NIGHT, settings=settings), theme="dark")


if __name__ == "__main__":
    unittest.main()
