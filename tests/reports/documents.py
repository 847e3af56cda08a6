"""What stands in a finished document: every number read back out of it, with the passport it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
from lxml import html
from pptx import Presentation
from pypdf import PdfReader

from kaibo.kit.i18n import Language
from kaibo.metrics.api import Number
from kaibo.reports.model import Figure, Report, Text
from kaibo.reports.output import FORMATS, write
from kaibo.reports.writers.wording import exact, said

Read = set[tuple[str, str]]
"""Passports with the number that stands beside each, with all its digits, as people read it."""

NAME = Text("", "")


def documents(report: Report, language: Language, folder: Path) -> dict[str, Path]:
    return {form: write(report, form, language, folder) for form in FORMATS}


def in_full(number: Number, language: Language) -> str:
    """A number of the engine as a document says it with all its digits, or why there is none."""
    return exact(_figure(number), language)


def in_short(number: Number, language: Language) -> str:
    """A number of the engine as it stands in a table."""
    return said(_figure(number), language)


def _figure(number: Number) -> Figure:
    reason = number.reason.text if number.reason and number.value is None else ""
    return Figure(name=NAME, value=number.value, unit=number.unit, currency=number.currency or "", reason=reason)


def on_page(path: Path) -> Read:
    """From the web page: what is shown when a number is pointed at."""
    page = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    hints = [link.get("title").split("\n") for link in page.xpath("//a[@class='n']")]
    return {(passport, hint.rpartition(": ")[2]) for hint, passport in hints}


def on_slides(path: Path) -> Read:
    """From the speaker notes: `name: value | passport`, a duration with its seconds in brackets."""
    found = set()
    for line in notes(path):
        told, bar, passport = line.rpartition(" | ")
        if bar:
            found.add((passport, re.sub(r" \([\d.-]+ s\)$", "", told.rpartition(": ")[2])))
    return found


def notes(path: Path) -> Iterator[str]:
    for slide in Presentation(str(path)).slides:
        frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
        yield from frame.text.split("\n") if frame else ()


def on_paper(path: Path) -> str:
    """The text of the PDF, without the spaces and breaks that a layout puts in."""
    return squeezed("".join(page.extract_text() for page in PdfReader(path).pages))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def in_workbook(path: Path) -> Iterator[tuple[str, float | None, str]]:
    """From its list of numbers: passport, value (a duration in seconds) and currency of each that has a passport."""
    book = openpyxl.load_workbook(path)
    for row in book[book.sheetnames[-1]].iter_rows(min_row=2, values_only=True):
        value, currency, passport = row[4], row[5], row[6]
        if passport:
            plain = value.total_seconds() if isinstance(value, timedelta) else value
            yield str(passport), plain if isinstance(plain, int | float) else None, str(currency or "")


READERS: dict[str, Callable[[Path], Read]] = {"html": on_page, "pptx": on_slides}
