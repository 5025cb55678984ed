#!/usr/bin/env python3
"""Do the schemas in assets/schema and the decoder say the same?

Usage: schema_test.py WIRE_TOOL SCHEMA_FOLDER
Every field of the samples is left out and replaced by each of many odd values. What the schema refuses
the decoder must refuse; what the decoder refuses beyond it must be one of BEYOND.
"""
import copy, json, pathlib, re, subprocess, sys
from jsonschema import Draft202012Validator, FormatChecker

WRONG_KIND = [None, True, "x", 1, 1.5, [], {}]
ODD = {
    str: ["", "0", "Å Ä", "r9", "2023", "2023-13", "2023-02-30", "2023-06", "2023-06-30", "2023\n", "0000-01-01",
          "20230630", "yes", "none", "a\u0000", "rad\nrad", "x" * 33, "x" * 61, "x" * 101, "x" * 2001, "x" * 20001,
          "ö" * 32, "2024-03-01T12:00:00Z", "2024-03-01T12:00:00+00:00", "2024-03-01 12:00:00Z",
          "2024-03-01T24:00:00Z", "A" * 43, "A" * 42 + "B", "A" * 42 + "=", "A" * 44, "a" * 64, "F" * 64, "demo",
          "../demo", "EN", "en"],
    int: [-1, 0, 11, 12.0, 10000, 10**9 + 1, 2**64 - 1, 2**64, 1e12, 2e12, -0.0],
    float: [-1, 0, 1e12, 2e12, -2e12, -0.0],
    bool: [False, 0],
    list: [["x"], [""], ["x" * 2001], [1], [{}], [None], [["x"]]],
    dict: [{"value": "x"}, {"raw": 1}, {"value": None}, {"file": "x", "line": -1}],
}

BEYOND = re.compile("|".join([
    r"is no (risk of this board|plan of this board|(control|recommendation) of this document)$", r"(occurs|is stated) twice",
    r"holds an id twice$", r"is more than the denominator$", r"is less than the value$",
    r"is before the earliest date$", r"is before it was issued$", r"is earlier than the document before it$",
    r"is beyond the scale of the plan$", r"needs one label per step, or none$", r"links a risk to itself$",
    r"(overlap, or do not rise|end before they begin)$", r"are missing: (levels go|a limit goes) by value or by cell$",
    r"need one (level|number) for each cell, or none$", r"name a level that is not there$"]))


def places(value, path=()):
    """Every place inside a JSON value, and what stands there."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield path + (key,), inner
        yield from places(inner, path + (key,))


def changed(sample, path, value):
    whole = copy.deepcopy(sample)
    inner = whole
    for key in path[:-1]:
        inner = inner[key]
    if value is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return whole


def mutants(samples):
    """Each field once, in the shortest sample that has it."""
    seen = set()
    for sample in sorted(samples, key=lambda it: len(json.dumps(it))):
        for path, value in places(sample):
            field = tuple("*" if isinstance(key, int) else key for key in path)
            if field not in seen:
                seen.add(field)
                for odd in [...] + WRONG_KIND + ODD[type(value)]:
                    yield f"{'.'.join(map(str, path))} = {odd!r:.40}", changed(sample, path, odd)


def lines_of(tool, what, lines=()):
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    answer = subprocess.run([tool, what], input=text.encode(), capture_output=True, check=True, timeout=200)
    return answer.stdout.decode().splitlines()


def disagreements(tool, schema, samples, judge):
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    cases = [(f"sample {number}", sample) for number, sample in enumerate(samples)] + list(mutants(samples))
    verdicts = lines_of(tool, judge, [value for _, value in cases])
    assert len(verdicts) == len(cases)
    refused = 0
    for (name, value), verdict in zip(cases, verdicts):
        fits = validator.is_valid(value)
        refused += not fits
        if fits and verdict != "ok" and not BEYOND.search(verdict):
            yield f"{name}: the schema accepts, the decoder says: {verdict}"
        if not fits and verdict == "ok":
            yield f"{name}: the decoder accepts, the schema says: {next(validator.iter_errors(value)).message:.200}"
        if name.startswith("sample") and verdict != "ok":
            yield f"{name}: {verdict}"
    print(f"{schema['title']}: {len(cases)} cases, {refused} refused by the schema")


def main(tool, schemas):
    wrong = []
    for name, what, judge in (("snapshot", "boards", "judge-boards"), ("manifest", "manifests", "judge-manifests")):
        schema = json.loads((pathlib.Path(schemas) / f"{name}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        wrong += disagreements(tool, schema, [json.loads(line) for line in lines_of(tool, what)], judge)
    print("\n".join(wrong[:40] + [f"schema: {len(wrong)} disagreements"]))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
