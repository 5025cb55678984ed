#!/usr/bin/env python3
"""The yardstick itself: what is missing is seen as missing, what is wrong as wrong, what is right as read."""
import copy, sys, unittest

sys.dont_write_bytecode = True
from compare import compare
from outcome import BEYOND, MISSING, PROSE, READ, WRONG
import report

STATED = {
    "document": {"name": "Miljönämnden", "plan_year": 2025, "scale": "4 x 4", "stated_totals": {"critical_risks": 2}},
    "risks": [
        {"title": "Tillsynen hinner inte med", "process": "Tillsyn", "value": 12, "likelihood": 3, "consequence": 4,
         "treatment": "Ny planering under våren", "follows_plan_raw": "Nej", "follows_plan": "no",
         "comment": "Arbetet är försenat."},
        {"title": "Fel i fakturor", "process": "Avgifter", "value": 6},
        {"title": "Fel i fakturor", "process": "Bidrag", "value": 8},
    ],
    "controls": [{"text": "Stickprov av tjugo ärenden", "assessment_raw": "Mindre brister", "assessment": "minor",
                  "result": "Två ärenden saknade beslut.", "new_action": None}],
    "measurements": [{"what": "ärenden med beslut", "numerator": 18, "denominator": 20},
                     {"what": "nöjda sökande", "percent": 80, "qualifier": "ca"}],
    "due": [{"text": "våren 2025", "latest": "2025-05-31"}, {"text": "före 31/8"}],
    "recommendations": [{"text": "Säkra att beslut dokumenteras", "state": None,
                         "evidence": "Ny rutin … är beslutad"}],
    "findings": ["week_53"],
    "beyond": [],
}

ANSWER = {
    "boards": [{"name": "Miljönämnden", "plan_year": 2025, "scale": {"likelihood_steps": 4, "consequence_steps": 4},
                "stated_totals": [{"what": "critical_risks", "count": 2}]}],
    "risks": [
        {"board": "b", "id": "R1", "title": "Tillsynen hinner inte  MED", "process": "Tillsyn", "value": 12,
         "likelihood": 3, "consequence": 4, "follows_plan_raw": "nej", "follows_plan": "no",
         "comment": "Arbetet är för\u00adsenat."},
        {"board": "b", "id": "R3", "title": "Fel i fakturor", "process": "Bidrag", "value": 8},
        {"board": "b", "id": "R2", "title": "Fel i fakturor", "process": "Avgifter", "value": 6},
    ],
    "treatments": [{"board": "b", "risk": "R1", "text": "Ny planering under våren"}],
    "controls": [{"board": "b", "risk": None, "text": "Stickprov av tjugo ärenden",
                  "assessment_raw": "◆ Mindre brister", "assessment": "minor", "result": "Två ärenden saknade beslut."}],
    "measurements": [{"what": "ärenden med beslut", "numerator": 18, "denominator": 20},
                     {"what": "nöjda sökande", "percent": 80.0, "qualifier": "ca"}],
    "due": [{"text": "under våren 2025", "earliest": "2025-03-01", "latest": "2025-05-31"},
            {"text": "före 31/8", "earliest": None, "latest": "2025-08-30"}],
    "recommendations": [{"text": "Säkra att beslut dokumenteras", "state": None,
                         "evidence": "Ny rutin för beslut är beslutad i mars"}],
    "diagnostics": [{"code": "week_53"}],
}


