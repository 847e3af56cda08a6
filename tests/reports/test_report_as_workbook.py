"""A report as a workbook: opened again, every number is a number, every text a text, and totals can be checked."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from sample_report import HOSTILE, every_figure, sample

from kaibo.kit.i18n import LANGUAGES, Language
from kaibo.kit.workbook import FORMULA_STARTS
from kaibo.reports.writers.xlsx import write
from kaibo.reports.writers.xlsx.forms import held
from kaibo.reports.writers.xlsx.names import sheet_names


@pytest.fixture(scope="module", params=LANGUAGES)
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Language, Workbook]:
    path = tmp_path_factory.mktemp("book") / "report.xlsx"
    write(sample(), request.param, path)
    return request.param, openpyxl.load_workbook(path)


def test_there_is_a_sheet_for_each_chapter_between_contents_and_numbers(book: tuple[Language, Workbook]) -> None:
    language, opened = book
    assert opened.sheetnames == sheet_names(sample(), language)
    assert len(opened.sheetnames) == 2 + len(sample().chapters)
    for name in opened.sheetnames[1:]:
        assert opened[name].freeze_panes


def test_every_number_is_listed_with_its_passport(book: tuple[Language, Workbook]) -> None:
    _, opened = book
    rows = list(opened[opened.sheetnames[-1]].iter_rows(min_row=2, values_only=True))
    every = list(every_figure(sample()))
    assert len(rows) == len(every)
    for row, figure in zip(rows, every, strict=True):
        if figure.value is None:
            assert row[4] == "—" and row[7]
        elif not hasattr(row[4], "total_seconds"):
            assert row[4] == pytest.approx(held(figure), rel=1e-12)
        else:
            assert row[4].total_seconds() == pytest.approx(float(figure.value))
        assert (row[6] or "") == figure.passport and (row[5] or "") == figure.currency


def test_totals_are_the_engines_and_stand_above_a_sum_of_the_rows(book: tuple[Language, Workbook]) -> None:
    _, opened = book
    sums = [
        (sheet, cell)
        for sheet in opened
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]  # fmt: skip
    assert len(sums) == 2, "one a money column with a total; rates and counts of people are never added"
    for sheet, cell in sums:
        assert str(cell.value).startswith("=SUM(")
        assert sheet.cell(cell.row - 1, cell.column).value == pytest.approx(12345678.91)
    hosts, cell = sums[-1]
    first, last = (int(part.strip("=SUM()BC")) for part in str(cell.value).split(":"))
    added = sum(Decimal(str(hosts.cell(row, cell.column).value)) for row in range(first, last + 1))
    assert added == Decimal("12345678.91")


def test_no_text_is_a_formula_and_ids_keep_their_digits(book: tuple[Language, Workbook]) -> None:
    _, opened = book
    cells = [cell for sheet in opened for row in sheet.iter_rows() for cell in row]
    texts = {cell.value for cell in cells if cell.data_type == "s"}
    assert {name for name in HOSTILE if name.startswith(FORMULA_STARTS)} <= texts
    assert "36000000000000000000" in texts
    for cell in cells:
        if cell.data_type == "s" and str(cell.value).startswith(FORMULA_STARTS):
            assert cell.quotePrefix


def test_money_shows_its_currency(book: tuple[Language, Workbook]) -> None:
    _, opened = book
    forms = {cell.number_format for sheet in opened for row in sheet.iter_rows() for cell in row}
    assert '"¥"#,##0.00;-"¥"#,##0.00' in forms and '"US$"#,##0.00;-"US$"#,##0.00' in forms


def test_charts_are_native(book: tuple[Language, Workbook]) -> None:
    _, opened = book
    assert sum(len(sheet._charts) for sheet in opened) == 6


def test_sheets_with_the_same_hostile_name_stay_apart(tmp_path: Path) -> None:
    report = sample()
    name = report.chapters[0].name.__class__("[a]:*?/\\'" + "💎" * 40, "x")
    chapters = tuple(chapter.__class__(chapter.key, name, chapter.pages) for chapter in report.chapters)
    same = report.__class__(
        kind=report.kind, subject=report.subject, name=report.name, company="c", first=report.first,
        last=report.last, as_of=report.as_of, chapters=chapters,
    )  # fmt: skip
    write(same, "zh", tmp_path / "same.xlsx")
    names = openpyxl.load_workbook(tmp_path / "same.xlsx").sheetnames
    assert len(set(names)) == 8
    assert all(len(one.encode("utf-16-le")) <= 62 for one in names)
