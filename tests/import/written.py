"""The words of a document as a person sees them: without tags, hidden sheets and line-break hyphens.

Each word comes with its place and with what it may be part of: a word broken over two lines stands in
the answer as one."""
import datetime, html, re, zipfile
import xml.etree.ElementTree as xml

from texts import words

PERSONAL_NUMBER = re.compile(r"\b(?:19|20)?(\d{6}[-+])\d{4}\b")
TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<!\w[^<>]*>|</?[a-zA-Z][^<>]*>", re.S | re.I)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_of(data):
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    return data.decode("latin-1")


def seen(text):
    """Without markup, each line where it was. An answer never repeats a personal identity number whole."""
    blank = lambda tag: "\n" * tag.group().count("\n") or " "
    text = html.unescape(TAG.sub(blank, text)).replace("\u00ad", "")
    return PERSONAL_NUMBER.sub(r"\1****", text)


def of_lines(lines):
    """(word, place, the words it may stand as instead)."""
    rows = [(place, words(line)) for place, line in lines]
    rows = [(place, row) for place, row in rows if row]
    for at, (place, row) in enumerate(rows):
        before = rows[at - 1][1][-1] if at else ""
        after = rows[at + 1][1][0] if at + 1 < len(rows) else ""
        for i, word in enumerate(row):
            joined = [before + word] * bool(before and i == 0) + [word + after] * bool(after and i == len(row) - 1)
            yield word, place, joined


def of_text(data):
    return of_lines((f"line {n}", line) for n, line in enumerate(seen(text_of(data)).split("\n"), 1))


def tree(archive, name):
    return xml.fromstring(archive.read(name)) if name in archive.namelist() else xml.Element("none")


def visible_sheets(archive):
    targets = {each.get("Id"): each.get("Target") for each in tree(archive, "xl/_rels/workbook.xml.rels")}
    for sheet in tree(archive, "xl/workbook.xml").iter(f"{MAIN}sheet"):
        if sheet.get("state", "visible") == "visible":
            yield sheet.get("name"), "xl/" + targets[sheet.get(LINK)].removeprefix("/xl/")


def date_formats(archive):
    """Which cell styles show a number as a date."""
    styles = tree(archive, "xl/styles.xml")
    own = {each.get("numFmtId") for each in styles.iter(f"{MAIN}numFmt") if "yy" in each.get("formatCode", "").lower()}
    formats = styles.find(f"{MAIN}cellXfs")
    return {str(i) for i, each in enumerate(formats if formats is not None else ())
            if each.get("numFmtId") in own | {str(n) for n in range(14, 18)}}


def shown(cell, shared, dates):
    value = cell.findtext(f"{MAIN}v")
    if cell.get("t") == "inlineStr":
        return "".join(each.text or "" for each in cell.iter(f"{MAIN}t"))
    if value is None:
        return ""
    if cell.get("t") == "s":
        return shared[int(value)]
    if cell.get("s") in dates:
        return str(datetime.date(1899, 12, 30) + datetime.timedelta(days=int(float(value))))
    return f"{float(value):g}" if cell.get("t", "n") == "n" else value


def of_workbook(archive):
    shared = ["".join(each.text or "" for each in item.iter(f"{MAIN}t"))
              for item in tree(archive, "xl/sharedStrings.xml")]
    dates = date_formats(archive)
    for name, part in visible_sheets(archive):
        for cell in tree(archive, part).iter(f"{MAIN}c"):
            yield from of_lines([(f"{name} {cell.get('r')}", shown(cell, shared, dates))])


def of_word_document(archive):
    for number, paragraph in enumerate(tree(archive, "word/document.xml").iter(f"{WORD}p"), 1):
        text = "".join(each.text or "" if each.tag == f"{WORD}t" else " "
                       for each in paragraph.iter() if each.tag in (f"{WORD}t", f"{WORD}tab", f"{WORD}br"))
        yield from of_lines([(f"paragraph {number}", text)])


def of_document(path):
    if not zipfile.is_zipfile(path):
        return list(of_text(path.read_bytes()))
    with zipfile.ZipFile(path) as archive:
        office = of_word_document if "word/document.xml" in archive.namelist() else of_workbook
        return list(office(archive))
