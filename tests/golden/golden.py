#!/usr/bin/env python3
"""Draws the demo's pages and the wall's states through the whole chain and compares them with the golden pictures.

Usage: golden.py            (exit 0 when every picture is as it was)
       golden.py --renew    (makes the pictures of today the golden ones, and README's: look at each before you
                             commit it)

What was drawn lies in build/golden/actual, what differs in build/golden/difference.
"""
import pathlib, shutil, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import house, small_png, states

PICTURES = ROOT / "tests/golden/pictures"
WORK = ROOT / "build/golden"
# Half the side of a wall: the same layout at a quarter of the bytes.
LANDSCAPE = ("--size", "960x540")
SERIES = {
    "light": (*LANDSCAPE, "--theme", "light"),
    "dark": (*LANDSCAPE, "--theme", "dark"),
    "portrait": ("--size", "540x960", "--theme", "light"),
}
README = ROOT / "packaging/screenshots"
README_PICTURES = {
    "wall.png": ("--board", "exempel-a", "--page", "now"),
    "matrix-dark.png": ("--board", "exempel-d", "--page", "map", "--theme", "dark"),
    "next-portrait.png": ("--board", "exempel-a", "--page", "next", "--size", "1080x1920"),
}
ADVICE = """
Golden pictures are the wall as somebody last found it right: tests/golden/pictures.
Compare each picture named above with the one in build/golden/actual; build/golden/difference has red where they differ.
  You did not mean to change it: your change has moved or coloured something. Mend it.
  You did mean it, and every new picture is right: run tests/golden/renew, look at each, commit them with your change.
  Hundreds of pixels on every picture, and you changed nothing: this is not Debian 12's Mesa, FreeType and Inter."""


def render(out, *options):
    house.done("riskbild", "render", "--out", out, *options)


def draw_series(caches, series):
    """The first picture of each page: what it continues with looks the same."""
    render(WORK / "actual" / series, *caches.options("demo"), "--at", house.AT, "--first", *SERIES[series])


def draw_one(caches, cache, picture, *options):
    """The first picture of a page."""
    with house.folder() as out:
        render(out, *caches.options(cache), "--first", *options)
        drawn, = pathlib.Path(out).glob("*.png")
        picture.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(drawn, picture)


def draw(readme_too):
    with house.folder() as work:
        caches = states.Caches(work)
        for series in SERIES:
            draw_series(caches, series)
        for state in states.STATES:
            draw_one(caches, state.cache, WORK / "actual/states" / f"{state.name}.png", *LANDSCAPE, *state.options)
        for name, options in README_PICTURES.items() if readme_too else ():
            draw_one(caches, "demo", WORK / "readme" / name, "--at", house.AT, *options)


def keep(drawn, target):
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    pictures = sorted(drawn.glob("*.png"))
    for picture in pictures:
        small_png.copy(picture, target / picture.name)
    print(f"{len(pictures)} pictures in {target.relative_to(ROOT)}")


def compare(series):
    folders = [PICTURES / series, WORK / "actual" / series, WORK / "difference" / series]
    return subprocess.run([house.BIN / "golden", *map(str, folders)]).returncode == 0


def renew():
    draw(readme_too=True)
    for series in (*SERIES, "states"):
        keep(WORK / "actual" / series, PICTURES / series)
    keep(WORK / "readme", README)
    return 0


def check():
    draw(readme_too=False)
    if all([compare(series) for series in (*SERIES, "states")]):
        return 0
    print(ADVICE)
    return 1


if __name__ == "__main__":
    if sys.argv[1:] not in ([], ["--renew"]):
        sys.exit(__doc__)
    shutil.rmtree(WORK, ignore_errors=True)
    sys.exit(renew() if sys.argv[1:] else check())
