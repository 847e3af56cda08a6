"""Whole columns of cell text -> typed columns; each equals its scalar twin applied to every cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

import polars as pl

from kaibo.connectors.values import durations as lengths
from kaibo.connectors.values.distinct import REASON, merge, read_distinct, tidy
from kaibo.connectors.values.money import money
from kaibo.connectors.values.numbers import EXACT, Reading, number, ratio
from kaibo.connectors.values.scaled import scaled
from kaibo.kit.money import minor_digits
from kaibo.kit.units import Unit, digits

_SCHEMA: Final = {"value": pl.Int64, "low": pl.Int64, "high": pl.Int64, "rounded": pl.Boolean}
_MOST_DIGITS: Final = 17
_MOST_WHOLE: Final = 12

Read = Callable[[str], Reading | None]


@dataclass(frozen=True)
class Numbers:
    """A column of whole numbers in storage units; null is unknown.

    `values`, `low`, `high`: Int64; a written range has only low and high (either may be open).
    `reasons`: why a cell is unreadable (see `unreadable.REASONS`), null where it was read.
    `rounded`: how many cells had more digits than the unit keeps (half to even).
    """

    values: pl.Series
    low: pl.Series
    high: pl.Series
    reasons: pl.Series
    rounded: int

    @property
    def unreadable(self) -> pl.Series:
        return self.reasons.is_not_null()


@dataclass(frozen=True)
class Scale:
    """How a number becomes a stored whole number: times `times`, then 10^`digits`."""

    digits: int
    times: int = 1

    def of(self, amount: Decimal) -> tuple[int, bool]:
        return scaled(EXACT.multiply(amount, Decimal(self.times)), self.digits)


def counts(series: pl.Series, *, times: int = 1) -> Numbers:
    """Whole things; `times` for headers like 次数(万)."""
    return _numbers(series, number, Scale(digits(Unit.COUNT), times))


def quantities(series: pl.Series, *, times: int = 1) -> Numbers:
    """Thousandths."""
    return _numbers(series, number, Scale(digits(Unit.QUANTITY), times))


def ratios(series: pl.Series, *, percent: bool = False) -> Numbers:
    """Billionths; `percent` where bare numbers are percent."""
    scale = Scale(digits(Unit.RATIO))
    return _numbers(series, lambda text: ratio(text, percent=percent), scale, fast=not percent)


def amounts(series: pl.Series, currency: str, *, decimal_comma: bool | None = None, times: int = 1) -> Numbers:
    """Minor units of `currency`; a cell that names another currency is unreadable. `times` for 万元."""

    def read(text: str) -> Reading | None:
        found = money(text, currency=currency, decimal_comma=decimal_comma)
        return found.reading if found else None

    scale = Scale(minor_digits(currency), times)
    if decimal_comma:
        return _numbers(series, read, scale, fast=scale.digits < 3)
    return _numbers(series, read, scale, marks="¥￥" if currency in {"CNY", "JPY"} else "")


def durations(series: pl.Series, *, unit: str = "") -> Numbers:
    """Milliseconds; `unit` of bare numbers as in `durations.duration`."""

    def read(text: str) -> Reading | None:
        length = lengths.duration(text, unit=unit)
        return None if length is None else Reading(Decimal(length))

    return _numbers(series, read, Scale(0), fast=False)


def _numbers(series: pl.Series, read: Read, scale: Scale, *, fast: bool = True, marks: str | None = None) -> Numbers:
    """The plain spelling at once; if that is not all, blanks, unknown markers and `marks` out of the way first."""
    fast = fast and scale.times == 1
    shape = _plain(scale.digits)
    if fast and (series.str.contains(shape).fill_null(True)).all():
        return _as_numbers(_only_values(_cast(series, scale)))
    texts = tidy(series)
    if fast and marks is not None:
        texts = _without_marks(texts, scale, marks)
    is_plain = texts.str.contains(shape).fill_null(True) if fast else texts.is_null()
    plain = _only_values(_cast(texts.set(~is_plain, None), scale))
    if is_plain.all():
        return _as_numbers(plain)
    slow = read_distinct(texts.set(is_plain, None), _stored(read, scale), _SCHEMA)
    return _as_numbers(merge(plain, is_plain, slow))


def _cast(texts: pl.Series, scale: Scale) -> pl.Series:
    return texts.cast(pl.Decimal(38, scale.digits)).to_physical().cast(pl.Int64)


def _without_marks(texts: pl.Series, scale: Scale, marks: str) -> pl.Series:
    """`¥1,234.50` as `1234.50`, where the mark is the column's own and the commas group for certain."""
    mark = f"[{marks}]?" if marks else ""
    groups = r"(?:[0-9]{1,9}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,3})"
    decimals = rf"(?:\.[0-9]{{1,{scale.digits}}})?" if scale.digits else ""
    is_marked = texts.str.contains(rf"^{mark}-?{groups}{decimals}$").fill_null(False)
    return texts.str.replace_all("[¥￥,]", "").zip_with(is_marked, texts) if is_marked.any() else texts


def _plain(kept: int) -> str:
    """The spelling that needs no thought: digits, a point, no more decimals than are kept."""
    whole = min(_MOST_DIGITS - kept, _MOST_WHOLE)
    decimals = rf"(?:\.[0-9]{{1,{kept}}})?" if kept else ""
    return rf"^-?[0-9]{{1,{whole}}}{decimals}$"


def _stored(read: Read, scale: Scale) -> Callable[[str], tuple[int | None, int | None, int | None, bool]]:
    def row(text: str) -> tuple[int | None, int | None, int | None, bool]:
        found = read(text)
        parts = (None, None, None) if found is None else (found.value, found.low, found.high)
        stored = [None if part is None else scale.of(part) for part in parts]
        value, low, high = (None if each is None else each[0] for each in stored)
        return value, low, high, any(each is not None and each[1] for each in stored)

    return row


def _only_values(values: pl.Series) -> pl.DataFrame:
    nothing = pl.lit(None, pl.Int64)
    reason = pl.lit(None, pl.String).alias(REASON)
    return values.to_frame("value").with_columns(reason, low=nothing, high=nothing, rounded=pl.lit(False))


def _as_numbers(frame: pl.DataFrame) -> Numbers:
    rounded = frame["rounded"].sum()
    return Numbers(frame["value"], frame["low"], frame["high"], frame[REASON], int(rounded))
