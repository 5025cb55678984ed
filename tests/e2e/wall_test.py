#!/usr/bin/env python3
"""From the demo sheets through hub, HTTP and cache to the wall: what stands there, word for word."""
import collections, pathlib, re, unittest

import house
from house import AT, fetched

VERDICTS = {
    "exempel-a": "6 av 7 kritiska risker bedöms följa planen. 1 gör det inte.",
    "nordost": "Av 4 planerade kontroller är 2 genomförda, 1 ersatt av annan och 1 föreslås flyttas till nästa plan.",
    "exempel-c": "Av 12 listade kontrollområden har 2 förbättringsområden. För 10 anges inget resultat.",
    "exempel-d": "Av 8 kontroller visar 5 mindre brister och 2 inga brister. För 1 är ingen bedömning gjord.",
}
HALF_YEAR = "Alla 7 kritiska risker bedöms följa planen vid delåret. 1 arbete startar först hösten 2023."


def wall_of(case, sheets, channels, channel, *more):
    work = pathlib.Path(case.enterClassContext(house.folder()))
    return house.Layout(fetched(work, sheets, channels, channel), AT, *more)


class Demo(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.wall = wall_of(cls, sorted(house.DEMO.glob("*.csv")), {"demo": "all"}, "demo")

    def assert_on(self, board, page, *wanted):
        texts = self.wall.on(board, page)
        for text in wanted:
            self.assertTrue(any(text in one for one in texts), f"'{text}' is not on {board}.{page}: {texts}")

    def test_verdicts(self):
        for board, words in VERDICTS.items():
            with self.subTest(board):
                self.assertEqual(words, self.wall.verdict(board))

    def test_key_number_with_its_denominator(self):
        self.assertEqual(["6"], self.wall.on("exempel-a", "now", "key"))
        self.assertEqual(["av 7"], self.wall.on("exempel-a", "now", "of"))

    def test_coverage_and_moved_times(self):
        self.assert_on("exempel-a", "now", "7 av 20 bedömda risker är kritiska; 13 redovisas inte.",
                       "För 2 av de 6 har tiden flyttats.")
        self.assert_on("nordost", "now", "4 av 17 risker ingår i planen. Riskvärde ej angivet.")

    def test_one_risk_left_its_plan(self):
        self.assertEqual(1, self.wall.on("exempel-a", "risks").count("Nej"))
        self.assertEqual(1, self.wall.on("exempel-a", "now").count("Följer inte plan"))

    def test_numbers_of_numbers(self):
        self.assert_on("exempel-c", "results", "80 av 163", "47 av 58", "33 av 58")

    def test_values_in_every_cell_they_can_mean_and_no_other(self):
        self.assertEqual(["12", "12", "15", "16"], sorted(self.wall.on("exempel-d", "map", "value")))
        cells = collections.defaultdict(list)
        for mark in self.wall.marks_on("exempel-d", "map"):
            if mark["role"] == "mark" and " " in mark["label"]:
                letter, cell = mark["label"].split()
                cells[letter].append((cell, mark["kind"]))
        self.assertEqual({"A": [("4x4", "hatched_disc")],
                          "B": [("3x5", "dashed_ring"), ("5x3", "dashed_ring")],
                          "C": [("3x4", "dashed_ring"), ("4x3", "dashed_ring")],
                          "D": [("3x4", "dashed_ring"), ("4x3", "dashed_ring")]},
                         {letter: sorted(found) for letter, found in cells.items()})
        self.assert_on("exempel-d", "map", "3 · 5 eller 5 · 3", "3 · 4 eller 4 · 3")

    def test_assessments_and_that_they_add_up_over_the_risks(self):
        found = [re.fullmatch(r"(\d+ )?(?:med )?(mindre brister|inga brister|ingen bedömning gjord)", text.lower())
                 for text in self.wall.on("exempel-d", "controls", "status")]
        stated = {each[2]: int(each[1] or 1) for each in found[:3]}
        self.assertEqual({"mindre brister": 5, "inga brister": 2, "ingen bedömning gjord": 1}, stated)
        summed = collections.Counter()
        for each in found[3:]:
            summed[each[2]] += int(each[1] or 1)
        self.assertEqual(stated, summed)

    def test_no_matrix_where_no_scale_is_stated(self):
        self.assertEqual({"exempel-d.map"}, {page for page in self.wall.pages() if ".map" in page})


class HalfYear(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.wall = wall_of(cls, [house.DEMO / "exempel-a-2023-delar.csv"], {"exempel-a": "exempel-a"}, "exempel-a")

    def test_verdict(self):
        self.assertEqual(HALF_YEAR, self.wall.verdict("exempel-a"))

    def test_period_instead_of_a_date_nobody_stated(self):
        self.assertTrue(any("avser första halvåret 2023" in text for text in self.wall.on("exempel-a", "now")))

    def test_nobody_has_left_the_plan(self):
        self.assertNotIn("Följer inte plan", self.wall.on("exempel-a", "risks"))


if __name__ == "__main__":
    unittest.main()
