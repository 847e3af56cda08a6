"""Few cells are read one by one, many as whole columns: nobody can tell which."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.connectors.clean.few import Kept, ids, numbers, times
from kaibo.connectors.values import columns
from kaibo.connectors.values.columns import Numbers
from kaibo.connectors.values.dates import Spelling
from kaibo.connectors.values.durations import LONGEST, duration
from kaibo.connectors.values.money import money
from kaibo.connectors.values.numbers import Reading, number, ratio
from kaibo.connectors.values.text_columns import idents
from kaibo.connectors.values.time_columns import times as whole_times
from soak import many

CELLS = st.one_of(
    st.none(),
    st.text(alphabet="0123456789.,-%万w~ ¥元e+:分秒", max_size=9),
    st.decimals(-(10**9), 10**9, places=3).map(str),
    st.sampled_from(
        ["", "-", "—", "空", "#REF!", "7.5w~10w", "100+", "1.2万", "00.50", "-0.5", ".5", "5.", "１２", "1分5秒"]
    ),
)
COLUMNS = st.lists(CELLS, max_size=12)
MANY = settings(max_examples=many(150), deadline=None)


def rows(read: Numbers) -> list[tuple[object, ...]]:
    return list(zip(read.values, read.low, read.high, read.reasons, strict=True))


def alike(one: Numbers, other: Numbers) -> bool:
    return rows(one) == rows(other) and one.rounded == other.rounded


def amount(text: str) -> Reading | None:
    found = money(text, currency="CNY")
    return found.reading if found else None


def length(text: str) -> Reading | None:
    found = duration(text, unit="min")
    return None if found is None else Reading(Decimal(found))


@given(COLUMNS)
@MANY
def test_numbers(cells: list[str | None]) -> None:
    column = pl.Series(cells, dtype=pl.String)
    assert alike(numbers(column, number, Kept.of(0)), columns.counts(column))
    assert alike(numbers(column, number, Kept.of(3)), columns.quantities(column))
    assert alike(numbers(column, amount, Kept.of(2)), columns.amounts(column, "CNY"))
    assert alike(numbers(column, amount, Kept.of(2, 10_000)), columns.amounts(column, "CNY", times=10_000))
    assert alike(numbers(column, ratio, Kept.of(9)), columns.ratios(column))
    percent = partial(ratio, percent=True)
    assert alike(numbers(column, percent, Kept(9)), columns.ratios(column, percent=True))
    assert alike(numbers(column, length, Kept(0, bare=60_000, most=LONGEST)), columns.durations(column, unit="min"))


WHENS = st.one_of(
    st.none(),
    st.datetimes().map(lambda at: f"{at:%Y-%m-%d %H:%M:%S}"),
    st.dates().map(lambda at: f"{at:%d/%m/%Y}"),
    st.sampled_from(
        ["", "-", "2026-09", "20260901", "2026/9/1 8:05", "2026-02-30", "2026/07/28 08:15:49-2026/07/28 15:44:39"]
    ),
    st.text(alphabet="0123456789-/: 年月", max_size=14),
)


@given(st.lists(WHENS, max_size=8), st.sampled_from([None, "dmy", "mdy"]))
@MANY
def test_times(cells: list[str | None], order: object) -> None:
    column = pl.Series(cells, dtype=pl.String)
    spelling = Spelling(order, "Asia/Shanghai")  # type: ignore[arg-type]
    for end, part in ((False, "start"), (True, "end")):
        few, whole = times(column, spelling, end=end), whole_times(column, spelling, part=part)  # type: ignore[arg-type]
        for name in ("at", "day", "precision", "reasons"):
            assert getattr(few, name).to_list() == getattr(whole, name).to_list(), name


@given(st.lists(st.one_of(st.none(), st.text(alphabet="0123456789\t'AEe+.-_=\" ", max_size=22)), max_size=8))
@MANY
def test_ids(cells: list[str | None]) -> None:
    column = pl.Series(cells, dtype=pl.String)
    few, whole = ids(column), idents(column)
    assert few.values.to_list() == whole.values.to_list() and few.reasons.to_list() == whole.reasons.to_list()
