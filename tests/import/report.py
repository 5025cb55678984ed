"""The report as text: per document and kind of fact, then the targets."""
from collections import Counter

from outcome import BEYOND, MISSING, PROSE, READ, TABLE, WRONG

# Least share read, in percent: (table facts, prose facts). Issue 'The importer', item 6.
TARGETS = {"000": (80, 60), "001": (100, 80), "002": (90, 80), "003": (60, 60), "004": (100, 80)}


def stated(outcomes):
    return [each for each in outcomes if each.stated and each.state != BEYOND]


def percent_read(outcomes):
    """Whole percent, rounded down so that 100 means all; nothing stated counts as all read."""
    counted = stated(outcomes)
    return 100 * sum(each.state == READ for each in counted) // len(counted) if counted else 100


def lines_of(outcomes):
    groups = dict.fromkeys((each.group, each.kind) for each in outcomes)
    for group, kind in sorted(groups):
        of_kind = [each for each in outcomes if (each.group, each.kind) == (group, kind)]
        counts = Counter(each.state for each in of_kind)
        total = len(stated(of_kind))
        share = f"{percent_read(of_kind):>4} %" if total else "     –"
        yield f"  {group:<9} {kind:<28} {total:>6} {counts[READ]:>6} {share} {counts[WRONG]:>6}"


def complaints(outcomes, with_missing):
    for each in outcomes:
        if each.state == WRONG or with_missing and each.state in (MISSING, BEYOND):
            yield f"    {each.state}: {each.kind}: {each.about}" + (f": {each.note}" if each.note else "")


def document(name, outcomes, with_missing):
    heading = f"{name}\n  {'group':<9} {'kind of fact':<28} {'stated':>6} {'read':>6} {'share':>6} {'wrong':>6}"
    return "\n".join([heading, *lines_of(outcomes), *complaints(outcomes, with_missing), ""])


def wrong(outcomes):
    return sum(each.state == WRONG for each in outcomes)


def seed_targets(number, outcomes):
    """(text, met) for each target of one of the five documents."""
    for group, least in zip((TABLE, PROSE), TARGETS[number]):
        of_group = [each for each in outcomes if each.group == group]
        share = percent_read(of_group)
        total = len(stated(of_group))
        yield f"{number} {group} facts: {share} % of {total}, at least {least} %", share >= least
    count = wrong(outcomes)
    yield f"{number} wrong: {count}, none may be", count == 0


def fixture_target(name, outcomes):
    missed = sum(each.state == MISSING for each in outcomes)
    count = wrong(outcomes)
    return f"{name}: {missed} missing, {count} wrong of {len(stated(outcomes))}", not missed and not count
