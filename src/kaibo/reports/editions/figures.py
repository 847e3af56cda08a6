"""Every figure of a report with its place, so that two editions can be laid over each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs

from kaibo.metrics.api import metrics
from kaibo.reports.model import Block, Card, Cards, Cell, Chapter, Figure, Grid, Report, Text, Words

Key = tuple[str, ...]
NOWHERE = Text("", "")


@dataclass(frozen=True)
class Placed:
    """A figure, its chapter, and what it stands beside: the row of a table, the large figure it is set against."""

    chapter: Text
    place: Text
    figure: Figure


def placed(report: Report) -> dict[Key, Placed]:
    """Figures by where they stand; the second of the same name in one place has its own key."""
    found: dict[Key, Placed] = {}
    for chapter in report.chapters:
        seen: Counter[Key] = Counter()
        for key, each in _of_chapter(chapter):
            seen[key] += 1
            found[chapter.key, *key, str(seen[key])] = each
    return found


def needs_of(report: Report) -> list[str]:
    """The permissions for numbers hidden by role that a reader of this report needs."""
    keys = {_metric(each.figure) for each in placed(report).values() if each.figure.value is not None}
    known = metrics()
    return sorted({need for key in keys if key in known for need in known[key].needs})


def _metric(figure: Figure) -> str:
    return parse_qs(figure.passport).get("key", [""])[0]


def _of_chapter(chapter: Chapter) -> Iterator[tuple[Key, Placed]]:
    told: set[tuple[str, str]] = set()
    for page in chapter.pages:
        for block in page.blocks:
            for table, place, figure in _of_block(block):
                told.add((figure.name.zh, str(figure.value)))
                yield (table, place.zh, figure.name.zh, figure.currency), Placed(chapter.name, place, figure)
    for figure in _said(chapter):
        if (figure.name.zh, str(figure.value)) not in told:
            yield ("said", figure.name.zh, figure.currency), Placed(chapter.name, NOWHERE, figure)


def _of_block(block: Block) -> Iterator[tuple[str, Text, Figure]]:
    if isinstance(block, Cards):
        for card in block.cards:
            yield from _of_card(card)
    elif isinstance(block, Grid):
        for row in (*block.rows, block.total):
            yield from _of_row(block, row)


def _of_card(card: Card) -> Iterator[tuple[str, Text, Figure]]:
    yield "card", NOWHERE, card.figure
    for each in card.beside:
        yield "card", card.figure.name, each


def _of_row(grid: Grid, row: tuple[Cell, ...]) -> Iterator[tuple[str, Text, Figure]]:
    names = [cell for cell in row if isinstance(cell, Text)]
    place = Text(" · ".join(each.zh for each in names), " · ".join(each.en for each in names))
    for cell in row:
        if isinstance(cell, Figure):
            yield grid.name.zh, place, cell


def _said(chapter: Chapter) -> Iterator[Figure]:
    """Figures of sentences: those a table of the chapter shows as well are told there."""
    for page in chapter.pages:
        yield from page.title.figures
        for block in page.blocks:
            if isinstance(block, Words):
                yield from block.figures
