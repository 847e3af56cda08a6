"""The writer of workbooks: two other libraries read what was written."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from kaibo.demo.book import Book, Row
from kaibo.demo.csvfile import CsvStyle, write_csv

ROWS: list[Row] = [
    ["名称", "值", "率"],
    ['<三&四> "五"', 12.5, "3.20%"],
    [None, 7, " 两端空格 "],
    [],
    ["第二行\n换行", 10**15, ""],
]


def written(path: Path) -> Path:
    with Book(path) as book:
        book.sheet("一&二", ROWS)
        book.sheet("组", [["分组", 1], ["甲", 2], [None, 3], ["乙", 4]], merges=[(1, 2), (3, 3)])
    return path


def test_openpyxl_reads_it(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path / "a.xlsx"))
    assert book.sheetnames == ["一&二", "组"]
    values = list(book["一&二"].iter_rows(values_only=True))
    assert values[1] == ('<三&四> "五"', 12.5, "3.20%")
    assert values[2] == (None, 7, " 两端空格 ")
    assert values[4][0] == "第二行\n换行" and values[4][1] == 10**15
    assert [str(each) for each in book["组"].merged_cells.ranges] == ["A2:A3"]


def test_calamine_reads_it(tmp_path: Path) -> None:
    book = CalamineWorkbook.from_path(written(tmp_path / "a.xlsx"))
    assert book.get_sheet_by_name("组").to_python()[1] == ["甲", 2.0]


def test_the_same_rows_are_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path / "a.xlsx").read_bytes() == written(tmp_path / "b.xlsx").read_bytes()


def test_nothing_is_left_of_a_workbook_that_failed(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), Book(tmp_path / "a.xlsx") as book:
        book.sheet("一", [[1 / 0]])
    assert not (tmp_path / "a.xlsx").exists()


def test_columns_beyond_z(tmp_path: Path) -> None:
    with Book(tmp_path / "a.xlsx") as book:
        book.sheet("宽", [list(range(60))])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["宽"]
    assert sheet["AA1"].value == 26 and sheet["BH1"].value == 59


def test_a_csv_refuses_columns_outside_its_layout(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not in the layout"):
        write_csv(tmp_path / "a.csv", ["一"], {"二": ["x"]}, CsvStyle())


def test_a_csv_without_rows_is_not_written(tmp_path: Path) -> None:
    assert write_csv(tmp_path / "a.csv", ["一"], {"一": []}, CsvStyle()) == 0
    assert not (tmp_path / "a.csv").exists()
