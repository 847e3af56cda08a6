"""Where a month is heading: the arithmetic, for any month and any history."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.clock import months_after
from kaibo.metrics.api import month_end
from kaibo.review.overview.pace import FEWEST, Pace, pace, share_of, shares_by_then, whole_month
from kaibo.review.overview.span import month_span, until_of

NOVEMBER = date(2026, 11, 1)
Amounts = st.lists(st.decimals(1, 10_000, places=2), min_size=28, max_size=31)
Part = st.fractions(0, 1, max_denominator=31)


def history(months: int, amount: Decimal = Decimal(10), before: date = NOVEMBER) -> dict[date, Decimal]:
    """Every day of the months before, the same amount."""
    first = months_after(before, -months)
    return {first + timedelta(days=number): amount for number in range((before - first).days)}


@given(Amounts, Part, Part)
def test_a_share_grows_from_nothing_to_all(amounts: list[Decimal], one: Fraction, other: Fraction) -> None:
    less, more = sorted((one, other))
    assert share_of(amounts, Fraction(0)) == 0 and share_of(amounts, Fraction(1)) == 1
    assert share_of(amounts, less) <= share_of(amounts, more)


@given(Amounts, st.integers(1, 27), st.decimals(1, 1000, places=2))
def test_a_month_that_goes_as_last_years_ends_as_last_years(amounts: list[Decimal], days: int, times: Decimal) -> None:
    """However many times as much was sold by then, as many times as much is foretold, to the unit."""
    first, shape = date(2026, 2, 1), amounts[:28]
    past = history(3, before=first) | {date(2025, 2, number): amount for number, amount in enumerate(shape, 1)}
    found = pace(month_span(first, date(2026, 2, days)), sum(shape[:days], Decimal(0)) * times, past)
    assert isinstance(found, Pace) and found.like == "2025-02"
    assert abs(found.value - sum(shape) * times) <= Decimal("0.5")
    assert found.low <= found.value <= found.high


@given(st.integers(1, 29), st.decimals(1, 1_000_000, places=2), st.lists(Amounts, min_size=3, max_size=6))
def test_the_interval_holds_the_estimate_and_grows_with_what_was_sold(
    day: int, sold: Decimal, months: list[list[Decimal]]
) -> None:
    past = {}
    for back, amounts in enumerate(months, 1):
        first = months_after(NOVEMBER, -back)
        length = month_end(first).day
        past |= {first + timedelta(days=number): (amounts * 2)[number] for number in range(length)}
    span = month_span(NOVEMBER, NOVEMBER + timedelta(days=day - 1))
    found, doubled = pace(span, sold, past), pace(span, 2 * sold, past)
    assert isinstance(found, Pace) and isinstance(doubled, Pace)
    assert round(sold) <= found.low <= found.value <= found.high
    assert abs(doubled.value - 2 * found.value) <= 2
    assert len(found.months) == len(months) and found.like == ""


def test_even_days_come_to_the_days_of_the_month() -> None:
    found = pace(month_span(NOVEMBER, date(2026, 11, 21)), Decimal(2100), history(12))
    assert isinstance(found, Pace)
    assert (found.value, found.low, found.high, found.share) == (3000, 3000, 3000, Decimal("0.7"))
    assert (found.like, len(found.months)) == ("2025-11", 12)


@pytest.mark.parametrize(
    ("until", "sold", "months", "why"),
    [
        (date(2026, 11, 30), Decimal(1), 12, "over"),
        (date(2026, 11, 21), None, 12, "unsold"),
        (date(2026, 11, 21), Decimal(0), 12, "unsold"),
        (date(2026, 11, 21), Decimal(1), FEWEST - 1, "few"),
    ],
)
def test_without_ground_no_number_is_told(until: date, sold: Decimal | None, months: int, why: str) -> None:
    assert pace(month_span(NOVEMBER, until), sold, history(months)) == why


def test_a_month_with_an_empty_week_is_no_sample() -> None:
    days = history(4)
    for number in range(8, 15):
        days[date(2026, 9, number)] = Decimal(0)
    assert whole_month(date(2026, 9, 1), days) is None
    assert list(shares_by_then(month_span(NOVEMBER, date(2026, 11, 10)), days)) == ["2026-10", "2026-08", "2026-07"]


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_a_month_is_counted_to_its_end_or_to_a_day_that_is_over(today: date, back: int) -> None:
    first = months_after(today.replace(day=1), -back)
    until = until_of(first, today, [today, today - timedelta(days=1)])
    assert first <= until <= month_end(first)
    assert until < today or until == first
