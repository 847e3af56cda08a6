"""A report as slides: opened again, every number is there, and nothing stands outside its slide."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from sample_report import both, every_figure, sample

from kaibo.accounts.api import CompanyLook
from kaibo.kit.i18n import LANGUAGES, Language
from kaibo.reports.model import Report
from kaibo.reports.writers.fitting import cut, lines, wide
from kaibo.reports.writers.pptx import write
from kaibo.reports.writers.pptx.slides import slides
from kaibo.reports.writers.wording import exact, said


@dataclass(frozen=True)
class Deck:
    language: Language
    path: Path
    slides: list[Any]


@pytest.fixture(scope="module", params=LANGUAGES)
def deck(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Deck:
    path = tmp_path_factory.mktemp("deck") / "report.pptx"
    write(sample(), request.param, path)
    return Deck(request.param, path, list(Presentation(str(path)).slides))


def _texts(slide: Any) -> list[str]:
    found = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            found += [paragraph.text for paragraph in shape.text_frame.paragraphs]
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return found


def _notes(deck: Deck) -> str:
    return "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.has_notes_slide)


def test_it_is_wide_with_a_cover_contents_and_a_slide_before_each_chapter(deck: Deck) -> None:
    opened = Presentation(str(deck.path))
    assert opened.slide_width / opened.slide_height == pytest.approx(16 / 9, abs=0.001)
    titles = [slide.shapes.title.text for slide in deck.slides]
    report = sample()
    assert titles[0] == (report.name.zh if deck.language == "zh" else report.name.en)
    for chapter in report.chapters:
        assert (chapter.name.zh if deck.language == "zh" else chapter.name.en) in titles


def test_the_contents_lead_to_the_chapters_they_number(deck: Deck) -> None:
    links = [shape for shape in deck.slides[1].shapes if shape.click_action.target_slide is not None]
    numbers = [int(text) for text in _texts(deck.slides[1]) if re.fullmatch(r"[1-9]\d*", text)]
    ids = [slide.slide_id for slide in deck.slides]
    assert [ids.index(link.click_action.target_slide.slide_id) + 1 for link in links] == numbers


def test_every_number_that_is_shown_is_in_the_notes_with_all_its_digits_and_its_passport(deck: Deck) -> None:
    notes = _notes(deck)
    hidden = 0
    for figure in every_figure(sample()):
        value = exact(figure, deck.language)
        if f": {value}" not in notes:
            hidden += 1
        elif figure.passport:
            assert figure.passport in notes
    assert hidden <= 3 * 48, "only the rows that the table says are elsewhere"


def test_cards_and_tables_show_numbers_as_people_read_them(deck: Deck) -> None:
    shown = {text for slide in deck.slides for text in _texts(slide)}
    page = sample().chapters[0].pages[0]
    for card in page.blocks[0].cards:  # type: ignore[union-attr]
        assert said(card.figure, deck.language) in shown


def test_a_long_table_says_how_many_rows_are_elsewhere_and_keeps_its_total(deck: Deck) -> None:
    table = next(shape.table for shape in deck.slides[5].shapes if shape.has_table)
    last = [cell.text for cell in table.rows[len(table.rows) - 1].cells]
    assert last[2] == ("¥1,234.57万" if deck.language == "zh" else "¥12.35M")
    rest = table.cell(len(table.rows) - 2, 0).text
    assert str(60 - (len(table.rows) - 3)) in rest and "1234" in rest


def test_nothing_stands_outside_its_slide(deck: Deck) -> None:
    opened = Presentation(str(deck.path))
    for number, slide in enumerate(opened.slides, start=1):
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0 and shape.width >= 0, (number, shape.name)
            assert shape.left + shape.width <= opened.slide_width + 9999, (number, shape.name)
            assert shape.top + shape.height <= opened.slide_height + 9999, (number, shape.name)


def test_no_more_than_seven_sentences_stand_on_a_slide(deck: Deck) -> None:
    for slide in deck.slides:
        marks = [p for s in slide.shapes if s.has_text_frame for p in s.text_frame._txBody.iter(qn("a:buChar"))]
        assert len(marks) <= 7


def test_charts_are_native_and_hold_the_exact_values(deck: Deck) -> None:
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert len(charts) == 6
    steps = next(chart for chart in charts if len(chart.plots) == 2 and len(chart.plots[0].series) == 4)
    values = [list(one.values) for one in steps.plots[0].series]
    assert values[1][0] == 13_500_000 and values[1][-1] == 12_345_678.91
    assert values[2][2] == 875_678.91 and values[3][1] == 2_430_000
    assert values[0][1] == 13_500_000 - 2_430_000
    days = charts[0]
    assert [len(plot.series) for plot in days.plots] == [1, 1]
    assert days.plots[0].series[0].values[4] is None, "a day without a value stays a gap"
    assert len(days._chartSpace.findall(f".//{qn('c:valAx')}")) == 2


def test_columns_begin_at_zero(deck: Deck) -> None:
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart:
                lows = [low.get("val") for low in shape.chart._chartSpace.iter(qn("c:min"))]
                assert lows and all(float(low) == 0 for low in lows)


def test_names_in_the_workbooks_of_charts_are_never_formulas(deck: Deck) -> None:
    with zipfile.ZipFile(deck.path) as package:
        books = [name for name in package.namelist() if name.endswith(".xlsx")]
        assert books
        for name in books:
            sheet = openpyxl.load_workbook(io.BytesIO(package.read(name))).active
            assert sheet is not None
            assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_theme_and_fonts_are_its_own(deck: Deck) -> None:
    with zipfile.ZipFile(deck.path) as package:
        themes = [package.read(n).decode() for n in package.namelist() if n.startswith("ppt/theme/")]
        everything = "".join(package.read(n).decode() for n in package.namelist() if n.endswith(".xml"))
    assert themes
    for theme in themes:
        assert 'typeface="Microsoft YaHei"' in theme and "E0284F" in theme
        assert "Calibri" not in theme and 'name="Office Theme"' not in theme
    assert "5C22544A" not in everything.split("tblStyleLst")[0]


def test_the_accent_is_the_companys() -> None:
    out = io.BytesIO()
    slides(sample(), "zh", CompanyLook("006D77")).save(out)
    with zipfile.ZipFile(out) as package:
        assert "006D77" in package.read("ppt/theme/theme1.xml").decode()


def test_a_report_without_chapters_is_a_cover_and_contents(tmp_path: Path) -> None:
    full = sample()
    empty = Report(
        kind="month", subject="2026-09", name=both("空"), company="", first=full.first, last=full.last,
        as_of=full.as_of, chapters=(),
    )  # fmt: skip
    write(empty, "zh", tmp_path / "empty.pptx")
    assert len(Presentation(str(tmp_path / "empty.pptx")).slides) == 2


def test_a_text_is_cut_to_its_width_and_never_in_the_middle_of_nothing() -> None:
    assert cut("珍珠项链", 4) == "珍珠项链"
    assert cut("珍珠项链", 3.5) == "珍珠…"
    assert wide(cut("A very long name " * 20, 12)) <= 12
    assert lines("珍" * 25, 10) == 3
    assert lines("wonderful pearls", 6) == 2
