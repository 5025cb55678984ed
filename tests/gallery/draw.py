"""Draws the pictures of the gallery with `riskbild render`, two at a time, and tells what stands on each."""
import collections, concurrent.futures, json, shutil, subprocess, sys

import forms, house, states

WORKERS = 2
PAGES = ("now", "map", "ranked", "changed", "risks", "areas", "controls", "results", "audit", "next", "boards", "focus",
         "basis")

# `path` relative to the gallery; `board` and `label` as the wall says them, `words` all that stands on the picture.
Picture = collections.namedtuple("Picture", "path form key page board label words width height")


def render(*options):
    words = [house.BIN / "riskbild", "render", *map(str, options)]
    answer = subprocess.run(words, capture_output=True, text=True, cwd=house.ROOT)
    assert answer.returncode == 0, f"{' '.join(map(str, words))}: exit {answer.returncode}\n{answer.stderr}"


def size_of(png):
    with png.open("rb") as file:
        head = file.read(24)
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def words_by_picture(layout):
    texts = collections.defaultdict(list)
    for text in json.loads(layout.read_text(encoding="utf-8"))["texts"]:
        texts[text["page"]].append(text)
    return texts


def said(texts, role):
    return next((text["text"] for text in texts if text["role"] == role), "")


def in_order(stem):
    board, page, *number = stem.split(".")
    return board, PAGES.index(page), int(number[0]) if number else 1


class Painter:
    def __init__(self, out, caches):
        self.out, self.caches = out, caches

    def pictures(self, folder, form, *runs):
        """Draws each run of options into the folder; what was drawn, in the order of the wall."""
        target = self.out / folder
        target.mkdir(parents=True)
        texts = {}
        for options in runs:
            render("--out", target, "--layout", target / "layout.json", *options)
            texts |= words_by_picture(target / "layout.json")
        (target / "layout.json").unlink()
        return [self.picture(folder, form, stem, texts[stem]) for stem in sorted(texts, key=in_order)]

    def picture(self, folder, form, stem, texts):
        path = f"{folder}/{stem}.png"
        key, page = stem.split(".")[:2]
        return Picture(path, form, key, page, said(texts, "board"), said(texts, "page"),
                       " · ".join(text["text"] for text in texts), *size_of(self.out / path))

    def form(self, form, quick):
        base = (*self.caches.options("demo"), "--at", house.AT, *form.options)
        if quick:
            return self.pictures(form.name, form.name, *((*base, *quick, "--page", page) for page in ("now", "map")))
        cards = (*base, "--page", "focus")
        return self.pictures(form.name, form.name, base, cards if form.all_cards else (*cards, "--first"))

    def state(self, state):
        options = (*self.caches.options(state.cache), *forms.HALF, *state.options)
        return self.pictures(f"states/{state.name}", state.name, options)


def draw(out, quick):
    """All pictures: by form, and by state. `quick`: options that choose one board."""
    shutil.rmtree(out, ignore_errors=True)
    with house.folder() as work, concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        painter = Painter(out, states.Caches(work))
        for cache in ("demo", "turnover", "matrix", "nothing"):
            painter.caches.options(cache)
        jobs = [pool.submit(painter.form, form, quick) for form in sorted(forms.FORMS, key=costly)]
        jobs += [pool.submit(painter.state, state) for state in states.STATES]
        for done, job in enumerate(concurrent.futures.as_completed(jobs), 1):
            pictures = job.result()
            print(f"  {done:2} of {len(jobs)}: {pictures[0].form}, {len(pictures)} pictures", file=sys.stderr)
        drawn = [picture for job in jobs for picture in job.result()]
    by_state = {state.name for state in states.STATES}
    return ([picture for picture in drawn if picture.form not in by_state],
            [picture for picture in drawn if picture.form in by_state])


def costly(form):
    """The largest pictures first, so that no worker is left alone with them."""
    width, height = map(int, form.options[form.options.index("--size") + 1].split("x"))
    return -width * height
