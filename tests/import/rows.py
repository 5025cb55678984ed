"""Rows of a table, stated and read: which belong together, and field by field whether they agree."""
from dataclasses import dataclass, field
from typing import Callable

from outcome import MISSING, Outcome, READ, WRONG
from texts import same, short

ALIKE_ENOUGH = 0.6


@dataclass(frozen=True)
class Field:
    group: str
    kind: str
    name: str                       # in the stated row
    read_names: tuple = ()          # in the read row, if others
    exact: bool = False             # a value, number or status: another one is wrong, not just missing
    agree: Callable = field(default=same)

    def stated(self, row):
        return row.get(self.name)

    def read(self, row):
        found = [row.get(name) for name in self.read_names or (self.name,)]
        flat = [each for value in found for each in (value if isinstance(value, list) else [value])]
        return [value for value in flat if value is not None]


def pair(stated_rows, read_rows, likeness):
    """For each stated row the rows read of it, and those read rows that nobody stated.

    A row goes to the stated one most like it; among equals to the first that has none yet, so that
    the same title three times is three rows."""
    of, unstated = [[] for _ in stated_rows], []
    for read in read_rows:
        scores = [(*likeness(stated, read), not of[i], -i) for i, stated in enumerate(stated_rows)]
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        if best is None or scores[best][0] < ALIKE_ENOUGH:
            unstated.append(read)
        else:
            of[best].append(read)
    return of, unstated


def compare_field(field_, about, stated, read_rows):
    expected = field_.stated(stated)
    found = [value for row in read_rows for value in field_.read(row)]
    differing = [value for value in found if expected is None or not field_.agree(expected, value)]
    if field_.exact and differing:
        said = "not stated" if expected is None else f"stated {short(expected)}"
        yield Outcome(field_.group, field_.kind, WRONG, about, f"read {short(differing[0])}, {said}",
                      expected is not None)
    elif expected is not None:
        state = READ if len(differing) < len(found) else MISSING
        yield Outcome(field_.group, field_.kind, state, about, short(expected))


def compare_rows(noun, fields, stated_rows, read_rows, likeness, name):
    of, unstated = pair(stated_rows, read_rows, likeness)
    for stated, matched in zip(stated_rows, of):
        if not matched and stated.get("same_as") is not None:
            matched = of[stated["same_as"]]
        for each in fields:
            yield from compare_field(each, short(name(stated), 40), stated, matched)
    for row in unstated:
        yield Outcome(fields[0].group, f"{noun} nowhere stated", WRONG, short(name(row)), "", stated=False)