class Yardstick(unittest.TestCase):
    def setUp(self):
        self.stated, self.answer = copy.deepcopy(STATED), copy.deepcopy(ANSWER)

    def outcomes(self, state):
        return [(each.kind, each.about) for each in compare(self.stated, self.answer) if each.state == state]

    def kinds(self, state):
        return [kind for kind, _ in self.outcomes(state)]

    def test_a_right_answer_is_read_whole(self):
        self.assertEqual(self.outcomes(WRONG), [])
        self.assertEqual(self.outcomes(MISSING), [])
        self.assertEqual(report.percent_read(compare(self.stated, self.answer)), 100)

    def test_a_wrong_value_is_wrong(self):
        self.answer["risks"][0]["value"] = 9
        self.assertEqual(self.outcomes(WRONG), [("risk value", "Tillsynen hinner inte med")])

    def test_a_wrong_value_beside_the_right_one_is_wrong(self):
        self.answer["risks"].append({**self.answer["risks"][0], "value": 16})
        self.assertEqual(self.kinds(WRONG), ["risk value"])

    def test_a_factor_nobody_stated_is_wrong(self):
        self.answer["risks"][1]["likelihood"] = 2
        self.assertEqual(self.outcomes(WRONG), [("likelihood", "Fel i fakturor")])

    def test_a_status_out_of_silence_is_wrong(self):
        self.answer["risks"][1]["follows_plan"] = "yes"
        self.assertEqual(self.kinds(WRONG), ["follows plan, mapped"])
        self.answer["recommendations"][0]["state"] = "ongoing"
        self.assertIn("recommendation's state", self.kinds(WRONG))

    def test_a_wrong_assessment_is_wrong(self):
        self.answer["controls"][0].update(assessment="none")
        self.assertEqual(self.kinds(WRONG), ["assessment, mapped"])

    def test_the_same_title_is_told_by_its_process(self):
        self.answer["risks"][1]["value"], self.answer["risks"][2]["value"] = 6, 8
        self.assertEqual(self.kinds(WRONG), ["risk value", "risk value"])

    def test_the_same_title_without_more_is_told_by_its_order(self):
        for risk in self.stated["risks"][1:] + self.answer["risks"][1:]:
            risk["process"] = None
        self.answer["risks"][1:] = reversed(self.answer["risks"][1:])
        self.assertEqual(self.outcomes(WRONG), [])

    def test_a_linked_row_may_be_read_with_the_other_but_not_without_it(self):
        again = {**self.stated["risks"][0], "process": "Planering", "same_as": 0}
        self.stated["risks"].append(again)
        self.assertEqual(self.kinds(MISSING), ["area or process"])
        del self.answer["risks"][0]
        self.assertEqual(self.kinds(MISSING).count("title or risk text"), 2)

    def test_two_measurements_of_the_same_number_are_two(self):
        self.stated["measurements"] = [{"what": "skolor", "percent": 90}, {"what": "kök", "percent": 90}]
        self.answer["measurements"] = [{"what": "andel", "percent": 90}] * 2
        self.assertEqual((self.outcomes(MISSING), self.outcomes(WRONG)), ([], []))
        del self.answer["measurements"][1]
        self.assertEqual(self.kinds(MISSING), ["measurement"])

    def test_an_absent_fact_is_missing(self):
        self.answer["risks"][0]["comment"] = None
        self.answer["treatments"] = []
        self.assertEqual(self.kinds(MISSING), ["decision on handling", "comment"])

    def test_a_text_cut_short_is_missing(self):
        self.answer["controls"][0]["result"] = "Två ärenden saknade"
        self.assertEqual(self.kinds(MISSING), ["result"])

    def test_an_absent_row_misses_all_its_facts(self):
        del self.answer["controls"][0]
        self.assertEqual(self.kinds(MISSING), ["control text", "assessment", "assessment, mapped", "result"])

    def test_rows_nobody_stated_are_named(self):
        self.answer["risks"].append({"board": "b", "id": "R9", "title": "Nämnden ska årligen anta en plan"})
        self.answer["controls"].append({"board": "b", "risk": None, "text": "Ärendet har beretts enligt delegation"})
        self.assertEqual(self.outcomes(WRONG), [
            ("risk nowhere stated", "Nämnden ska årligen anta en plan"),
            ("control nowhere stated", "Ärendet har beretts enligt delegation")])

    def test_a_wrong_number_is_a_measurement_nobody_stated(self):
        self.answer["measurements"][0]["denominator"] = 21
        self.assertEqual(self.kinds(MISSING), ["measurement"])
        self.assertEqual(self.kinds(WRONG), ["measurement nowhere stated"])

    def test_a_percentage_nobody_stated_is_wrong(self):
        self.answer["measurements"][0]["percent"] = 90
        self.assertEqual(self.kinds(WRONG), ["measurement nowhere stated"])

    def test_a_measurement_without_its_caution_misses_it(self):
        self.answer["measurements"][1]["qualifier"] = None
        self.assertEqual(self.kinds(MISSING), ["qualifier"])

    def test_half_a_measurement_is_missing_but_not_wrong(self):
        self.answer["measurements"][0]["denominator"] = None
        self.assertEqual((self.kinds(MISSING), self.kinds(WRONG)), (["measurement"], []))

    def test_a_time_counts_once(self):
        self.stated["due"].append({"text": "våren 2025"})
        self.assertEqual(self.kinds(MISSING), ["due time"])

    def test_a_wrong_end_of_a_time_is_wrong(self):
        self.answer["due"][0]["latest"] = "2026-05-31"
        self.assertEqual(self.kinds(WRONG), ["due time"])

    def test_another_year_or_scale_is_wrong(self):
        self.answer["boards"][0].update(plan_year=2024, scale=None)
        self.answer["boards"][0]["stated_totals"][0]["count"] = 3
        self.assertEqual((self.kinds(WRONG), self.kinds(MISSING)),
                         (["plan year", "total critical risks"], ["scale"]))

    def test_a_finding_that_is_not_made_is_missing(self):
        self.answer["diagnostics"] = []
        self.assertEqual(self.kinds(MISSING), ["finding"])

    def test_beyond_excuses_what_is_missing_and_nothing_that_is_wrong(self):
        self.stated["beyond"] = [{"kind": "comment", "why": "the picture is not text"},
                                 {"kind": "risk value", "why": "as well"}]
        self.answer["risks"][0].update(comment=None, value=9)
        self.assertEqual([self.kinds(state) for state in (BEYOND, MISSING, WRONG)],
                         [["comment"], [], ["risk value"]])

    def test_a_control_in_a_sentence_counts_as_prose(self):
        self.stated["controls"][0]["in_sentence"] = True
        control = [each for each in compare(self.stated, self.answer) if each.kind == "control text"]
        self.assertEqual([(each.group, each.state) for each in control], [(PROSE, READ)])


class Targets(unittest.TestCase):
    def test_a_share_is_never_rounded_up(self):
        many = compare({**STATED, "due": [{"text": f"vecka {n}"} for n in range(1, 40)]}, ANSWER)
        self.assertLess(report.percent_read(many), 100)

    def test_one_wrong_fact_fails_its_target(self):
        answer = copy.deepcopy(ANSWER)
        answer["risks"][0]["value"] = 9
        met = [ok for _, ok in report.seed_targets("003", compare(STATED, answer))]
        self.assertEqual(met, [True, True, False])
        self.assertFalse(report.fixture_target("x", compare(STATED, answer))[1])

    def test_the_report_names_what_is_wrong(self):
        answer = copy.deepcopy(ANSWER)
        answer["risks"][0]["value"] = 9
        text = report.document("x.csv", compare(STATED, answer), with_missing=False)
        self.assertIn("wrong: risk value: Tillsynen hinner inte med: read 9, stated 12", text)


if __name__ == "__main__":
    unittest.main()
