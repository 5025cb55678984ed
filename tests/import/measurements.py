"""Measured results, matched by their numbers: these are what must never be wrong."""
from outcome import MISSING, Outcome, PROSE, READ, WRONG
from rows import ALIKE_ENOUGH
from texts import alike, plain, short

NUMBERS = ("numerator", "denominator", "percent", "value", "value_max")


def numbers(row):
    return {key: row[key] for key in NUMBERS if row.get(key) is not None}


def qualified_alike(stated, read):
    """'ca' and 'till ca' are the same caution; a qualifier that is absent is none."""
    left, right = plain(stated.get("qualifier") or ""), plain(read.get("qualifier") or "")
    return bool(left and right) and (left in right or right in left)


def fits(stated, read):
    """Every number that was read is stated. Without numbers the caution ('till fullo') or the subject tells."""
    found, expected = numbers(read), numbers(stated)
    if not found and read.get("qualifier"):
        return not expected and qualified_alike(stated, read)
    if not found:
        return alike(stated.get("what") or "", read.get("what") or "") >= ALIKE_ENOUGH
    return all(expected.get(key) == value for key, value in found.items())


def best_for(read, stated_rows, taken):
    fitting = [i for i, stated in enumerate(stated_rows) if fits(stated, read)]
    rank = lambda i: (numbers(stated_rows[i]) == numbers(read), not taken[i],
                      alike(stated_rows[i].get("what") or "", read.get("what") or ""))
    return max(fitting, key=rank, default=None)


def described(row):
    figures = ", ".join(f"{key} {value:g}" for key, value in numbers(row).items())
    return short(f"{figures or row.get('qualifier')} ({row.get('what')})", 90)


def compare_measurements(stated_rows, read_rows):
    of, unstated = [[] for _ in stated_rows], []
    for read in read_rows:
        best = best_for(read, stated_rows, of)
        (unstated if best is None else of[best]).append(read)
    for stated, matched in zip(stated_rows, of):
        whole = any(numbers(stated) == numbers(read) for read in matched)
        yield Outcome(PROSE, "measurement", READ if whole else MISSING, described(stated), described(stated))
        if stated.get("qualifier"):
            there = any(qualified_alike(stated, read) for read in matched)
            yield Outcome(PROSE, "qualifier", READ if there else MISSING, described(stated), stated["qualifier"])
    for row in unstated:
        yield Outcome(PROSE, "measurement nowhere stated", WRONG, described(row), "", stated=False)
