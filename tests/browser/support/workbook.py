"""The least that is a workbook: one sheet with the rows of a JSON list of lists.

Usage: workbook.py OUT.xlsx <ROWS.json
"""
import json
import sys
import zipfile
from xml.sax.saxutils import escape

NAMES = "http://schemas.openxmlformats.org/"
DOCUMENT = NAMES + "officeDocument/2006/relationships"
SHEETS = NAMES + "spreadsheetml/2006/main"


def relation(kind, target):
    return (f'<Relationships xmlns="{NAMES}package/2006/relationships">'
            f'<Relationship Id="r1" Type="{DOCUMENT}/{kind}" Target="{target}"/></Relationships>')


def row(cells):
    texts = (f'<c t="inlineStr"><is><t>{escape(text)}</t></is></c>' for text in cells)
    return f'<row>{"".join(texts)}</row>'


def parts(rows):
    yield "[Content_Types].xml", f'<Types xmlns="{NAMES}package/2006/content-types"/>'
    yield "_rels/.rels", relation("officeDocument", "xl/workbook.xml")
    yield "xl/workbook.xml", (f'<workbook xmlns="{SHEETS}" xmlns:r="{DOCUMENT}"><sheets>'
                              '<sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>')
    yield "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")
    yield "xl/worksheets/sheet1.xml", (f'<worksheet xmlns="{SHEETS}"><sheetData>{"".join(map(row, rows))}'
                                       '</sheetData></worksheet>')


with zipfile.ZipFile(sys.argv[1], "w") as book:
    for name, text in parts(json.load(sys.stdin)):
        book.writestr(name, text)
