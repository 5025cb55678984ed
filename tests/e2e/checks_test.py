#!/usr/bin/env python3
"""The acceptance checks in ../shared/checks, where that folder is present."""
import pathlib, subprocess, sys, unittest

import house

CHECKS = house.ROOT.parent / "shared/checks"


@unittest.skipUnless(CHECKS.is_dir(), "../shared/checks is not here")
class Checks(unittest.TestCase):
    def assert_met(self, check, *words):
        answer = subprocess.run([sys.executable, CHECKS / check, *map(str, words)], cwd=house.ROOT, capture_output=True,
                                text=True, timeout=240)
        self.assertEqual(0, answer.returncode, answer.stdout + answer.stderr)

    def test_facts(self):
        self.assert_met("facts.py", house.BIN)

    def test_wire(self):
        demo = pathlib.Path(self.enterContext(house.folder()))
        house.Hub(demo / "hub", sorted(house.DEMO.glob("*.csv")), house.CHANNELS)
        self.assert_met("wire.py", house.BIN, demo)


if __name__ == "__main__":
    unittest.main()
