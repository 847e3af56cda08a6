"""What a month comes to at its present pace: sold so far, over the share that earlier months had sold by then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import Literal

from kaibo.kit.clock import months_after
from kaibo.metrics.api import month_end
from kaibo.review.overview.span import Span

LOOK_BACK = 12
"""Months before; the last of them is the same month a year ago."""
FEWEST = 3
"""Whole months; with fewer nothing is foretold."""
QUARTERS = ((1, 7), (8, 14), (15, 21), (22, 31))
Why = Literal["over", "few", "unsold"]


@dataclass(frozen=True)
class Pace:
    """`value` by the same month last year (`like`) or, where that isn't whole, by the median month; `low` and
    `high` by the months that had sold most and least by then. `share` is the part of the month sold by then."""

    value: Decimal
    low: Decimal
    high: Decimal
    share: Decimal
    months: tuple[str, ...]
    like: str


def pace(span: Span, sold: Decimal | None, days: Mapping[date, Decimal]) -> Pace | Why:
    """`sold` in the span's window, `days` what was sold on each day before it; or why nothing is foretold."""
    if span.over:
        return "over"
    if not sold:
        return "unsold"
    shares = shares_by_then(span, days)
    if len(shares) < FEWEST:
        return "few"
    year_ago = f"{months_after(span.window.first, -12):%Y-%m}"
    share = shares.get(year_ago) or median(shares.values())
    value, low, high = (_whole(Fraction(sold) / each) for each in (share, max(shares.values()), min(shares.values())))
    told = Decimal(share.numerator) / Decimal(share.denominator)
    like = year_ago if year_ago in shares else ""
    return Pace(value, low, high, told.quantize(Decimal("1e-9")), tuple(sorted(shares)), like)


def shares_by_then(span: Span, days: Mapping[date, Decimal]) -> dict[str, Fraction]:
    """The part of its sales that each whole earlier month had made when as much of it was over."""
    gone = Fraction(span.window.days, span.length)
    found = {}
    for back in range(1, LOOK_BACK + 1):
        first = months_after(span.window.first, -back)
        amounts = whole_month(first, days)
        if amounts and (share := share_of(amounts, gone)):
            found[f"{first:%Y-%m}"] = share
    return found


def whole_month(first: date, days: Mapping[date, Decimal]) -> list[Decimal] | None:
    """A month's sales day by day; None where a week of it has none, as where files are missing."""
    length = month_end(first).day
    amounts = [days.get(first + timedelta(days=number), Decimal(0)) for number in range(length)]
    if all(any(amounts[start - 1 : stop]) for start, stop in QUARTERS):
        return amounts
    return None


def share_of(amounts: Sequence[Decimal], gone: Fraction) -> Fraction:
    """The share of `amounts` that falls in the first `gone` of the days; within a day in proportion."""
    place = gone * len(amounts)
    whole = int(place)
    so_far = sum(map(Fraction, amounts[:whole]), Fraction(0))
    if whole < len(amounts):
        so_far += Fraction(amounts[whole]) * (place - whole)
    return so_far / sum(map(Fraction, amounts), Fraction(0))


def _whole(value: Fraction) -> Decimal:
    """An estimate is told in whole major units."""
    return Decimal(round(value))
