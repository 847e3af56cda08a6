"""The report as plain data for the templates: words ready to be read, drawings, notes by number.

What people wrote goes in as data and comes out as text, whatever it looks like.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote_plus

import msgspec

from kaibo.reports.model import Block, Card, Cards, Chapter, Chart, Figure, Grid, Missing, Page, Report, Words, Written
from kaibo.reports.writers.drawing.chart import draw
from kaibo.reports.writers.fitting import clean, told
from kaibo.reports.writers.flowing import flowing
from kaibo.reports.writers.notes import Notes, moment, named, period, period_label
from kaibo.reports.writers.paper.tables import grid
from kaibo.reports.writers.texts import LABELS, label
from kaibo.reports.writers.wording import exact, said, why

Data = dict[str, Any]


def content(report: Report, language: str) -> Data:
    """All that stands on the pages, in order."""
    return _Content(language).whole(report)


class _Content:
    def __init__(self, language: str) -> None:
        self.language = language
        self.notes = Notes()
        self.kinds: dict[type, Callable[[Any], Data]] = {
            Words: self.words,
            Cards: self.cards,
            Grid: lambda block: grid(block, language),
            Chart: self.chart,
            Missing: lambda block: {"text": told(block.text, language)},
            Written: self.written,
        }

    def whole(self, report: Report) -> Data:
        chapters = [self.chapter(each) for each in flowing(report).chapters]
        labels = {key: label(key, self.language) for key in LABELS}
        return {
            "language": self.language,
            "name": told(report.name, self.language),
            "company": clean(report.company),
            "period": period(report),
            "as_of": moment(report),
            "labels": {**labels, "period": label(period_label(report), self.language)},
            "chapters": chapters,
            "notes": [self.note(number, figure) for number, figure in enumerate(self.notes.figures, 1)],
        }

    def chapter(self, chapter: Chapter) -> Data:
        return {"name": told(chapter.name, self.language), "pages": [self.page(page) for page in chapter.pages]}

    def page(self, page: Page) -> Data:
        return {"title": self.words(page.title), "blocks": [self.block(block) for block in page.blocks]}

    def block(self, block: Block) -> Data:
        return {"kind": type(block).__struct_config__.tag, **self.kinds[type(block)](block)}

    def words(self, block: Words) -> Data:
        figures = [self.figure(figure) for figure in block.figures]
        return {"text": told(block.text, self.language), "tone": block.tone, "figures": figures}

    def figure(self, figure: Figure) -> Data:
        reason = why(figure, self.language) if figure.value is None else ""
        said_so = said(figure, self.language)
        return {"name": named(figure, self.language), "said": said_so, "why": reason, "note": self.notes.of(figure)}

    def cards(self, block: Cards) -> Data:
        return {"cards": [self.card(card) for card in block.cards]}

    def card(self, card: Card) -> Data:
        return {"figure": self.figure(card.figure), "beside": [self.figure(figure) for figure in card.beside]}

    def chart(self, block: Chart) -> Data:
        return {"name": told(block.name, self.language), "drawing": msgspec.to_builtins(draw(block, self.language))}

    def written(self, block: Written) -> Data:
        lines = [clean(line) for line in block.text.splitlines()]
        return {"ask": told(block.ask, self.language), "lines": [line for line in lines if line]}

    def note(self, number: int, figure: Figure) -> Data:
        name = named(figure, self.language)
        return {
            "number": number,
            "name": name,
            "exact": exact(figure, self.language),
            "passport": clean(unquote_plus(figure.passport)),
        }
