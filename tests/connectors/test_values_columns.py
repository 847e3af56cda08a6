"""A column read whole gives exactly what its cells give one by one."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kaibo.connectors.values import columns, text_columns, time_columns
from kaibo.connectors.values.dates import Order, Spelling, when
from kaibo.connectors.values.durations import duration
from kaibo.connectors.values.idents import ident
from kaibo.connectors.values.moments import Clock, at_clock
from kaibo.connectors.values.money import money
from kaibo.connectors.values.numbers import Reading, number, ratio
from kaibo.connectors.values.scaled import scaled
from kaibo.connectors.values.text import words
from kaibo.connectors.values.unreadable import REASONS, Unreadable
from soak import many

UNHURRIED = settings(deadline=None, max_examples=many(60))
NUMERALS = (
    "0 00 1 12 123 007 1234567 999999999999 1.5 0.005 12.345 , . - + ~ % 万 w K ¥ ￥ $ Rp R$ 元 ( ) ' － １ .0 e5 E+18"
)
DATES = (
    "2026 /07 /28 -07 -28 08:15:49 08:15:60 24:00:00 T Z +08:00 年 月 日 分 秒 小时 h 1970-01-01 ~ 至 AM pm 2569 02-30"
)
OTHERS = "— -- * 空 null N/A #REF! #N/A 件 以上 > < SKU _ ab 。"
SPACES = ["", " ", "\t", "\n", "\u200b", "\xa0", "\u3000"]
PIECES = st.sampled_from([*NUMERALS.split(), *DATES.split(), *OTHERS.split(), *SPACES])
WRITTEN = st.lists(PIECES, max_size=5).map("".join)
CELLS = st.lists(st.one_of(st.none(), st.text(max_size=12), WRITTEN), max_size=8)
PLAIN_TIMES = st.datetimes().map(lambda at: at.strftime("%Y/%m/%d %H:%M:%S"))


def one_by_one(cells: list[str | None], read: Callable[[str], Any]) -> list[Any]:
    """What the scalar function says of every cell: its value, or the reason it gives."""

    def result(cell: str) -> Any:
        try:
            return read(cell)
        except Unreadable as refused:
            assert refused.reason in REASONS
            return refused.reason

    return [None if cell is None else result(cell) for cell in cells]


def as_column(cells: list[str | None]) -> pl.Series:
    return pl.Series(cells, dtype=pl.String)


def numbers_of(column: columns.Numbers) -> list[Any]:
    rows = zip(column.values, column.low, column.high, column.reasons, strict=True)
    return [
        reason or ((value, low, high) if (value, low, high) != (None,) * 3 else None)
        for value, low, high, reason in rows
    ]


def stored(found: Reading | None, digits: int, times: int = 1) -> tuple[int | None, ...] | None:
    if found is None:
        return None
    parts = (found.value, found.low, found.high)
    return tuple(part if part is None else scaled(part * times, digits)[0] for part in parts)


@UNHURRIED
@given(CELLS)
@example(["12", "1.5", None, "-", "7.5w~10w", ">100", "0.5", "1e5", "x"])
def test_counts(cells: list[str | None]) -> None:
    assert numbers_of(columns.counts(as_column(cells))) == one_by_one(cells, lambda cell: stored(number(cell), 0))


@UNHURRIED
@given(CELLS)
def test_quantities(cells: list[str | None]) -> None:
    expected = one_by_one(cells, lambda cell: stored(number(cell), 3))
    assert numbers_of(columns.quantities(as_column(cells))) == expected


@UNHURRIED
@given(CELLS, st.booleans())
@example(["0.68%", "0.0068", "201.57", "10%~15%", "1.23456789012"], True)
def test_ratios(cells: list[str | None], percent: bool) -> None:
    expected = one_by_one(cells, lambda cell: stored(ratio(cell, percent=percent), 9))
    assert numbers_of(columns.ratios(as_column(cells), percent=percent)) == expected


@UNHURRIED
@given(CELLS, st.sampled_from(["CNY", "JPY", "KWD", "IDR", "VND", "BRL"]), st.sampled_from([None, True, False]))
@example(["¥1,234.50", "¥0,123", "1,234", "0,123", "-1.50", "¥-3", "1.234", "12.345"], "CNY", None)
@example(["1.234", "1,234", "1.50", "12.345"], "KWD", True)
@example(["1.234", "1,234", "R$ 1.234", "12.345"], "BRL", True)
@example(["1.234", "1,234", "Rp 1.234", "12.345"], "IDR", None)
def test_amounts(cells: list[str | None], currency: str, decimal_comma: bool | None) -> None:
    def read(cell: str) -> tuple[int | None, ...] | None:
        found = money(cell, currency=currency, decimal_comma=decimal_comma)
        return stored(found and found.reading, {"JPY": 0, "VND": 0, "KWD": 3}.get(currency, 2))

    column = columns.amounts(as_column(cells), currency, decimal_comma=decimal_comma)
    assert numbers_of(column) == one_by_one(cells, read)


@UNHURRIED
@given(CELLS, st.sampled_from(["", "h", "min", "s"]))
@example(["1分5秒", "65:10", "1.07", "01:05:22", "-"], "min")
def test_durations(cells: list[str | None], unit: str) -> None:
    def read(cell: str) -> tuple[int | None, None, None] | None:
        length = duration(cell, unit=unit)
        return None if length is None else (length, None, None)

    assert numbers_of(columns.durations(as_column(cells), unit=unit)) == one_by_one(cells, read)


SPELLINGS = st.builds(
    Spelling,
    order=st.sampled_from([None, "dmy", "mdy", "ymd"]),
    zone=st.sampled_from(["Asia/Shanghai", "America/New_York", "UTC"]),
    count=st.sampled_from(["", "serial", "epoch_s"]),
)


@UNHURRIED
@given(st.lists(st.one_of(st.none(), st.text(max_size=10), WRITTEN, PLAIN_TIMES), max_size=8), SPELLINGS)
@example(["2026-03-08 02:30:00", "2026-11-01 01:30:00", "2026/03/08"], Spelling(zone="America/New_York"))
@example(["2100/04/01 00:00:00", "2037-07-01 00:00:00"], Spelling(zone="America/New_York"))
@example(["1986-05-04 00:30:00", "1991-09-15 00:30:00", "1979-12-31", "2101-01-01"], Spelling())
@example(["03/04/2026", "28/07/2026 08:15:49", "07/28/2026", "31/02/2026"], Spelling(order="dmy"))
@example(["2026-07-28 08:15:49", "2026/07-28", "2026-07-28T08:15:49Z", "46170.5", "2569-07-28"], Spelling())
def test_times(cells: list[str | None], spelling: Spelling) -> None:
    def read(cell: str) -> Any:
        found = when(cell, spelling)
        if found is None:
            return None
        return found.at or at_clock(found.day, Clock(0), spelling.zone).at, found.day, found.precision

    column = time_columns.times(as_column(cells), spelling)
    rows = zip(column.at, column.day, column.precision, column.reasons, strict=True)
    assert [reason or ((at, *rest) if at else None) for at, *rest, reason in rows] == one_by_one(cells, read)


@pytest.mark.parametrize("order", [None, "dmy"])
def test_the_end_of_a_written_range(order: Order | None) -> None:
    cells = ["2026/07/28 08:15:49-2026/07/28 15:44:39", "2026-07-28", None, "x"]
    column = time_columns.times(as_column(cells), Spelling(order=order), part="end")
    assert [at and at.isoformat() for at in column.at] == ["2026-07-28T07:44:39+00:00", None, None, None]
    assert column.reasons.to_list() == [None, None, None, "not_a_date"]


@UNHURRIED
@given(CELLS)
@example(["\t6917444529763028279", "'12", "1.0", "6.9E+18", "SKU-1", '="7"', "*", "A1\u200b"])
def test_idents(cells: list[str | None]) -> None:
    column = text_columns.idents(as_column(cells))
    found = [reason or value for value, reason in zip(column.values, column.reasons, strict=True)]
    assert found == one_by_one(cells, ident)


@UNHURRIED
@given(CELLS)
def test_free_texts(cells: list[str | None]) -> None:
    column = text_columns.texts(as_column(cells))
    assert column.values.to_list() == one_by_one(cells, words) and not column.unreadable.any()


def test_rounding_is_counted_half_to_even() -> None:
    column = columns.amounts(as_column(["0.005", "0.015", "1.25", "¥1.234"]), "CNY")
    assert column.values.to_list() == [0, 2, 125, 123] and column.rounded == 3


def test_ten_thousands_are_scaled_before_they_are_rounded() -> None:
    assert columns.amounts(as_column(["1.234567"]), "CNY", times=10_000).values.to_list() == [1_234_567]
    assert columns.counts(as_column(["1.5", "2"]), times=10_000).values.to_list() == [15_000, 20_000]


def test_columns_are_whole_numbers_of_64_bits() -> None:
    column = columns.ratios(as_column(["9.625", "99999999999"]))
    assert column.values.dtype == pl.Int64 and column.values.to_list() == [9_625_000_000, None]
    assert column.reasons.to_list() == [None, "number_too_big"]
    assert Decimal(column.values[0]).scaleb(-9) == Decimal("9.625")
