#!/usr/bin/env python3
"""Kept pictures are the drawn ones to the comparison, and a failure shows what differs."""
import os, pathlib, subprocess, tempfile, unittest

import small_png

GOLDEN = pathlib.Path(os.environ["RISKBILD_BIN"]) / "golden"
WIDTH, HEIGHT = 64, 48


def paper(words=b"\x10\x16\x1c"):
    """A light ground with a dark bar."""
    row = b"\xf4\xf2\xec" * 20 + words * 24 + b"\xf4\xf2\xec" * 20
    return row * HEIGHT


def colourful():
    return bytes((x * 4 + channel * y) % 256 for y in range(HEIGHT) for x in range(WIDTH) for channel in range(3))


class Keeping(unittest.TestCase):
    def setUp(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.kept, self.drawn, self.differences = (folder / each for each in ("kept", "drawn", "differences"))
        self.kept.mkdir()
        self.drawn.mkdir()

    def draw(self, name, pixels):
        data = small_png.written(WIDTH, HEIGHT, 2, [(b"IDAT", small_png.rows(pixels, 3 * WIDTH))])
        (self.drawn / name).write_bytes(data)

    def keep(self, name):
        small_png.copy(self.drawn / name, self.kept / name)

    def compared(self):
        return subprocess.run([GOLDEN, self.kept, self.drawn, self.differences], capture_output=True, text=True)

    def test_what_is_kept_is_the_same(self):
        for name, pixels in {"few.png": paper(), "many.png": colourful()}.items():
            self.draw(name, pixels)
            self.keep(name)
        answer = self.compared()
        self.assertEqual((0, "golden: 2 of 2 pictures as they were\n"), (answer.returncode, answer.stdout))

    def test_a_difference_is_told_and_drawn(self):
        self.draw("now.png", paper())
        self.keep("now.png")
        self.draw("now.png", paper(b"\x20\x26\x2c"))
        answer = self.compared()
        self.assertEqual(1, answer.returncode)
        self.assertIn(f"{24 * HEIGHT} pixels differ, 0 may", answer.stdout)
        self.assertTrue((self.differences / "now.png").is_file())

    def test_new_and_lost_pictures_are_told(self):
        self.draw("new.png", paper())
        self.assertIn("new.png: is new", self.compared().stdout)
        self.keep("new.png")
        (self.drawn / "new.png").unlink()
        self.assertIn("new.png: is no longer drawn", self.compared().stdout)


if __name__ == "__main__":
    unittest.main()
