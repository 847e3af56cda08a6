"""The audience of a show to come, from the account's own shows: how many people an hour, and how they come and go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log, sqrt
from statistics import mean, median

from kaibo.kit.clock import local
from kaibo.metrics.api import query
from kaibo.planning.models import Plan
from kaibo.shows.api import Show

DAYS = 180
ENOUGH = 3
"""Shows that a forecast needs; with fewer a wider choice of shows is asked."""
NEAR_H = 2
BINS = 24
LATEST = 12
"""Shows whose minutes are asked for."""
ASSUMED, SPREAD = 1000.0, 0.6
"""Views an hour, and the spread of their logarithm, where no show tells any."""
LEAST_SPREAD = 0.15


@dataclass(frozen=True)
class Forecast:
    """`per_hour` views an hour, the median of `shows` shows; `spread` is the standard deviation of its logarithm from
    show to show. `how`: which shows (weekday_slot, slot, account, assumed). `shape`: the course of the show in even
    parts around 1, of `shaped` shows that tell their minutes; flat (0 shows) where none does."""

    per_hour: float
    spread: float
    shows: int
    how: str
    shape: tuple[float, ...]
    shaped: int

    def viewers(self, start_s: int, length_s: int, total_s: int) -> float:
        """People who come in a stretch of the show."""
        middle = (start_s + length_s / 2) / max(1, total_s)
        place = min(len(self.shape) - 1, max(0, int(middle * len(self.shape))))
        return self.per_hour * length_s / 3600 * self.shape[place]


def forecast(plan: Plan) -> Forecast:
    """For the plan's account, weekday and hour; says what it rests on."""
    since = plan.planned_at - timedelta(days=DAYS)
    found = Show.objects.filter(account=plan.account_id, started_at__gte=since, started_at__lt=plan.planned_at)
    shows = [each for each in found.order_by("-started_at") if each.started_at and each.ended_at]
    rates = _rates(shows)
    known = [each for each in shows if each.id in rates]
    enough = [(how, chosen) for how, chosen in _choices(plan, known) if len(chosen) >= ENOUGH]
    how, chosen = enough[0] if enough else ("account", known)
    if not chosen:
        return Forecast(ASSUMED, SPREAD, 0, "assumed", (1.0,), 0)
    every = [rates[each.id] for each in chosen]
    shape, shaped = _shape(chosen[:LATEST])
    return Forecast(median(every), _spread(every), len(every), how, shape, shaped)


def _choices(plan: Plan, shows: Sequence[Show]) -> list[tuple[str, list[Show]]]:
    zone = plan.account.zone
    at = local(plan.planned_at, zone)

    def near(each: Show) -> bool:
        began = local(_begun(each), zone)
        apart = abs(began.hour - at.hour)
        return min(apart, 24 - apart) <= NEAR_H

    slot = [each for each in shows if near(each)]
    weekday = [each for each in slot if local(_begun(each), zone).weekday() == at.weekday()]
    return [("weekday_slot", weekday), ("slot", slot), ("account", list(shows))]


def _begun(show: Show) -> datetime:
    assert show.started_at is not None
    return show.started_at


def _rates(shows: Sequence[Show]) -> dict[str, float]:
    """Views an hour by show."""
    if not shows:
        return {}
    told = {}
    for row in query(("views_per_hour",), by=("show",), filters={"show": [each.id for each in shows]}):
        value = row.numbers["views_per_hour"].value
        if value:
            told[str(row.dimensions["show"])] = float(value)
    return told


def _spread(rates: Sequence[float]) -> float:
    if len(rates) < 2:
        return SPREAD
    logs = [log(each) for each in rates]
    centre = mean(logs)
    return max(LEAST_SPREAD, sqrt(sum((each - centre) ** 2 for each in logs) / (len(logs) - 1)))


def _shape(shows: Sequence[Show]) -> tuple[tuple[float, ...], int]:
    """People online in each part of the show against the show's own mean, over the shows that tell their minutes."""
    began = {each.id: (_begun(each), (each.ended_at or _begun(each)) - _begun(each)) for each in shows}
    parts: dict[str, list[list[float]]] = {}
    for row in query(("online",), by=("show", "minute"), filters={"show": sorted(began), "source": "minutes"}):
        value, minute, show = row.numbers["online"].value, row.dimensions["minute"], str(row.dimensions["show"])
        start, length = began[show]
        if value is None or minute is None or not length:
            continue
        share = (datetime.fromisoformat(str(minute)) - start) / length
        if 0 <= share < 1:
            parts.setdefault(show, [[] for _ in range(BINS)])[int(share * BINS)].append(float(value))
    curves = [_relative(bins) for bins in parts.values() if all(bins)]
    if not curves:
        return (1.0,), 0
    return tuple(mean(curve[place] for curve in curves) for place in range(BINS)), len(curves)


def _relative(bins: Sequence[Sequence[float]]) -> list[float]:
    means = [mean(each) for each in bins]
    centre = mean(means)
    return [each / centre if centre else 1.0 for each in means]
