#!/usr/bin/env python3
"""Fills in the template as a controller does in a spreadsheet program.

Usage: fill_template.py TEMPLATE.xlsx OUT.xlsx <FACTS.json
FACTS: a sheet's name -> its rows, as objects by heading; for a sheet of labels, one object by label.
"""
import json, sys, xml.etree.ElementTree as tree, zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def named(name):
    return f"{{{MAIN}}}{name}"


def letters(column):
    return chr(ord("A") + column) if column < 26 else letters(column // 26 - 1) + letters(column % 26)


def cell(column, row, value):
    number = isinstance(value, (int, float))
    made = tree.Element(named("c"), {"r": f"{letters(column)}{row}", "t": "n" if number else "inlineStr"})
    holder = made if number else tree.SubElement(made, named("is"))
    tree.SubElement(holder, named("v" if number else "t")).text = str(value)
    return made


def parts(book):
    """Each sheet's name and its part of the file."""
    relations = {r.get("Id"): r.get("Target") for r in tree.fromstring(book.read("xl/_rels/workbook.xml.rels"))}
    for sheet in tree.fromstring(book.read("xl/workbook.xml")).iter(named("sheet")):
        yield sheet.get("name"), "xl/" + relations[sheet.get(f"{{{RELATIONS}}}id")].removeprefix("/xl/")


def texts_of(row, shared):
    return [shared[int(c.find(named("v")).text)] if c.get("t") == "s" else "" for c in row.iter(named("c"))]


def fill_labels(data, facts, shared):
    for row in data.iter(named("row")):
        label = (texts_of(row, shared) or [""])[0]
        if label in facts:
            row.append(cell(1, int(row.get("r")), facts.pop(label)))
    assert not facts, f"the template has no label {sorted(facts)}"


def fill_rows(data, rows, shared):
    headings = texts_of(data.find(named("row")), shared)
    for old in list(data)[1:]:
        data.remove(old)
    for number, facts in enumerate(rows, 2):
        row = tree.SubElement(data, named("row"), {"r": str(number)})
        places = sorted((headings.index(heading), value) for heading, value in facts.items())
        row.extend(cell(column, number, value) for column, value in places)


def filled(xml, facts, shared):
    sheet = tree.fromstring(xml)
    data = sheet.find(named("sheetData"))
    (fill_labels if isinstance(facts, dict) else fill_rows)(data, facts, shared)
    return tree.tostring(sheet, encoding="UTF-8", xml_declaration=True)


def main(template, out):
    facts = json.load(sys.stdin)
    with zipfile.ZipFile(template) as book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        strings = tree.fromstring(book.read("xl/sharedStrings.xml"))
        shared = ["".join(t.text or "" for t in item.iter(named("t"))) for item in strings]
        sheets = {part: facts[name] for name, part in parts(book) if name in facts}
        for entry in book.infolist():
            content = book.read(entry)
            copy.writestr(entry, filled(content, sheets[entry.filename], shared) if entry.filename in sheets else content)


if __name__ == "__main__":
    main(*sys.argv[1:])
