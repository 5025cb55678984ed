#!/usr/bin/env python3
"""Big and hostile files: read with progress and bounded memory, or refused with exit 3 and a message."""
import csv, io, json, pathlib, resource, subprocess, sys, tempfile, time, unittest, zipfile

sys.dont_write_bytecode = True
import documents

ROWS = 10_000
MEMORY = 1024  # megabytes, of any check
HEADINGS = ["Nr", "Process", "Risk", "Sannolikhet", "Konsekvens", "Riskvärde", "Åtgärder", "Kommentar"]
CONTENT_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
</Types>"""
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{type}" Target="{target}"/></Relationships>"""
WORKBOOK = f"""<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="{RELATION}"><sheets><sheet name="Register" sheetId="1" r:id="r1"/></sheets></workbook>"""
SHEET = """<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetData>"""


def rows():
    yield ["Nämnd", "Tekniska nämnden"]
    yield ["Plan", "Internkontrollplan 2026"]
    yield HEADINGS
    for n in range(1, ROWS + 1):
        s, k = 1 + n % 4, 1 + n // 4 % 4
        yield [f"R{n}", f"Process {n % 50}", f"Risk att anläggning {n} stannar", s, k, s * k,
               f"Tillsyn av anläggning {n} varje kvartal", f"Anläggning {n} är besiktigad"]


def as_csv():
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows())
    return text.getvalue().encode()


def cell(value):
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def workbook(path, sheet_parts):
    """A workbook of one sheet whose bytes are the joined parts, packed as they come."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONS.format(type=f"{RELATION}/officeDocument", target="xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/_rels/workbook.xml.rels",
                         RELATIONS.format(type=f"{RELATION}/worksheet", target="worksheets/sheet1.xml"))
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for part in sheet_parts:
                sheet.write(part.encode())
    return path


def as_xlsx(path):
    body = (f'<row r="{n}">{"".join(map(cell, row))}</row>' for n, row in enumerate(rows(), 1))
    return workbook(path, [SHEET, *body, "</sheetData></worksheet>"])


def bomb(path):
    """A few hundred kilobytes that unpack to a gigabyte."""
    row = "<row><c t=\"inlineStr\"><is><t>" + "x" * 1_000_000 + "</t></is></c></row>"
    return workbook(path, [SHEET, *[row] * 1_000, "</sheetData></worksheet>"])


class Size(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, data=b""):
        path = pathlib.Path(self.folder.name) / name
        path.write_bytes(data)
        return path

    def check(self, path):
        started = time.monotonic()
        done = subprocess.run([documents.hub(), "check", "--json", path], capture_output=True, timeout=250)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, exit {done.returncode}, "
              f"{time.monotonic() - started:.1f} s, greatest memory so far {peak} MB")
        self.assertLess(peak, MEMORY)
        return done

    def assert_read(self, path):
        done = self.check(path)
        self.assertEqual(done.returncode, 0, done.stderr.decode()[-500:])
        self.assertEqual(len(json.loads(done.stdout)["risks"]), ROWS)
        self.assertTrue(done.stderr.strip(), "no word of progress on stderr")

    def assert_refused(self, path):
        done = self.check(path)
        self.assertEqual(done.returncode, 3, done.stderr.decode()[-500:])
        answer = json.loads(done.stdout)
        self.assertEqual(answer["risks"], [])
        errors = [each for each in answer["diagnostics"] if each["severity"] == "error"]
        self.assertTrue(errors and errors[0]["message"] and errors[0]["message_sv"])

    def test_ten_thousand_rows_of_csv(self):
        self.assert_read(self.file("register.csv", as_csv()))

    def test_ten_thousand_rows_of_a_workbook(self):
        self.assert_read(as_xlsx(self.file("register.xlsx")))

    def test_a_hundred_megabytes_are_refused(self):
        self.assert_refused(self.file("stor.csv", as_csv() * 100))

    def test_a_zip_bomb_is_refused(self):
        self.assert_refused(bomb(self.file("bomb.xlsx")))


if __name__ == "__main__":
    unittest.main()
