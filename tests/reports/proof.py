"""Whether every number of a finished document is what the metric engine says, asked once more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote_plus

import pytest

from kaibo.kit.i18n import Language
from kaibo.metrics.api import Number
from kaibo.reports.api import Report
from kaibo.reports.model import Cards, Cell, Figure, Grid, Words
from kaibo.reports.writers.fitting import told
from kaibo.reports.writers.wording import said
from reports.conftest import engine, figures, of_card, pages
from reports.documents import READERS, in_full, in_short, in_workbook, on_paper, squeezed


def check(report: Report, written: dict[str, Path], language: Language) -> None:
    """Each number of each document against the engine; and each document has those of the report, all or, on slides,
    but for rows it says are elsewhere."""
    asked = cache(engine)
    for form, read in READERS.items():
        found = read(written[form])
        for passport, words in found:
            assert words == in_full(asked(passport), language), (form, passport)
        left = passports(report) - {passport for passport, _ in found}
        assert not left or (form == "pptx" and left <= in_tables(report)), form
    listed = list(in_workbook(written["xlsx"]))
    assert {passport for passport, *_ in listed} == passports(report)
    for passport, value, currency in listed:
        number = asked(passport)
        known = None if number.value is None else pytest.approx(float(number.value), rel=1e-12)
        assert (value, currency) == (known, number.currency or ""), passport
    check_paper(report, on_paper(written["pdf"]), language, asked)


def check_paper(report: Report, text: str, language: Language, asked: Callable[[str], Number]) -> None:
    """Rows stand as they are read; what stands in sentences and cards has its digits and passport at the end."""
    for passport in passports(report) - in_tables(report):
        assert squeezed(in_full(asked(passport), language) + unquote_plus(passport)) in text, passport
    for row in rows_of(report):
        assert squeezed("".join(in_cell(each, language, asked) for each in row)) in text, row


def in_cell(cell: Cell, language: Language, asked: Callable[[str], Number]) -> str:
    if not isinstance(cell, Figure):
        return told(cell, language)
    return in_short(asked(cell.passport), language) if cell.passport else said(cell, language)


def passports(report: Report) -> set[str]:
    return {each.passport for each in figures(report) if each.passport}


def in_tables(report: Report) -> set[str]:
    """Passports of figures that stand in a row, and nowhere else."""
    loose = {each.passport for page in pages(report) for each in page.title.figures}
    blocks = [block for page in pages(report) for block in page.blocks]
    loose |= {each.passport for block in blocks if isinstance(block, Words) for each in block.figures}
    loose |= {
        each.passport for block in blocks if isinstance(block, Cards) for card in block.cards for each in of_card(card)
    }
    return {each.passport for row in rows_of(report) for each in row if isinstance(each, Figure)} - loose


def rows_of(report: Report) -> Iterator[tuple[Cell, ...]]:
    for page in pages(report):
        for table in (block for block in page.blocks if isinstance(block, Grid)):
            yield from (*table.rows, table.total)
