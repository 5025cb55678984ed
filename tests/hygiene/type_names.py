"""Types of one name: two of them in one program are one to the linker, which takes the code of either for both.

No compiler tells. Those in a namespace without a name are safe until their file includes the other one: they may not
have its name either. Those within functions and classes are safe.
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
    """The scope that a brace after `head` opens: a namespace's name ("": it has none) or a type's, or None."""
    if None in scopes:
        return None, False
    if found := NAMESPACE.search(head):
        return found[1], False
    found = TYPE.search(head)
    return (found[1] if found else None), bool(found)


def types_of(text):
    """(whole name, line, whether other files cannot mean it) of each type that is defined in a namespace or in none."""
    code, scopes, start = bare(text), [], 0
    for mark in re.finditer(r"[{};]", code):
        head, start = code[start:mark.start()], mark.end()
        if mark[0] == "}" and scopes:
            scopes.pop()
        elif mark[0] == "{":
            name, is_type = opened_by(head, scopes)
            if is_type:
                line = code.count("\n", 0, mark.start()) + 1
                yield "::".join(filter(None, scopes + [name])), line, "" in scopes
            scopes.append(None if is_type else name)


def program_of(place):
    """What is linked together: all that ships may be; of the tests, those of a folder."""
    return place.rsplit("/", 1)[0] if place.startswith("tests/") else "what ships"


def named_twice(sources):
    """`sources`: (place, text) of each file."""
    found = [((program_of(place), name), f"{place}:{line}", is_local)
             for place, text in sources for name, line, is_local in types_of(text)]
    first = {}
    for key, here, is_local in sorted(found, key=lambda each: each[2]):  # those that others can mean come first
        before = first.get(key, here) if is_local else first.setdefault(key, here)
        if before != here:
            yield f"{here}: {key[1]} is also a type of {before}; give one a name of its own"
