"""Large figures in a row, each with what it is set against."""

from __future__ import annotations

from decimal import Decimal

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.slide import Slide

from kaibo.reports.model import Card, Figure
from kaibo.reports.writers.fitting import cut, told, wide
from kaibo.reports.writers.pptx.draw import QUIET, Line, Look, put
from kaibo.reports.writers.pptx.look import INK, MARK, MIST, SMALL, Box, ems, line
from kaibo.reports.writers.wording import said, why

A_ROW = 5
MOST = 2 * A_ROW
_PAD, _GAP, _BESIDES = 0.14, 0.15, 3


def cards_height(cards: tuple[Card, ...]) -> float:
    """Inches that all rows of cards take."""
    rows = -(-len(cards) // A_ROW)
    return rows * _height(cards) + (rows - 1) * _GAP


def draw_cards(slide: Slide, box: Box, cards: tuple[Card, ...], language: str) -> None:
    rows = -(-len(cards) // A_ROW)
    each = -(-len(cards) // rows)
    for row in range(rows):
        place, box = box.taken(_height(cards), _GAP)
        for card, at in zip(cards[row * each :][:each], place.columns(each, _GAP), strict=False):
            _draw(slide, at, card, language)


def _height(cards: tuple[Card, ...]) -> float:
    besides = max(max(len(card.beside[:_BESIDES]), card.figure.value is None) for card in cards)
    return 2 * _PAD + line(SMALL) + line(24) + besides * line(11) + 0.06


def _draw(slide: Slide, box: Box, card: Card, language: str) -> None:
    inner = box.width - 2 * _PAD
    value = said(card.figure, language)
    size = next((size for size in (24, 20, 18, 16) if wide(value) * 1.06 <= ems(inner, size)), 14)
    lines = [
        Line(cut(told(card.figure.name, language), ems(inner, SMALL)), Look(size=SMALL, light=QUIET)),
        Line(cut(value, ems(inner, size)), Look(size=size, bold=True, after=2)),
    ]
    if card.figure.value is None:
        lines.append(Line(cut(why(card.figure, language), ems(inner, 11)), Look(size=11, light=QUIET)))
    lines += [_beside(figure, inner, language) for figure in card.beside[:_BESIDES]]
    put(slide, box, lines, fill=MIST, pad=_PAD)
    put(slide, Box(box.left, box.top, 0.05, box.height), [], fill=MARK)


def _beside(figure: Figure, inner: float, language: str) -> Line:
    """`环比 ↑ +12.30%`: the arrow tells the direction, the colour only repeats it."""
    value = said(figure, language)
    arrow = _arrow(figure.value) if figure.signed else ""
    end = f" {arrow} {value}" if arrow else f" {value}"
    name = cut(told(figure.name, language), max(2.0, ems(inner, 11) - wide(end)))
    colour = _colour(figure.value, language) if arrow else INK
    return Line(name + end, Look(size=11, colour=colour, light=0.0 if arrow else QUIET))


def _arrow(value: Decimal | None) -> str:
    return "" if not value else "↑" if value > 0 else "↓"


def _colour(value: Decimal | None, language: str) -> MSO_THEME_COLOR:
    """Red is up where Chinese is read, green elsewhere."""
    up = value is not None and value > 0
    return MSO_THEME_COLOR.HYPERLINK if up != (language == "zh") else MARK
