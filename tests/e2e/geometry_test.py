#!/usr/bin/env python3
"""The demo's pages on the screens that hang in offices: nothing clipped, nothing over something else, nothing too small."""
import itertools, pathlib, unittest

import house
from wall_test import AT, fetched

DIAGONALS = (43, 55)
SIZES = ("1920x1080", "3840x2160", "1080x1920", "2160x3840")
DISTANCES = (2, 3, 4)
LANGUAGES = ("sv", "en")
LEAST_ARCMINUTES = 16
TOUCH = 1  # pixels that two boxes may share at their edges


def overlap(a, b):
    return (a["x"] + TOUCH < b["x"] + b["w"] and b["x"] + TOUCH < a["x"] + a["w"]
            and a["y"] + TOUCH < b["y"] + b["h"] and b["y"] + TOUCH < a["y"] + a["h"])


def complaints(texts, width, height):
    for text in texts:
        if text["x"] < 0 or text["y"] < 0 or text["x"] + text["w"] > width or text["y"] + text["h"] > height:
            yield f"{text['page']}: '{text['text']}' is clipped"
        if text["cap_arcmin"] < LEAST_ARCMINUTES:
            yield f"{text['page']}: '{text['text']}' is {text['cap_arcmin']:.1f} arcminutes"
    for a, b in itertools.combinations(texts, 2):
        if a["page"] == b["page"] and overlap(a, b):
            yield f"{a['page']}: '{a['text']}' over '{b['text']}'"


class Geometry(unittest.TestCase):
    def test_every_page_on_every_screen(self):
        work = pathlib.Path(self.enterContext(house.folder()))
        cache = fetched(work, sorted(house.DEMO.glob("*.csv")), {"demo": "all"}, "demo")
        for diagonal, size, distance, language in itertools.product(DIAGONALS, SIZES, DISTANCES, LANGUAGES):
            with self.subTest(f'{diagonal}" {size} {distance} m {language}'):
                layout = house.Layout(cache, AT, "--diagonal", str(diagonal), "--size", size, "--distance", str(distance),
                                      "--lang", language)
                width, height = map(int, size.split("x"))
                self.assertEqual([], list(complaints(layout.texts, width, height)))


if __name__ == "__main__":
    unittest.main()
