"""What delimits a text's cells and how many columns it has, told by its first lines."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from kaibo.connectors.reading.limits import TEXT_COLUMNS
from kaibo.connectors.reading.quotes import are_sound
from kaibo.connectors.reading.refusal import refusal

DELIMITERS: Final = (",", "\t", ";", "|")

_RECORDS: Final = 400
_HEADER_WITHIN: Final = 20
_NO_HEADER: Final = 0.2
_STRAY_QUOTES: Final = 0.5
_SAID: Final = re.compile(r"sep=([,;|\t])\r?\n", re.I)
_NO_LABEL: Final = re.compile(r"[\W\d_]+")


@dataclass(frozen=True)
class Shape:
    """`width` is the header's, or what most rows have where that is more."""

    delimiter: str
    width: int


def shape_of(sample: str) -> Shape:
    """The shape of a text from its head. Raises "too_many_columns"."""
    said = _SAID.match(sample)
    candidates = said[1] if said else DELIMITERS
    widths = {delimiter: _widths(sample, delimiter) for delimiter in candidates}
    delimiter = max(widths, key=lambda each: widths[each].score)
    width = widths[delimiter].width
    if width > TEXT_COLUMNS:
        raise refusal("too_many_columns", columns=width, limit=TEXT_COLUMNS)
    return Shape(delimiter, max(width, 1))


@dataclass(frozen=True)
class _Widths:
    """`written`: cells most lines have, in a `share` of all; `filled`: the same without empty tails."""

    written: int
    share: float
    filled: int
    header: int
    sound: bool

    @property
    def width(self) -> int:
        return max(self.filled, self.header)

    @property
    def score(self) -> float:
        """How well a delimiter explains the lines: many cells, in most rows alike, under a header as wide,
        and quotation marks at the edges of cells."""
        headed = 1 if self.header >= self.filled else _NO_HEADER
        return (self.written - 1) * self.share * headed * (1 if self.sound else _STRAY_QUOTES)


def _widths(sample: str, delimiter: str) -> _Widths:
    records = _records(sample, delimiter)
    filled = [_without_tail(cells) for cells in records]
    written, times = _commonest(len(cells) for cells, kept in zip(records, filled, strict=True) if kept)
    usual, _ = _commonest(len(cells) for cells in filled if cells)
    labels = [cells for cells in filled if cells][:_HEADER_WITHIN]
    header = max((len(cells) for cells in labels if _are_labels(cells)), default=0)
    sound, _ = are_sound(sample.encode("utf-8", "replace"), delimiter, inside=False)
    return _Widths(written, times / max(sum(map(bool, filled)), 1), usual, header, sound)


def _commonest(widths: Iterable[int]) -> tuple[int, int]:
    """The commonest width, the larger of equals, and how often it stands."""
    return max(Counter(widths).items(), key=lambda item: (item[1], item[0]), default=(0, 0))


def _records(sample: str, delimiter: str) -> list[list[str]]:
    """The first records; what cannot be parsed ends the list."""
    found: list[list[str]] = []
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    with suppress(csv.Error):
        found.extend(islice(reader, _RECORDS))
    return found


def _without_tail(cells: list[str]) -> list[str]:
    filled = len(cells)
    while filled and not cells[filled - 1].strip():
        filled -= 1
    return cells[:filled]


def _are_labels(cells: list[str]) -> bool:
    """Whether a row reads like a header: two names or more, most cells filled, no bare number among them."""
    filled = [cell for cell in cells if cell.strip()]
    enough = len(filled) >= 2 and len(filled) * 2 > len(cells)
    return enough and not any(_NO_LABEL.fullmatch(cell) for cell in filled)
