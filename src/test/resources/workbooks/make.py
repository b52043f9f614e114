"""Makes the workbooks of this folder, as README.md says. Run it from the root of the project."""

import csv
import datetime
import os
import re
import shutil
import subprocess
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.styles import Font

HERE = os.path.dirname(os.path.abspath(__file__))


def rows(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.reader(file))


def value(text):
    """What a spreadsheet makes of what is typed into it."""
    if re.fullmatch(r"\d+", text):
        return int(text)
    if re.fullmatch(r"\d+\.\d+", text):
        return float(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.date.fromisoformat(text)
    return text or None


def card(folder):
    text = open(os.path.join(folder, "figures.yaml"), encoding="utf-8").read()
    first, last = re.search(r"from: (\S+), to: (\S+)\}", text).groups()
    source = re.search(r"(?s)source: (?:>-\s*)?(.*?)\n(?=\w+:|\Z)", text + "\n")
    return {
        "title": re.search(r'title: "?(.*?)"?\n', text).group(1),
        "from": value(first),
        "to": value(last),
        "toDate": "toDate: true" in text,
        "source": " ".join(source.group(1).split()),
    }


def clean(folder, path):
    """A sheet for each CSV file, with numbers and dates as such, by openpyxl."""
    book = openpyxl.Workbook()
    book.active.title = "card"
    for key, said in card(folder).items():
        book.active.append([key, said])
    for name in sorted(name for name in os.listdir(folder) if name.endswith(".csv")):
        table = rows(os.path.join(folder, name))
        sheet = book.create_sheet(name[:-4])
        sheet.append(table[0])
        for row in table[1:]:
            sheet.append([row[0]] + [value(cell) for cell in row[1:]])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
    book.save(path)


def converted(source, form, path):
    """The same as LibreOffice writes it."""
    with tempfile.TemporaryDirectory() as folder:
        given = shutil.copy(source, os.path.join(folder, "given.xlsx"))
        out = os.path.join(folder, "out")
        subprocess.run(["soffice", "--headless", "--convert-to", form, "--outdir", out, given], check=True)
        shutil.copy(os.path.join(out, "given." + form), path)


def messy(path):
    """The figures of the model ruleset as an officer draws them, by XlsxWriter."""
    book = xlsxwriter.Workbook(path, {"date_1904": True})
    bold = book.add_format({"bold": True, "text_wrap": True, "border": 1})
    day = book.add_format({"num_format": "dd/mm/yyyy"})

    sheet = book.add_worksheet("THẺ ")
    sheet.write_row(1, 1, ["Tên đợt số liệu:", "Số liệu mẫu"])
    sheet.write(2, 1, "Kỳ từ ngày")
    sheet.write_datetime(2, 2, datetime.datetime(2026, 1, 1), day)
    sheet.write_row(3, 1, ["kỳ  đến ngày *", "30/09/2026"])
    sheet.write_row(4, 1, ["Cách viết số trong ô chữ", "1.234,5"])
    sheet.write_row(5, 1, ["Cách viết ngày trong ô chữ", "30/06/2026"])

    book.add_worksheet("Ghi chú").write(0, 0, "Họp ngày thứ Sáu")
    book.add_worksheet("Sheet3")

    sheet = book.add_worksheet("cơ quan")
    sheet.write(0, 0, "DANH SÁCH CƠ QUAN")
    sheet.write_row(2, 0, ["Điện thoại", "Tên cơ quan", "Mã cơ quan", "Khối", "Mã cơ quan cấp trên"], bold)
    sheet.write_row(3, 0, ["0210", "Sở Một\u00a0", " A1 ", "Sở, ban, ngành"])
    sheet.write_row(5, 0, ["0211", "Xã Hai", "B1", "xã,  phường", "A1"])

    sheet = book.add_worksheet("TẬP HUẤN")
    sheet.merge_range(0, 0, 0, 8, "BẢNG TỔNG HỢP SỐ LIỆU NĂM 2026", bold)
    sheet.write(1, 0, "(Kèm theo Công văn số 12/SNV)")
    for column, name in enumerate(["TT", "Mã\ncơ quan", "Tên cơ quan"]):
        sheet.merge_range(3, column, 4, column, name, bold)
    sheet.merge_range(3, 3, 3, 5, "Cán bộ", bold)
    sheet.write_row(4, 3, ["Cán bộ được tập huấn (người)", "CÁN BỘ, người", "Điểm bài kiểm tra"], bold)
    sheet.merge_range(3, 6, 3, 7, "Kế hoạch", bold)
    sheet.write_row(4, 6, ["Đã có kế hoạch", "Ngày duyệt\nkế hoạch"], bold)
    sheet.merge_range(3, 8, 4, 8, "Chất lượng", bold)
    sheet.write_row(5, 0, [1, "A1", "Sở Một"])
    sheet.write_formula(5, 3, "=30+6", None, 36)
    sheet.write_row(5, 4, [40, "71,5", True])
    sheet.write_datetime(5, 7, datetime.datetime(2026, 3, 15), day)
    sheet.write(5, 8, "tốt\u00a0")
    sheet.set_row(7, None, None, {"hidden": True})
    sheet.write_row(7, 0, [2, "B1", "Xã Hai", 6, "12", "", "Có", "1/7/2026", "khá"])

    sheet = book.add_worksheet("Service")
    sheet.write_row(0, 0, ["Hồ sơ (hồ sơ)", "Mức độ", "Tên dịch vụ", "Mã cơ quan"], bold)
    sheet.write_row(1, 0, [120, 4, "Cấp phép"])
    sheet.write_row(2, 0, [30, 4, "Xác nhận"])
    sheet.merge_range(1, 3, 2, 3, "A1")
    sheet.write_row(3, 0, [11, 3, "Khai sinh", "B1"])
    book.close()


def wrong(path):
    """Something wrong in every way a cell can be, by openpyxl, which never calculates."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Thẻ"
    sheet.append(["Tên đợt số liệu", "Số liệu mẫu"])
    sheet.append(["Kỳ từ ngày", datetime.date(2026, 1, 1)])
    sheet.append(["Kỳ đến ngày", "cuối năm"])
    sheet.append(["Cách viết số trong ô chữ", 1234.5])

    sheet = book.create_sheet("Cơ quan")
    sheet.append(["Mã cơ quan", "Tên cơ quan", "Khối"])
    sheet.append(["A1", "Sở Một", "Sở, ban, ngành"])
    sheet.append(["B1", "Xã Hai", "Thôn"])
    sheet.append(["A1", "Sở Khác", "department"])
    sheet.append(["D1", "#N/A", "department"])

    sheet = book.create_sheet("Tập huấn")
    sheet.append(["agency", "staff", "trained", "score", "planned", "approved", "quality"])
    sheet.append(["A1", "=20+20", "1.234", 0.85, 1, 46203, "rất tốt"])
    sheet["D2"].number_format = "0%"
    sheet.append(["B1", 12.5, "#DIV/0!", 7.5, "rồi", "15/3/2026", "khá"])
    sheet.append(["C1", 10, 11, 101, True, datetime.date(2026, 3, 15), "khá"])
    sheet.append(["A1", 1, 1, 1, True, datetime.date(2026, 3, 15), "khá"])
    sheet.append(["=A5", 1, 1, 1, True, datetime.date(2026, 3, 15), "khá"])
    sheet["I3"] = "xem lại"
    sheet.merge_cells("B4:B5")

    sheet = book.create_sheet("Dịch vụ cong")
    sheet.append(["agency", "name", "level", "dossiers"])
    book.save(path)


def repacked(source, path, name, change):
    """The same archive with one of its parts changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, change(data) if part == name else data)


def main():
    def to(name):
        return os.path.join(HERE, name)

    clean("fixtures/so-tay/vi-du", to("vi-du.xlsx"))
    with tempfile.TemporaryDirectory() as folder:
        given = os.path.join(folder, "given.xlsx")
        clean("fixtures/qd766-2026/phu-tho", given)
        converted(given, "xlsx", to("phu-tho.xlsx"))
    messy(to("messy.xlsx"))
    wrong(to("wrong.xlsx"))
    converted(to("messy.xlsx"), "xls", to("old.xls"))
    converted(to("messy.xlsx"), "ods", to("open.ods"))
    whole = open(to("messy.xlsx"), "rb").read()
    open(to("cut.xlsx"), "wb").write(whole[: len(whole) * 2 // 3])
    plain, macros = b"spreadsheetml.sheet.main+xml", b"sheet.macroEnabled.main+xml"
    repacked(to("messy.xlsx"), to("macros.xlsx"), "[Content_Types].xml",
             lambda data: data.replace(b"vnd.openxmlformats-officedocument." + plain, b"vnd.ms-excel." + macros))
    repacked(to("messy.xlsx"), to("damaged.xlsx"), "xl/worksheets/sheet5.xml", lambda data: data[: len(data) // 2])


main()
