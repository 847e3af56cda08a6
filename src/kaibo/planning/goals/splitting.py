"""A year's goal in months: by last year's pattern or evenly, as a proposal; the parts add up to the last unit."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from kaibo.accounts.api import Scope
from kaibo.kit.errors import KaiboError
from kaibo.kit.money import share_out
from kaibo.kit.units import shown
from kaibo.metrics.api import metrics
from kaibo.planning.goals.grid import ADDING, currency_of, periods_of
from kaibo.planning.goals.parts import split_part
from kaibo.planning.goals.reached import horizon, reached
from kaibo.planning.goals.setting import stored

Pattern = Literal["last_year", "even"]
FEWEST = 6
"""Months of last year that must be told before they are a pattern."""


def split(
    scope: Scope, year: int, part: str, metric: str, value: Decimal, pattern: Pattern, currency: str = ""
) -> dict[str, Any]:
    """Twelve goals that add up to `value`. `pattern` is that which was used: without enough of last year, `even`.

    Raises KaiboError (422) for a metric whose months don't add up to its year.
    """
    if metric not in ADDING:
        raise KaiboError("planning.not_added", status=422, metric=metric[:60])
    seen = horizon(scope, currency)
    months = periods_of(year)[1:]
    coin, unit = currency_of(metric, seen), metrics()[metric].unit
    weights = [1] * len(months)
    used: Pattern = "even"
    if pattern == "last_year":
        found = reached(metric, year, split_part(part)[0], scope, seen)
        told = [found.before(part, month).number.value for month in months]
        if sum(each is not None and each > 0 for each in told) >= FEWEST:
            weights, used = [max(stored(each or Decimal(0), unit, coin), 0) for each in told], "last_year"
    parts = share_out(stored(value, unit, coin), weights)
    return {
        "pattern": used,
        "months": [
            {"period": period, "value": shown(part, unit, coin)} for period, part in zip(months, parts, strict=True)
        ],
    }
