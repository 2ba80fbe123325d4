"""Makes the seeds of the workbook target out of small files: python3 make_seeds.py"""
import pathlib, zipfile, io

here = pathlib.Path(__file__).parent
files = here.parent / "kernel/workbook/tests/files"
seeds = here / "seeds/workbook"
seeds.mkdir(parents=True, exist_ok=True)


def seed(name, place, content):
    (seeds / name).write_bytes(bytes([place]) + content)


office = zipfile.ZipFile(files / "office.xlsx")
short = office.read("xl/worksheets/sheet1.xml")
seed("sheet", 1, short)
seed("strings", 2, office.read("xl/sharedStrings.xml")[:4000] + b"</si></sst>")
seed("styles", 3, office.read("xl/styles.xml"))
seed("contents", 4, office.read("xl/workbook.xml"))
seed("relations", 5, office.read("xl/_rels/workbook.xml.rels"))
ods = zipfile.ZipFile(files / "office.ods").read("content.xml")
cut = ods.index('<table:table table:name="长表"'.encode())
seed("ods", 6, ods[:cut] + b"</office:spreadsheet></office:body></office:document-content>")
small = (files / "from-1904.xls").read_bytes()
seed("file-xls", 0, small)
seed("file-xlsx", 0, (files / "from-1904.xlsx").read_bytes())
begins = small.index(b"\x09\x08\x10\x00\x00\x06")
seed("records", 7, small[begins : begins + 4096])
seed("file-csv", 0, "姓名,部门\r\n\"王,璐\",后勤\r\n".encode("gb18030"))
seed("file-utf8", 0, "\ufeff姓名;部门\n王璐;\"a\"\"b\"\n".encode())
seed("file-utf16", 0, "\ufeff姓名\t部门\n".encode("utf-16-le"))
