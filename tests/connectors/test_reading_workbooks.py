"""Workbooks, new and old, give the text a person would read, and tell what is odd about it."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import polars as pl
import pytest
import xlsxwriter
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_files import HEADER, ORDERS, code, opened, packed, parts, rows, streamed, table, workbook

from kaibo.connectors.reading.cells import column_texts, number_text, number_texts
from kaibo.connectors.values.idents import ident
from kaibo.connectors.values.numbers import number
from kaibo.connectors.values.unreadable import Unreadable


def remarks(content: bytes, folder: Path) -> dict[str, dict[str, object]]:
    return {each.code: each.params for each in table(folder, content).remarks}


def test_every_sheet_is_a_table(tmp_path: Path) -> None:
    with opened(tmp_path, workbook({"订单": ORDERS, "空": [], "商品": [["名称"], ["面霜"]]}), "export.xls") as book:
        assert (book.kind, book.name) == ("xlsx", "export.xls")
        assert [each.sheet for each in book.tables] == ["订单", "空", "商品"]
        assert rows(book.tables[0]) == list(ORDERS) and book.tables[1].frame.height == 0


def test_rows_keep_their_place_on_the_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["B3"], sheet["C3"], sheet["B6"] = "标题", "金额", "x"
    target = io.BytesIO()
    book.save(target)
    found = table(tmp_path, target.getvalue())
    assert rows(found) == [(None, "标题", "金额"), (None, "x", None)]
    assert found.frame["_row"].to_list() == [3, 6] and found.first_row == 3


def test_an_old_workbook_reads_like_a_new_one(tmp_path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("评论")
    moment = xlwt.easyxf(num_format_str="YYYY-MM-DD HH:MM:SS")
    for row, line in enumerate([["评论内容", "评论时间", "数量"], ["好用", datetime(2026, 7, 28, 8, 15, 49), 12.0]]):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell, moment) if isinstance(cell, datetime) else sheet.write(row, column, cell)
    target = io.BytesIO()
    book.save(target)
    with opened(tmp_path, target.getvalue(), "comments.csv") as read:
        assert read.kind == "xls"
        assert rows(read.tables[0]) == [("评论内容", "评论时间", "数量"), ("好用", "2026-07-28 08:15:49", "12")]


def test_typed_cells_become_plain_text(tmp_path: Path) -> None:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet()
        forms = {
            form: book.add_format({"num_format": form})
            for form in ("yyyy/m/d h:mm", "[h]:mm:ss", "h:mm", "0.00%", "yyyymmdd")
        }
        sheet.write_row(0, 0, ["时刻", "日", "时长", "钟点", "比率", "是否", "数", "编号", "小数"])
        sheet.write_datetime(1, 0, datetime(2026, 7, 28, 8, 15, 49), forms["yyyy/m/d h:mm"])
        sheet.write_datetime(1, 1, datetime(2026, 7, 28), forms["yyyymmdd"])
        sheet.write_datetime(1, 2, timedelta(hours=26, minutes=3, seconds=17), forms["[h]:mm:ss"])
        sheet.write_datetime(1, 3, time(8, 5), forms["h:mm"])
        sheet.write_number(1, 4, 0.0068, forms["0.00%"])
        sheet.write_boolean(1, 5, True)
        sheet.write_number(1, 6, 12)
        sheet.write_string(1, 7, "\t6917444529763028279")
        sheet.write_number(1, 8, 0.1 + 0.2)
    found = table(tmp_path, target.getvalue())
    assert rows(found)[1] == (
        "2026-07-28 08:15:49",
        "2026-07-28",
        "26:03:17",
        "08:05:00",
        "0.0068",
        "TRUE",
        "12",
        "\t6917444529763028279",
        "0.3",
    )


def test_an_id_that_lost_digits_can_be_told(tmp_path: Path) -> None:
    found = table(tmp_path, workbook({"订单": [["订单号"], [6917444529763028279], [123456789012345]]}))
    lost, kept = (row[0] for row in rows(found)[1:])
    assert lost and kept == "123456789012345" and ident(kept) == kept
    with pytest.raises(Unreadable, match="id_lost_digits"):
        ident(lost)


def test_a_midnight_among_moments_is_a_moment() -> None:
    cells = [datetime(2026, 7, 28, 8, 15), date(2026, 7, 29), "", "x"]
    assert column_texts(cells).to_list() == ["2026-07-28 08:15:00", "2026-07-29 00:00:00", None, "x"]
    assert column_texts([date(2026, 7, 29), ""]).to_list() == ["2026-07-29", None]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12.0, "12"),
        (-5.0, "-5"),
        (0.5, "0.5"),
        (1e-05, "0.00001"),
        (1.2e-05, "0.000012"),
        (2.0**53 - 1, "9007199254740991"),
        (2.0**53, "9.00719925474099E+15"),
        (6.917444529763028e18, "6.91744452976303E+18"),
        (1e300, "1E+300"),
        (0.1 + 0.2, "0.3"),
        (1299.99, "1299.99"),
    ],
)
def test_numbers_are_written_short_and_exact(value: float, text: str) -> None:
    assert number_text(value) == text


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(st.floats(), st.floats(-1e6, 1e6).map(lambda value: round(value, 2)), st.integers().map(float)),
        max_size=6,
    )
)
def test_a_column_of_numbers_reads_like_each(values: list[float]) -> None:
    assert number_texts(pl.Series(values, dtype=pl.Float64)).to_list() == [number_text(value) for value in values]


@settings(deadline=None)
@given(st.decimals(-(10**9), 10**9, places=4, allow_nan=False))
def test_every_amount_survives_a_spreadsheets_floats(amount: object) -> None:
    found = number(number_text(float(str(amount))))
    assert found and found.value == amount


def test_formulas_give_their_stored_result_and_are_counted(tmp_path: Path) -> None:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("汇总")
        sheet.write_row(0, 0, ["a", "b", "c"])
        sheet.write_formula(1, 0, "=1+1", None, 2)
        sheet.write_formula(1, 1, '="x"&"y"', None, "xy")
        sheet.write_formula(1, 2, "=1/0", None, "#DIV/0!")
    found = table(tmp_path, target.getvalue())
    assert rows(found)[1] == ("2", "xy", "#DIV/0!")
    told = {each.code: each.params for each in found.remarks}
    assert told["formulas"] == {"sheet": "汇总", "count": 3} and told["error_cells"]["cells"] == "C2"


def test_a_formula_nobody_calculated_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["a", "b"])
    sheet.append(["x", "=SUM(1,2)"])
    target = io.BytesIO()
    book.save(target)
    told = remarks(target.getvalue(), tmp_path)
    assert told["formulas_without_value"] == {"sheet": "Sheet", "count": 1, "cells": "B2"}


def test_prefixed_xml_is_scanned_too(tmp_path: Path) -> None:
    made = parts("")
    made["xl/worksheets/sheet1.xml"] = (
        b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        b'<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:f>1+1</x:f></x:c>'
        b'<x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert remarks(packed(made), tmp_path)["formulas_without_value"]["cells"] == "A2"


def test_merged_cells_are_named(tmp_path: Path) -> None:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["分组", "指标"])
        sheet.merge_range(1, 0, 3, 0, "流量")
        sheet.write_column(1, 1, ["曝光", "观看", "点击"])
    found = table(tmp_path, target.getvalue())
    assert found.merged == ((2, 0, 4, 0),) and rows(found)[2] == (None, "观看")


def test_a_workbook_streams_like_a_text(tmp_path: Path) -> None:
    with opened(tmp_path, workbook({"订单": ORDERS})) as book:
        (found,) = streamed(book, columns=[2])
    assert found.frame.columns == ["_row", "c2"] and found.frame["c2"].to_list() == [line[2] for line in ORDERS]


def test_a_workbook_without_rows_is_refused(tmp_path: Path) -> None:
    assert code(tmp_path, workbook({"a": [], "b": [HEADER]})) == "file_has_no_rows"
