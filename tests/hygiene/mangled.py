"""Functions that clang-format has mangled: where a definition begins with 'import::' it may read a module's import.

'auto read() -> import::Sheet {' is not mangled.
"""
import re

from type_names import bare

HEAD = re.compile(r"\)(?: const)?(?: noexcept)?\{|\{return\b")
CAST = re.compile(r"\bdecltype\(.*?\)\{")


def mangled(sources):
    """`sources`: (place, text) of each file."""
    for place, text in sources:
        for number, line in enumerate(bare(text).splitlines(), 1):
            if HEAD.search(CAST.sub("", line)):
                yield f"{place}:{number}: mangled by clang-format; begin it with auto and write its type after the arrow"
