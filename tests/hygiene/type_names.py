"""Types of one name: two of them in one program are one to the linker, which takes the code of either for both.

No compiler tells. Those in a namespace without a name are safe, and so are those within functions and classes.
"""
import re

# Where braces and semicolons are none of the code's.
APART = re.compile(r'R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|(?<!\w)\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/'
                   r'|^[ \t]*#(?:\\\n|[^\n])*', re.S | re.M)
NAMESPACE = re.compile(r"\bnamespace\s*([\w:]*)\s*$")
TYPE = re.compile(r"\b(?:struct|class|union|enum)\s+(?:(?:struct|class)\s+)?(?:\[\[.*?\]\]\s*|alignas\(.*?\)\s*)*"
                  r"(\w+(?:::\w+)*)(?:\s+final)?(?:\s*:(?!:)[^()=]*)?\s*$", re.S)


def bare(text):
    return APART.sub(lambda apart: '""' + "\n" * apart[0].count("\n"), text)


def opened_by(head, scopes):
    """The scope that a brace after `head` opens: a namespace's or type's whole name, or None."""
    if None in scopes:
        return None, False
    if found := NAMESPACE.search(head):
        return found[1] or None, False
    found = TYPE.search(head)
    return (found[1] if found else None), bool(found)


def types_of(text):
    """(whole name, line) of each type that is defined in a namespace with a name, or in none."""
    code, scopes, start = bare(text), [], 0
    for mark in re.finditer(r"[{};]", code):
        head, start = code[start:mark.start()], mark.end()
        if mark[0] == "}" and scopes:
            scopes.pop()
        elif mark[0] == "{":
            name, is_type = opened_by(head, scopes)
            if is_type:
                yield "::".join(scopes + [name]), code.count("\n", 0, mark.start()) + 1
            scopes.append(None if is_type else name)


def program_of(place):
    """What is linked together: all that ships may be; of the tests, those of a folder."""
    return place.rsplit("/", 1)[0] if place.startswith("tests/") else "what ships"


def named_twice(sources):
    """`sources`: (place, text) of each file."""
    first = {}
    for place, text in sources:
        for name, line in types_of(text):
            here = f"{place}:{line}"
            before = first.setdefault((program_of(place), name), here)
            if before != here:
                yield f"{here}: {name} is also a type of {before}; give one a name of its own, or no named namespace"
