#!/usr/bin/env python3
"""Borrowed prose and strangers at the top level are found."""
import unittest

import hygiene
import mangled

SEED = "ett två tre fyra fem sex sju åtta nio tio"


class Hygiene(unittest.TestCase):
    def setUp(self):
        self.seed_runs = {run for run, _ in hygiene.runs(hygiene.words_of(SEED))}

    def borrowed(self, text):
        return list(hygiene.borrowed("a.csv", text, self.seed_runs))

    def test_nine_words_are_found_whatever_stands_between(self):
        self.assertEqual(1, len(self.borrowed("x\nTvå, tre; fyra\n16 fem sex sju åtta nio tio")))
        self.assertTrue(self.borrowed("x\nTvå tre fyra fem sex sju åtta nio tio")[0].startswith("a.csv:2: "))

    def test_eight_words_are_free(self):
        self.assertEqual([], self.borrowed("två tre fyra fem sex sju åtta nio elva"))

    def test_figures_are_free(self):
        self.assertEqual([], list(hygiene.runs(hygiene.words_of("1 2 3 4 5 6 7 8 9 10"))))

    def test_strangers_at_the_top(self):
        self.assertEqual([], hygiene.foreign_to_the_top(["README.md", ".gitignore", "core/a.cpp"]))
        self.assertEqual(1, len(hygiene.foreign_to_the_top(["third_party/a.cpp", "core/a.cpp"])))

    def test_a_function_whose_end_looks_like_a_namespaces_is_found(self):
        def faults(text):
            return [fault.split(": ")[0] for fault in mangled.mangled([("a.cpp", text)])]
        self.assertEqual(["a.cpp:2"], faults("\nimport::Row row_of(int i){import::Row row;\nreturn row;\n}  // namespace\n"))
        self.assertEqual(["a.cpp:1"], faults("    import::Row read() const {return row_;\n"))
        self.assertEqual([], faults('auto row_of(int i) -> import::Row {\n    if (i) { return {}; }\n    f("){");\n'))
        self.assertEqual([], faults("import::Role role_of(int i) {\n    return [i](int j) { return decltype(i){j}; }(1);\n"))


if __name__ == "__main__":
    unittest.main()
