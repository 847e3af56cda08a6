"""Columns of text -> typed columns of fields, with the reason where a cell cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Final

import polars as pl

from kaibo.connectors.clean.distinct import once_each, same
from kaibo.connectors.clean.few import FEW_TIMES, Kept, are_few
from kaibo.connectors.clean.few import ids as few_ids
from kaibo.connectors.clean.few import numbers as few_numbers
from kaibo.connectors.clean.few import times as few_times
from kaibo.connectors.clean.personal import hidden
from kaibo.connectors.clean.stored import UTC
from kaibo.connectors.recognising.found import Bound
from kaibo.connectors.values.columns import Numbers, amounts, counts, durations, quantities, ratios
from kaibo.connectors.values.dates import Count, Spelling
from kaibo.connectors.values.days import Order
from kaibo.connectors.values.durations import LONGEST, MILLISECONDS, duration
from kaibo.connectors.values.money import money
from kaibo.connectors.values.numbers import Reading, number, ratio
from kaibo.connectors.values.text import words
from kaibo.connectors.values.text_columns import Texts, idents, texts
from kaibo.connectors.values.time_columns import Times, times
from kaibo.kit.money import minor_digits
from kaibo.kit.units import Unit, digits
from kaibo.metrics.api import Field, FieldType

_TIMES: Final = {"万元": 10_000, "亿元": 100_000_000, "千克": 1_000}
_LENGTHS: Final = {
    "天": "d", "小时": "h", "时": "h", "h": "h", "分钟": "min", "分": "min", "min": "min",
    "秒": "s", "s": "s", "毫秒": "ms", "ms": "ms",
}  # fmt: skip
_COUNTS: Final[dict[str, Count]] = {"serial": "serial", "epoch_s": "epoch_s", "epoch_ms": "epoch_ms"}


@dataclass(frozen=True)
class Reader:
    """How this file writes its cells. Few cells are read one by one, many as whole columns: with the same result."""

    currency: str
    zone: str
    order: Order | None
    year: int | None = None

    def numbers(self, cells: pl.Series, field: Field, bound: Bound) -> Numbers:
        """A measure in its storage unit."""
        few = are_few(cells)
        if field.type is FieldType.MONEY:
            return self._amounts(cells, _TIMES.get(bound.unit, 1))
        if field.type is FieldType.RATIO:
            percent = "%" in {bound.unit, bound.column.unit}
            kept = Kept(digits(Unit.RATIO)) if percent else Kept.of(digits(Unit.RATIO))
            read = partial(ratio, percent=percent)
            return few_numbers(cells, read, kept) if few else ratios(cells, percent=percent)
        if field.type is FieldType.DURATION:
            unit = _LENGTHS.get(bound.unit) or bound.column.unit or field.hint
            kept = Kept(0, bare=MILLISECONDS.get(unit, 0), most=LONGEST)
            return few_numbers(cells, partial(_length, unit=unit), kept) if few else durations(cells, unit=unit)
        if few:
            return few_numbers(cells, number, Kept.of(digits(Unit(field.type.value))))
        return quantities(cells) if field.type is FieldType.QUANTITY else counts(cells)

    def _amounts(self, cells: pl.Series, times: int) -> Numbers:
        if not are_few(cells):
            return amounts(cells, self.currency, times=times)
        return few_numbers(cells, self._amount, Kept.of(minor_digits(self.currency), times))

    def _amount(self, text: str) -> Reading | None:
        found = money(text, currency=self.currency)
        return found.reading if found else None

    def times(self, frame: pl.DataFrame, bound: Bound) -> Times:
        """Moments; an unnamed column beside may hold the time of day as a fraction of a day or as a clock."""
        cells = frame.get_column(bound.place)
        if bound.beside:
            cells = _joined(cells, frame.get_column(bound.beside))
        spelling = Spelling(self.order, self.zone, _COUNTS.get(bound.column.unit, ""), self.year)
        end = bound.column.part == "end"
        if len(cells) <= FEW_TIMES:
            return few_times(cells, spelling, end=end)
        return times(cells, spelling, part="end" if end else "start")

    def ids(self, frame: pl.DataFrame, bound: Bound) -> Texts:
        cells = _matched(frame, bound)
        return few_ids(cells) if are_few(cells) else idents(cells)

    def texts(self, frame: pl.DataFrame, bound: Bound) -> pl.Series:
        """Free text; of a column that is hidden only the first letters."""
        cells = _matched(frame, bound)
        if are_few(cells) or bound.hidden:
            read = (None if cell is None else words(cell) for cell in cells)
            return pl.Series([hidden(text) if text and bound.hidden else text for text in read], dtype=pl.String)
        return once_each(cells, lambda each: texts(each).values)


def _length(text: str, unit: str) -> Reading | None:
    found = duration(text, unit=unit)
    return None if found is None else Reading(Decimal(found))


def _matched(frame: pl.DataFrame, bound: Bound) -> pl.Series:
    """The cells of the best column that has one in the row, or what the column's pattern finds in them."""
    several = len(bound.places) > 1
    cells = frame.select(pl.coalesce(bound.places)).to_series() if several else frame.get_column(bound.place)
    return cells.str.extract(bound.column.match) if bound.column.match else cells


def _joined(days: pl.Series, clocks: pl.Series) -> pl.Series:
    """`46170` and `0.625` are `46170.625`; a day and a clock are joined by a space."""
    both = pl.DataFrame({"day": days.str.strip_chars(), "clock": clocks.str.strip_chars()})
    fraction = pl.col("clock").str.contains(r"^0?\.[0-9]+$") & pl.col("day").str.contains(r"^[0-9]+$")
    return both.select(
        pl.when(fraction)
        .then(pl.concat_str("day", pl.col("clock").str.strip_chars_start("0")))
        .when(pl.col("clock").is_not_null() & (pl.col("clock") != "0"))
        .then(pl.concat_str("day", "clock", separator=" "))
        .otherwise("day")
    ).to_series()


def no_times(rows: int) -> Times:
    """A column of unknown moments."""
    return Times(same(None, rows, UTC), same(None, rows, pl.Date), same(None, rows), same(None, rows))
