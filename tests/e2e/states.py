"""What a wall shows besides the demo boards on a good day: where each picture comes from, and how it is asked for."""
import collections, contextlib, functools, pathlib

import house

SHEETS = house.ROOT / "tests/sheets"
PAIRING = SHEETS / "pairing.json"

# `shown`: the options of riskbild render that name what is shown, a cache of `Caches` among them.
State = collections.namedtuple("State", "name title cache options")

OF_A = ("--board", "exempel-a", "--page", "now")
LONG_AGO = ("--at", "2099-01-01T12:00", "--contact", "2098-12-24T16:00")  # past any manifest's life
STATES = (
    State("contact-lost", "Contact lost", "demo", (*OF_A, "--at", house.AT, "--contact", "2024-03-01T08:00")),
    State("no-current-state", "No current state", "demo", (*OF_A, "--at", house.AT, "--contact", "2023-12-24T16:00")),
    State("hidden", "Expired in a closed room: hidden", "demo", (*OF_A, *LONG_AGO)),
    State("clock-not-set", "Clock not set", "demo", (*OF_A, "--at", house.AT, "--clock-not-set")),
    State("nothing-published", "Nothing published", "nothing", ("--at", house.AT, "--contact", "2024-03-25T14:31")),
    State("not-connected", "Never any contact", "nothing", ("--at", house.AT)),
    State("pairing", "Connecting the screen", "pairing", ("--at", house.AT)),
    State("turnover", "January: a new plan is adopted, last year's is followed up", "turnover",
          (*OF_A, "--at", "2024-01-15T09:00")),
    State("matrix", "Matrix with decided levels, movement, before and after", "matrix",
          ("--page", "map", "--at", house.AT)),
    State("matrix-neutral", "The same matrix, neutral", "matrix",
          ("--page", "map", "--at", house.AT, "--neutral-matrix")),
    State("matrix-changed", "What has moved in it", "matrix", ("--page", "changed", "--at", house.AT)),
)


class Caches:
    """Makes each cache when it is first asked for, the whole way from sheets over HTTP."""

    def __init__(self, work):
        self.work = pathlib.Path(work)

    @functools.cache
    def options(self, name):
        return ("--pairing", PAIRING) if name == "pairing" else ("--cache", getattr(self, name)())

    def demo(self):
        return self.of("demo", sorted(house.DEMO.glob("*.csv")))

    def turnover(self):
        return self.of("turnover", [*sorted(house.DEMO.glob("exempel-a-*.csv")), SHEETS / "turnover-plan-2024.csv"])

    def matrix(self):
        return self.of("matrix", sorted(SHEETS.glob("matrix-*.csv")))

    def nothing(self):
        """Of a device that has never heard anything."""
        cache = self.work / "nothing.db"
        house.sync_once(f"http://127.0.0.1:{house.free_port()}", "demo", cache, "A" * 43)
        return cache

    def of(self, name, sheets):
        folder = self.work / name
        folder.mkdir()
        return house.fetched(folder, sheets, {name: "all"}, name)
