"""The report as a workbook: contents, a sheet a chapter with its tables and charts, and all numbers in a list."""

from __future__ import annotations

from datetime import UTC
from importlib import import_module
from pathlib import Path

from kaibo.accounts.api import CompanyLook
from kaibo.kit.i18n import Language
from kaibo.reports.model import Report
from kaibo.reports.writers.fitting import clean, told
from kaibo.reports.writers.xlsx.chapter import Marks, write_chapter
from kaibo.reports.writers.xlsx.contents import put_logo, write_contents
from kaibo.reports.writers.xlsx.forms import FONT, Forms
from kaibo.reports.writers.xlsx.names import sheet_names
from kaibo.reports.writers.xlsx.numbers import write_numbers

PLAIN = CompanyLook()


def write(report: Report, language: Language, path: Path, *, look: CompanyLook = PLAIN) -> None:
    """Writes the workbook to `path`. Text stays text; formulas are only sums that a reader can check a total by."""
    settings = {"default_format_properties": {"font_name": FONT, "font_size": 10}, "strings_to_urls": False}
    with import_module("xlsxwriter").Workbook(str(path), settings) as book:
        book.set_properties(
            {
                "title": told(report.name, language)[:250],
                "author": clean(report.company)[:250],
                "created": report.as_of.astimezone(UTC).replace(tzinfo=None),
            }
        )
        forms = Forms(book, tuple(f"#{colour}" for colour in look.tones.series))
        first, *names, last = sheet_names(report, language)
        front = book.add_worksheet(first)
        marks: list[Marks] = []
        for chapter, name in zip(report.chapters, names, strict=True):
            marks.append(write_chapter(book, book.add_worksheet(name), name, first, chapter, forms, language))
        write_numbers(book.add_worksheet(last), report, forms, language)
        write_contents(front, report, marks, last, forms, language)
        if look.logo:
            put_logo(front, look.logo, clean(report.company))
