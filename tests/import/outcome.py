"""What became of one stated fact, or of one thing that was read."""
from dataclasses import dataclass

READ, MISSING, WRONG, BEYOND = "read", "missing", "wrong", "beyond"
TABLE, PROSE, DOCUMENT, OTHER = "table", "prose", "document", "other"


@dataclass(frozen=True)
class Outcome:
    group: str     # of which target it counts
    kind: str      # 'risk value'
    state: str
    about: str     # the row
    note: str = ""
    stated: bool = True  # False: read though nobody stated it
