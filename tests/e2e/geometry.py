"""What stands on a screen of a given size at a given distance, measured over `riskbild render --layout`."""
import collections, concurrent.futures, itertools, math, re

import house

DIAGONALS = (24, 32, 43, 55)
SIZES = ("1920x1080", "1080x1920", "3840x2160", "2160x3840")
DISTANCES = (2, 3, 4, 6)
LANGUAGES = ("sv", "en")
LEAST_ARCMINUTES = 16
LEAST_LARGE = 42  # 'Stor text'
TOUCH = 1  # pixels that two boxes may share at their edges
STRIPS = {"board", "plan", "decision", "banner", "page", "contact", "clock"}
TIERS = (("A", 18, 60), ("B", 10, 40), ("C", 6, 25), ("D", 0, 12))  # lines of 20' at least, words at most

Screen = collections.namedtuple("Screen", "diagonal size distance")
SCREENS = [Screen(*each) for each in itertools.product(DIAGONALS, SIZES, DISTANCES)]


def lines(screen, large=False):
    """How many lines of 20' (or 42') fit the shorter side: a screen keeps its tier when it is turned."""
    width, height = map(int, screen.size.split("x"))
    side_m = screen.diagonal * 0.0254 * min(width, height) / math.hypot(width, height)
    return 83.5 * side_m / screen.distance * (20 / 42 if large else 1)


def tier(screen, large=False):
    return next(each for each in TIERS if lines(screen, large) >= each[1])


def has_room_for_large_text(screen):
    return lines(screen, large=True) >= 5


def words(text):
    """Words of at least two letters: figures and the letters of marks are seen, not read."""
    return sum(1 for token in re.split(r"[\s\u00a0\u202f]+", text) if len(re.findall(r"[^\W\d_]", token)) >= 2)


def overlap(a, b):
    return (a["x"] + TOUCH < b["x"] + b["w"] and b["x"] + TOUCH < a["x"] + a["w"]
            and a["y"] + TOUCH < b["y"] + b["h"] and b["y"] + TOUCH < a["y"] + a["h"])


class Measured:
    """The complaints about a screen, and the figures of the table."""

    def __init__(self, screen, texts, large=False):
        self.screen, self.large = screen, large
        self.pages = collections.defaultdict(list)
        for text in texts:
            self.pages[text["page"]].append(text)
        self.least = min(text["cap_arcmin"] for text in texts)
        self.most_words = max(map(self.words_on, self.pages.values()))
        self.complaints = list(self.complain())

    @staticmethod
    def words_on(texts):
        return sum(words(text["text"]) for text in texts if text["role"] not in STRIPS)

    def complain(self):
        width, height = map(int, self.screen.size.split("x"))
        least = LEAST_LARGE if self.large else LEAST_ARCMINUTES
        name, _, most = tier(self.screen, self.large)
        for page, texts in self.pages.items():
            for text in texts:
                if text["x"] < 0 or text["y"] < 0 or text["x"] + text["w"] > width or text["y"] + text["h"] > height:
                    yield f"{page}: '{text['text']}' is clipped"
                if text["cap_arcmin"] < least:
                    yield f"{page}: '{text['text']}' is {text['cap_arcmin']:.1f} arcminutes"
                if "…" in text["text"] and re.search(r"\d…|…\d", text["text"]):
                    yield f"{page}: a number is cut in '{text['text']}'"
            for a, b in itertools.combinations(texts, 2):
                if overlap(a, b):
                    yield f"{page}: '{a['text']}' over '{b['text']}'"
            if self.words_on(texts) > most:
                yield f"{page}: {self.words_on(texts)} words, tier {name} has {most}"
            if name == "D" and page.split(".")[1] not in ("now", "ranked"):
                yield f"{page}: tier D shows Läget and the highest values only"


def measure(cache, at, screen, *more):
    layout = house.Layout(cache, at, "--diagonal", str(screen.diagonal), "--size", screen.size,
                          "--distance", str(screen.distance), *more)
    return Measured(screen, layout.texts, "--large-text" in more)


def measure_all(cache, at, screens, *more):
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(lambda screen: measure(cache, at, screen, *more), screens))


def table(measured):
    """A line a screen: tier, smallest cap height, most words on a picture, pictures, complaints."""
    yield f"{'screen':24} {'tier':4} {'least':>6} {'words':>9} {'pictures':>8} {'complaints':>10}"
    for each in measured:
        screen = f"{each.screen.diagonal}\" {each.screen.size} {each.screen.distance} m"
        name, _, most = tier(each.screen, each.large)
        yield (f"{screen:24} {name:4} {each.least:5.1f}' {each.most_words:4} of {most:2} {len(each.pages):8} "
               f"{len(each.complaints):10}")
