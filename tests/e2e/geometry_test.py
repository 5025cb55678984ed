#!/usr/bin/env python3
"""Every page on every screen that hangs in an office: nothing clipped, nothing over something else, nothing too
small, no more words than a glance takes in. `geometry_test.py --table` prints the figures."""
import pathlib, sys, unittest

import geometry, house, worst_boards
from house import AT, fetched

LOST = ("--contact", "2024-03-01T08:00")
LARGE = [screen for screen in geometry.SCREENS if geometry.has_room_for_large_text(screen)]


class Geometry(unittest.TestCase):
    def check(self, cache, screens, *more):
        for measured in geometry.measure_all(cache, AT, screens, *more):
            with self.subTest(f"{measured.screen} {' '.join(more)}"):
                self.assertEqual([], measured.complaints[:5])

    def test_the_demo_boards_on_every_screen(self):
        work = pathlib.Path(self.enterContext(house.folder()))
        cache = fetched(work, sorted(house.DEMO.glob("*.csv")), {"demo": "all"}, "demo")
        for language in geometry.LANGUAGES:
            self.check(cache, geometry.SCREENS, "--lang", language)
        self.check(cache, LARGE, "--large-text")
        self.check(cache, geometry.SCREENS, *LOST)

    def test_the_hardest_boards_on_every_screen(self):
        work = pathlib.Path(self.enterContext(house.folder()))
        cache = fetched(work, worst_boards.written(work), {"svar": "all"}, "svar")
        self.check(cache, geometry.SCREENS)
        self.check(cache, geometry.SCREENS[::4], "--lang", "en", *LOST)


def print_table():
    with house.folder() as folder:
        work = pathlib.Path(folder)
        cache = fetched(work, sorted(house.DEMO.glob("*.csv")), {"demo": "all"}, "demo")
        print("The demo boards", *geometry.table(geometry.measure_all(cache, AT, geometry.SCREENS)), sep="\n")
        print("Stor text", *geometry.table(geometry.measure_all(cache, AT, LARGE, "--large-text")), sep="\n")


if __name__ == "__main__":
    print_table() if "--table" in sys.argv else unittest.main()
