"""The blocks of a page as elements: sentences, cards, tables, charts, what is missing, places to write."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kaibo.reports.model import Block, Card, Cards, Cell, Chart, Figure, Grid, Missing, Words, Written
from kaibo.reports.writers.drawing.chart import draw
from kaibo.reports.writers.drawing.frame import value_text
from kaibo.reports.writers.fitting import clean, told
from kaibo.reports.writers.grids import numeric, remarks
from kaibo.reports.writers.texts import label
from kaibo.reports.writers.web.elements import Element, el
from kaibo.reports.writers.web.figures import Figures
from kaibo.reports.writers.web.svg import svg


class Blocks:
    """Makes the blocks of one page."""

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        self.language = figures.language
        self.kinds: dict[type, Callable[[Any], Element]] = {
            Words: self.words,
            Cards: self.cards,
            Grid: self.grid,
            Chart: self.chart,
            Missing: self.missing,
            Written: self.written,
        }

    def block(self, block: Block) -> Element:
        return self.kinds[type(block)](block)

    def words(self, block: Words) -> Element:
        return el("div", el("p", told(block.text, self.language)), self.backing(block), class_=f"words {block.tone}")

    def backing(self, block: Words) -> Element | None:
        """The numbers a sentence stands on."""
        if not block.figures:
            return None
        return el("p", [self.figures.told(figure) for figure in block.figures], class_="backing")

    def cards(self, block: Cards) -> Element:
        return el("div", [self._card(card) for card in block.cards], class_="cards")

    def _card(self, card: Card) -> Element:
        figure = card.figure
        name = el("p", el("bdi", told(figure.name, self.language)), class_="name")
        big = el("p", self.figures.number(figure), self.figures.why(figure), class_="big")
        beside = [el("p", self.figures.told(one), class_="beside") for one in card.beside]
        return el("div", name, big, beside, class_="card")

    def grid(self, block: Grid) -> Element:
        sides = ["num" if number else None for number in numeric(block)]
        columns = zip(block.columns, sides, strict=True)
        head = el("tr", [el("th", told(one.name, self.language), scope="col", class_=side) for one, side in columns])
        total = el("tfoot", self._row(block.total, sides)) if block.total else None
        body = el("tbody", [self._row(row, sides) for row in block.rows])
        table = el("table", el("caption", told(block.name, self.language)), el("thead", head), body, total)
        below = [el("p", line, class_="under") for line in remarks(block, self.language)]
        return el("div", el("div", table, class_="scroll"), below, class_="grid")

    def _nothing(self) -> Element:
        return el("p", label("empty", self.language), class_="under")

    def _row(self, row: tuple[Cell, ...], sides: list[str | None]) -> Element:
        return el("tr", [el("td", self._cell(cell), class_=side) for cell, side in zip(row, sides, strict=True)])

    def _cell(self, cell: Cell) -> Element:
        return self.figures.number(cell) if isinstance(cell, Figure) else el("bdi", told(cell, self.language))

    def chart(self, block: Chart) -> Element:
        name = told(block.name, self.language)
        drawing = draw(block, self.language)
        if not drawing.shapes:
            return el("figure", el("figcaption", name), self._nothing())
        return el("figure", el("figcaption", name), el("div", svg(drawing, name), class_="scroll"), self._data(block))

    def _data(self, block: Chart) -> Element:
        """The chart's values as a table, for those who read rather than look."""
        head = el("tr", el("th"), [el("th", told(one.name, self.language), class_="num") for one in block.series])
        rows = [self._values(block, at) for at in range(len(block.places))]
        summary = el("summary", label("chart_data", self.language))
        return el("details", summary, el("div", el("table", el("thead", head), el("tbody", rows)), class_="scroll"))

    def _values(self, block: Chart, at: int) -> Element:
        values = [value_text(one.values[at], one, self.language, whole=True) for one in block.series]
        place = el("td", el("bdi", told(block.places[at], self.language)))
        return el("tr", place, [el("td", value, class_="num") for value in values])

    def missing(self, block: Missing) -> Element:
        name = el("strong", label("missing", self.language))
        return el("div", name, el("p", told(block.text, self.language)), class_="missing", role="note")

    def written(self, block: Written) -> Element:
        lines = [el("p", el("bdi", clean(line))) for line in block.text.splitlines() if clean(line)]
        nothing = None if lines else el("p", label("nothing_written", self.language), class_="why")
        head = el("strong", label("to_write", self.language))
        return el("div", head, el("p", told(block.ask, self.language), class_="ask"), lines, nothing, class_="written")
