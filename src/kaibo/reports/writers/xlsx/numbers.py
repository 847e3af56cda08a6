"""Every number of the report in one list: where it stands, its value, and its passport."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kaibo.kit.i18n import Language, say
from kaibo.reports.model import Block, Cards, Cell, Figure, Grid, Page, Report, Words
from kaibo.reports.writers.fitting import told
from kaibo.reports.writers.wording import why
from kaibo.reports.writers.xlsx.forms import MIST, Forms

_WIDTHS = (18, 44, 30, 30, 18, 10, 60, 34)
_HEADS = ("chapter", "finding", "row", "number", "value", "currency", "passport", "reason")


def write_numbers(page: Any, report: Report, forms: Forms, language: Language) -> None:
    for at, (key, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
        head = say(language, f"reports.document.{key}")
        forms.text(page, 0, at, head, bold=True, bg_color=MIST, bottom=2, bottom_color=forms.accent)
        page.set_column(at, at, width)
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    row = 0
    for chapter in report.chapters:
        for one in chapter.pages:
            for of, figure in figures(one, language):
                row += 1
                names = (told(chapter.name, language), told(one.title.text, language), of, told(figure.name, language))
                for at, text in enumerate(names):
                    forms.text(page, row, at, text)
                forms.figure(page, row, 4, figure)
                reason = why(figure, language) if figure.value is None else ""
                for at, text in enumerate((figure.currency, figure.passport, reason), start=5):
                    if text:
                        forms.text(page, row, at, text)
    page.autofilter(0, 0, max(row, 1), len(_HEADS) - 1)


def figures(page: Page, language: Language) -> Iterator[tuple[str, Figure]]:
    """The numbers of a page in order, each with the name of its row in a table."""
    for block in (page.title, *page.blocks):
        yield from _of(block, language)


def _of(block: Block, language: Language) -> Iterator[tuple[str, Figure]]:
    match block:
        case Words():
            yield from (("", figure) for figure in block.figures)
        case Cards():
            yield from (("", figure) for card in block.cards for figure in (card.figure, *card.beside))
        case Grid():
            for row in (*block.rows, block.total):
                yield from ((_first(row, language), cell) for cell in row if isinstance(cell, Figure))


def _first(row: tuple[Cell, ...], language: Language) -> str:
    return told(row[0], language) if row and not isinstance(row[0], Figure) else ""
