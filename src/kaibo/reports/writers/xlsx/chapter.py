"""A chapter's sheet: its pages one below another, each with its finding, sentences, cards, tables and charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kaibo.kit.i18n import Language, say
from kaibo.reports.model import Block, Cards, Chapter, Chart, Figure, Grid, Missing, Page, Words, Written
from kaibo.reports.writers.fitting import clean, told
from kaibo.reports.writers.wording import why
from kaibo.reports.writers.xlsx.chart import write_chart
from kaibo.reports.writers.xlsx.forms import MIST, QUIET, Forms
from kaibo.reports.writers.xlsx.grid import write_grid
from kaibo.reports.writers.xlsx.sheet import Sheet

_FIRST, _LEAST, _MOST = 30, 13, 44
_LINK_COLOUR = "#0B6E8F"


@dataclass(frozen=True)
class Marks:
    """Where a chapter's pages begin: sheet, and the row of each finding."""

    sheet: str
    rows: tuple[int, ...]


def write_chapter(
    book: Any, page: Any, name: str, first: str, chapter: Chapter, forms: Forms, language: Language
) -> Marks:
    sheet = Sheet(book, page, name, forms, language)
    page.hide_gridlines(2)
    page.freeze_panes(1, 1)
    page.set_row(0, 24)
    sheet.text(0, told(chapter.name, language), bold=True, font_size=14, font_color=forms.accent)
    back = forms.of(font_color=_LINK_COLOUR, underline=1)
    page.write_url(0, 1, f"internal:'{first}'!A1", back, say(language, "reports.document.contents"))
    sheet.row, rows = 2, []
    for one in chapter.pages:
        rows.append(sheet.row)
        _write_page(sheet, one)
    for column in range(max(sheet.widths, default=0) + 1):
        least = _FIRST if column == 0 else _LEAST
        page.set_column(column, column, min(_MOST, max(least, sheet.widths.get(column, 0.0))))
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    return Marks(name, tuple(rows))


def _write_page(sheet: Sheet, page: Page) -> None:
    sheet.sentence(told(page.title.text, sheet.language), bold=True, font_size=12)
    for block in page.blocks:
        _write_block(sheet, block)
    sheet.row += 1


def _write_block(sheet: Sheet, block: Block) -> None:
    match block:
        case Words():
            sheet.sentence(told(block.text, sheet.language))
        case Missing():
            missing = say(sheet.language, "reports.document.missing")
            sheet.sentence(f"{missing}: {told(block.text, sheet.language)}", italic=True, font_color=QUIET)
        case Written():
            sheet.sentence(told(block.ask, sheet.language), bold=True, font_color=QUIET)
            here = clean(block.text) or say(sheet.language, "reports.document.write_here")
            sheet.sentence(here, bg_color=MIST)
            sheet.row += 1
        case Cards():
            _write_cards(sheet, block)
        case Grid():
            write_grid(sheet, block)
        case Chart():
            write_chart(sheet, block)


def _write_cards(sheet: Sheet, cards: Cards) -> None:
    """A row a card: its name, its value, then names and values beside it."""
    for card in cards.cards:
        for at, figure in enumerate((card.figure, *card.beside)):
            _write_figure(sheet, 2 * at, figure, bold=at == 0)
        sheet.row += 1
    sheet.row += 1


def _write_figure(sheet: Sheet, column: int, figure: Figure, *, bold: bool) -> None:
    name = told(figure.name, sheet.language)
    if figure.value is None:
        name = f"{name} ({why(figure, sheet.language)})"
    sheet.text(column, name, font_color=QUIET)
    sheet.ask(column, name[:22])
    sheet.forms.figure(sheet.page, sheet.row, column + 1, figure, bold=bold)
