#!/usr/bin/env python3
"""Who may include whom: reads every #include of core, platform and app and prints each wrong arrow.

Usage: arrows.py [ROOT]        (exit 0 when every arrow is allowed)
"""
import pathlib, re, sys

# Box -> boxes it may include beside itself. A name that ends in '/' means every box under it.
ARROWS = {
    "core/base": [],
    "core/plan": ["core/base"],
    "core/snapshot": ["core/plan", "core/base"],
    "core/prose": ["core/plan", "core/base"],
    "core/import": ["core/prose", "core/plan", "core/base"],
    "core/manuscript": ["core/import", "core/plan", "core/base"],
    "core/wall": ["core/snapshot", "core/plan", "core/base"],
    "core/refresh": ["core/snapshot", "core/plan", "core/base"],
    "core/fleet": ["core/snapshot", "core/base"],
    "platform/sqlite": ["core/"],
    "platform/http": ["core/"],
    "platform/window": ["core/"],
    "platform/qr": ["core/"],
    "platform/sheet": ["core/"],
    "platform/crypto": ["core/"],
    "platform/text": ["core/"],
    "platform/os": ["core/"],
    "platform/mustache": ["core/"],
    "platform/pdf": ["core/"],
    "platform/markdown": ["core/"],
    "app/display/views": ["core/wall", "core/base"],
    "app/display": ["core/", "platform/", "app/display/views"],
    "app/sync": ["core/", "platform/"],
    "app/hub/store": ["core/", "platform/"],
    "app/hub/report": ["core/", "platform/"],
    "app/hub/actions": ["core/", "platform/", "app/hub/store", "app/hub/report"],
    "app/hub/api": ["core/", "platform/", "app/hub/store", "app/hub/actions"],
    "app/hub/web": ["core/", "platform/", "app/hub/store", "app/hub/actions"],
    "app/hub/pages": ["core/", "platform/", "app/hub/store", "app/hub/report", "app/hub/actions", "app/hub/web"],
    "app/hub/commands": ["core/", "platform/", "app/hub/"],
}

# Header of a library -> the only places that may include it. The first pattern that fits decides, and a
# header that fits none is a wrong arrow: a new library gets its one home here first.
LIBRARIES = [
    (r"sqlite3\.h", ["platform/sqlite"]),
    (r"httplib\.h", ["platform/http"]),
    (r"sodium\.h", ["platform/crypto"]),
    (r"imgui_impl_\w+\.h", ["platform/window"]),
    (r"imgui\w*\.h", ["platform/window", "app/display/views"]),
    (r"GLFW/.*|EGL/.*|GLES[23]/.*|png\.h", ["platform/window"]),
    (r"ft2build\.h|freetype/.*|hyphen\.h", ["platform/text"]),
    (r"qrencode\.h", ["platform/qr"]),
    (r"zip\.h|pugixml\.hpp|xlsxwriter\.h", ["platform/sheet"]),
    (r"cairo-pdf\.h", ["platform/pdf"]),
    (r"kainjow/mustache\.hpp", ["platform/mustache"]),
    (r"cmark\.h", ["platform/markdown"]),
    (r"nlohmann/.*", ["core/", "platform/", "app/"]),
    (r"toml\+\+/.*|CLI/.*|spdlog/.*|fmt/.*", ["app/"]),
    (r"\w+/[\w/]*\.h|\w+\.h", ["platform/"]),  # POSIX and Linux
    (r"\w+", ["core/", "platform/", "app/"]),  # the standard library
]

ONLY_IN_SOURCES = r"nlohmann/(?!json_fwd\.hpp).*"  # heavy: in a header only its forward declarations

# core is pure: time, files, threads, the environment and the locale are somebody else's.
IMPURE_HEADERS = {
    "fstream", "iostream", "filesystem", "thread", "mutex", "shared_mutex", "condition_variable",
    "future", "stop_token", "semaphore", "latch", "barrier", "atomic", "locale", "clocale", "codecvt", "ctime",
    "csignal",
}
IMPURE_WORDS = re.compile(
    r"(\b(?:system|steady|high_resolution|utc)_clock\s*::\s*now\b|\brandom_device\b|\bgetenv\b|\bsetlocale\b"
    r"|\bstd::locale\b|\bstd::time\s*\(|\bthread_local\b|\bstd::(?:cout|cerr|clog)\b|\bf?printf\s*\(|\bfopen\b)")

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')


def box_of(path):
    """The longest box name that `path` lies in, or None."""
    fitting = [box for box in ARROWS if path.startswith(box + "/")]
    return max(fitting, key=len, default=None)


def within(box, places):
    return any(box == place or (place.endswith("/") and box.startswith(place)) for place in places)


def wrong_own(box, target, root):
    if not (root / target).is_file():
        return f'"{target}" is no file of this house: write the path from the root, and <…> for libraries'
    other = box_of(target)
    if other is None:
        return f'"{target}" lies in no box'
    if other != box and not within(other, ARROWS[box]):
        return f"{box} may not include {other} ({target})"
    return None


def wrong_library(box, header, is_source):
    if box.startswith("core/") and header in IMPURE_HEADERS:
        return f"core is pure: <{header}> belongs to platform or app"
    if re.fullmatch(ONLY_IN_SOURCES, header) and not is_source:
        return f"<{header}> only in .cpp files"
    for pattern, places in LIBRARIES:
        if re.fullmatch(pattern, header):
            return None if within(box, places) else f"<{header}> only in {', '.join(places)}"
    return f"<{header}> is not in the table of tests/layering/arrows.py"


def wrong_line(box, line, is_source, root):
    include = INCLUDE.match(line)
    if include:
        own, library = include.groups()
        return wrong_own(box, own, root) if own else wrong_library(box, library, is_source)
    impure = IMPURE_WORDS.search(line.split("//")[0]) if box.startswith("core/") else None
    return f"core is pure: {impure.group(1)} is an argument" if impure else None


def sources(root):
    for top in ("core", "platform", "app"):
        yield from sorted(p for p in (root / top).rglob("*") if p.suffix in (".cpp", ".hpp", ".h", ".cc"))


def wrong_arrows(root):
    for path in sources(root):
        place = path.relative_to(root).as_posix()
        box = box_of(place)
        if box is None:
            yield f"{place}:1: lies in no box of tests/layering/arrows.py"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            wrong = wrong_line(box, line, path.suffix == ".cpp", root)
            if wrong:
                yield f"{place}:{number}: {wrong}"


def main(root):
    wrong = list(wrong_arrows(root))
    print("\n".join(wrong + [f"layering: {len(wrong)} wrong arrows in {len(list(sources(root)))} files"]))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
