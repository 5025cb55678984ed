"""The words of an answer: everything that `check --json` says stands somewhere, and what a mapped word
or a date covers of the words it came from."""
import json, re

from documents import ROOT
from texts import words

MONTHS = [("januari", "jan", "january"), ("februari", "feb", "february"), ("mars", "mar", "march"),
          ("april", "apr"), ("maj", "may"), ("juni", "jun", "june"), ("juli", "jul", "july"),
          ("augusti", "aug", "august"), ("september", "sep", "sept"), ("oktober", "okt", "october", "oct"),
          ("november", "nov"), ("december", "dec")]
PLACES = {"source", "file", "sheet", "cell", "line", "code", "severity"}  # where and what kind, not what was said


def synonyms():
    """Of each stable name ('tertial') every phrase that the vocabulary maps to it."""
    found = {}
    for concept in json.loads((ROOT / "assets/vocabulary/words.json").read_text()).values():
        for name, spellings in concept.items() if isinstance(concept, dict) else ():
            found.setdefault(name, set()).update(" ".join(words(text)) for text in spellings)
    return found


def of_date(text):
    """2025-08-31 was perhaps written '31 augusti 2025' or '31/8 2025'."""
    date = re.fullmatch(r"\d{4}(?:-(\d\d))?(?:-(\d\d))?", text)
    month, day = (int(part) if part else None for part in date.groups()) if date else (None, None)
    if month:
        yield from (str(month), *MONTHS[month - 1])
    if day:
        yield str(day)


def values(part):
    """Every value in any field, sentence, heading, diagnostic's text or unread part."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key not in PLACES:
                yield from values(value)
    elif isinstance(part, list):
        for value in part:
            yield from values(value)
    elif part is not None:
        yield part


def words_of(answer):
    found = set()
    for value in values(answer):
        if isinstance(value, bool):
            continue
        text = value if isinstance(value, str) else f"{value:g}"
        found.update(words(text), of_date(text))
    return found


def phrases_of(answer):
    """What mapped words may have been written as, each as its words with a space between."""
    mapped = synonyms()
    names = {("yes" if value else "no") if isinstance(value, bool) else value for value in values(answer)}
    return set().union(*(mapped[name] for name in names if name in mapped))
