#!/usr/bin/env python3
"""Draws every page of every demo board in every form, and writes a page of all the pictures for people to look at."""
import argparse, pathlib, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import draw, page

ONE_BOARD = ("--board", "exempel-d")

def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true",
                        help="one board's Läget and Riskmatris only, to see that the gallery works")
    parser.add_argument("--out", metavar="FOLDER", type=pathlib.Path, default=ROOT / "build/gallery",
                        help="build/gallery if unsaid; a gallery that is there is replaced")
    return parser.parse_args()


def is_free(out):
    """Nothing but an earlier gallery is ever removed."""
    index = out / "index.html"
    return not out.exists() or not any(out.iterdir()) or index.exists() and page.TITLE in index.read_text(encoding="utf-8")


def main(quick, out):
    if not is_free(out):
        sys.exit(f"gallery: {out} holds something else than a gallery; choose another folder with --out")
    pictures, of_states = draw.draw(out, ONE_BOARD if quick else ())
    (out / "index.html").write_text(page.written(pictures, of_states), encoding="utf-8")
    print(out / "index.html")


if __name__ == "__main__":
    chosen = arguments()
    main(chosen.quick, chosen.out.resolve())
