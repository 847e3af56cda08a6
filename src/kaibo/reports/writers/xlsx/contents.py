"""The first sheet: what the report is, and the way to every chapter and finding."""

from __future__ import annotations

import io
import struct
from typing import Any

from kaibo.kit.i18n import Language, say
from kaibo.kit.workbook import FORMULA_STARTS
from kaibo.reports.model import Report
from kaibo.reports.writers.fitting import clean, cut, told
from kaibo.reports.writers.notes import days_said
from kaibo.reports.writers.xlsx.chapter import Marks
from kaibo.reports.writers.xlsx.forms import QUIET, Forms

_LINK, _LONGEST = "#0B6E8F", 56
_LOGO_WIDE, _LOGO_HIGH = 220, 72


def write_contents(
    page: Any, report: Report, marks: list[Marks], numbers: str, forms: Forms, language: Language
) -> None:
    page.hide_gridlines(2)
    page.set_column(0, 0, 5)
    page.set_column(1, 1, 110)
    page.set_row(0, 30)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    forms.text(page, 0, 0, told(report.name, language), bold=True, font_size=18, font_color=forms.accent)
    days = days_said(report, language)
    as_of = say(language, "reports.document.as_of", at=f"{report.as_of:%Y-%m-%d %H:%M}")
    for row, text in enumerate((clean(report.company), days, as_of), start=1):
        forms.text(page, row, 0, text, font_color=QUIET)
    row = 5
    for number, (chapter, mark) in enumerate(zip(report.chapters, marks, strict=True), start=1):
        forms.text(page, row, 0, str(number), bold=True, font_color=forms.accent)
        _link(page, row, 1, mark.sheet, 0, told(chapter.name, language), forms, bold=True)
        row += 1
        for one, at in zip(chapter.pages, mark.rows, strict=True):
            _link(page, row, 1, mark.sheet, at, told(one.title.text, language), forms, indent=1)
            row += 1
    _link(page, row + 1, 1, numbers, 0, numbers, forms, bold=True)


def put_logo(page: Any, logo: bytes, company: str) -> None:
    """A PNG at the right of the report's name, within the height of the four lines there."""
    width, height = struct.unpack(">II", logo[16:24])
    scale = min(_LOGO_WIDE / width, _LOGO_HIGH / height)
    place = {"x_offset": 740 - width * scale, "y_offset": 10, "x_scale": scale, "y_scale": scale, "object_position": 3}
    page.insert_image(0, 1, "logo.png", {"image_data": io.BytesIO(logo), "description": company, **place})


def _link(page: Any, row: int, column: int, sheet: str, at: int, text: str, forms: Forms, **look: object) -> None:
    """A link within the workbook; its text is quoted as every text is."""
    quoted = {"quote_prefix": True} if text.startswith(FORMULA_STARTS) else {}
    form = forms.of(font_color=_LINK, **look, **quoted)
    page.write_url(row, column, f"internal:'{sheet}'!A{at + 1}", form, cut(text, _LONGEST) or sheet)
