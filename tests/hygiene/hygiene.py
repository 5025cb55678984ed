#!/usr/bin/env python3
"""What must not creep into the tracked files.

Usage: hygiene.py [ROOT]        (exit 0 when clean; long files are only warned about)
- The top level holds what architecture says and nothing else.
- The five documents in ROOT/../shared/seeds are other people's prose: no run of nine of their words.
- No two types of one program have one name (type_names.py).
- No function is mangled by clang-format (mangled.py).
- Sources stay short enough to be read in one go.
"""
import pathlib, re, subprocess, sys

import mangled
import type_names

TOP = {"CMakeLists.txt", "CMakePresets.json", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md",
       "app", "assets", "core", "packaging", "platform", "tests"}
CODE = {".cpp", ".hpp", ".py", ".cmake"}
CXX = (".cpp", ".hpp")
RUN, LONG = 9, 400


def tracked(root):
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "-z"], capture_output=True, text=True)
    if listed.returncode:
        return None
    return [path for path in listed.stdout.split("\0") if path and (root / path).is_file()]


def foreign_to_the_top(paths):
    tops = {path.split("/")[0] for path in paths}
    return [f"{top}: does not belong at the top level" for top in sorted(tops - TOP) if not top.startswith(".")]


def words_of(text):
    """Its words in lower case with the line each stands on. Figures are facts, free to anyone: left out."""
    return [(word.lower(), number) for number, line in enumerate(text.splitlines(), 1)
            for word in re.findall(r"[^\W\d_]+", line)]


def runs(words, length=RUN):
    for i in range(len(words) - length + 1):
        yield tuple(word for word, _ in words[i:i + length]), words[i][1]


def text_of(path):
    data = path.read_bytes()
    for encoding in ("utf-8", "cp1252"):
        try:
            return "" if b"\0" in data else data.decode(encoding)
        except UnicodeDecodeError:
            pass
    return ""


def borrowed(place, text, seed_runs):
    for run, line in runs(words_of(text)):
        if run in seed_runs:
            yield f"{place}:{line}: {RUN} words running as in a source document: '{' '.join(run)}'"
            return


def main(root):
    paths = tracked(root)
    if paths is None:
        print("hygiene: skipped, this is no git checkout")
        return 0
    wrong = foreign_to_the_top(paths)
    seeds = sorted((root / "../shared/seeds").glob("*.txt"))
    if not seeds:
        print("hygiene: ../shared/seeds is not here, borrowed prose not looked for")
    seed_runs = {run for seed in seeds for run, _ in runs(words_of(text_of(seed)))}
    for place in paths:
        text = text_of(root / place)
        wrong += borrowed(place, text, seed_runs)
        if pathlib.Path(place).suffix in CODE and text.count("\n") > LONG:
            print(f"warning: {place} has {text.count(chr(10))} lines")
    sources = [(place, text_of(root / place)) for place in paths if place.endswith(CXX)]
    wrong += type_names.named_twice(sources)
    wrong += mangled.mangled(sources)
    print("\n".join(wrong + [f"hygiene: {len(wrong)} faults in {len(paths)} tracked files"]))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))
