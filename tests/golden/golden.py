#!/usr/bin/env python3
"""Draws the demo's pages through the whole chain and compares them with the golden pictures.

Usage: golden.py            (exit 0 when every picture is as it was)
       golden.py --renew    (makes the pictures of today the golden ones: look at each before you commit it)

What was drawn lies in build/golden/actual, what differs in build/golden/difference.
"""
import pathlib, shutil, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import house

AT = "2024-03-25T14:32"
PICTURES = ROOT / "tests/golden/pictures"
WORK = ROOT / "build/golden"
# Half the pixels of a wall: the same layout at a quarter of the bytes.
SERIES = {
    "light": ["--size", "960x540", "--theme", "light"],
    "dark": ["--size", "960x540", "--theme", "dark"],
    "portrait": ["--size", "540x960", "--theme", "light"],
}


def fetched(work):
    """A cache with all demo boards."""
    hub = house.Hub(work / "hub", sorted(house.DEMO.glob("*.csv")), {"demo": "all"})
    cache = work / "cache.db"
    with hub.serving() as url:
        answer = house.sync_once(url, "demo", cache, hub.last_line("key", "show"), hub.last_line("token", "demo"))
    assert answer.returncode == 0, answer.stderr
    return cache


def is_continuation(picture):
    return picture.stem.count(".") > 1


def draw(cache, out, options):
    """Each page once: what a page continues with looks the same."""
    house.done("riskbild", "render", "--cache", cache, "--out", out, "--at", AT, *options)
    for picture in out.glob("*.png"):
        if is_continuation(picture):
            picture.unlink()


def renew(series):
    shutil.rmtree(PICTURES / series, ignore_errors=True)
    shutil.copytree(WORK / "actual" / series, PICTURES / series)
    print(f"{series}: {len(list((PICTURES / series).glob('*.png')))} pictures in {PICTURES / series}")


def compare(series):
    folders = [PICTURES / series, WORK / "actual" / series, WORK / "difference" / series]
    return subprocess.run([house.BIN / "golden", *map(str, folders)]).returncode == 0


def main(renewing):
    shutil.rmtree(WORK, ignore_errors=True)
    with house.folder() as work:
        cache = fetched(pathlib.Path(work))
        for series, options in SERIES.items():
            draw(cache, WORK / "actual" / series, options)
    results = [renew(series) if renewing else compare(series) for series in SERIES]
    return 0 if renewing or all(results) else 1


if __name__ == "__main__":
    if sys.argv[1:] not in ([], ["--renew"]):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:] == ["--renew"]))
