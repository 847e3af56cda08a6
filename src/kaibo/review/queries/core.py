"""The five core dimensions of a show against the team's own median and named benchmarks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from statistics import median
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Number, Query, Row, ask, metrics, wire
from kaibo.shows.api import Show, within

CORE = ("viewers", "engagement_rate", "conversion_people", "aov", "repeat_rate")
LAST_SHOWS = 30
FEWEST = 5
NEAR = Decimal("0.05")
SUCCESS = {"zh": "成功场", "en": "Successful show"}
INDUSTRY = {"zh": "行业", "en": "Industry"}
FACTORY = {"zh": "工厂溯源场", "en": "Factory show"}
BENCHMARKS: dict[str, list[tuple[str, dict[str, str], Decimal]]] = {
    "viewers": [("success", SUCCESS, Decimal(1_000_000))],
    "engagement_rate": [("success", SUCCESS, Decimal("0.05"))],
    "conversion_people": [
        ("success", SUCCESS, Decimal("0.03")),
        ("industry", INDUSTRY, Decimal("0.03")),
        ("factory", FACTORY, Decimal("0.10")),
    ],
}


@dataclass(frozen=True)
class Past:
    """The team's own shows before this one: how many knew a metric, and their median."""

    shows: int
    median: Decimal | None


def core(show: Show, numbers: dict[str, Number], earlier: list[Row]) -> list[dict[str, Any]]:
    """One entry a dimension: the show's number, the median of the earlier shows, benchmarks, a verdict."""
    past = {key: _past([row.numbers[key].value for row in earlier]) for key in CORE}
    return [_dimension(key, numbers.get(key), past[key], show.id) for key in CORE]


def earlier(show: Show, scope: Scope) -> list[str]:
    """The ids of the last thirty shows before this one on its platform: a team is measured by its own."""
    if show.started_at is None:
        return []
    same = within(scope).filter(account__platform=show.account.platform, started_at__lt=show.started_at)
    recent = same.filter(started_at__gte=show.started_at - timedelta(days=400)).order_by("-started_at")
    return list(recent.values_list("id", flat=True)[:LAST_SHOWS])


def questions(show: Show, scope: Scope) -> dict[str, Query]:
    """What is asked of the shows before this one; nothing where it is the first."""
    ids = earlier(show, scope)
    return {"earlier": replace(ask(CORE, by=["show"], filters={"show": ids}), scope=scope)} if ids else {}


def _past(values: list[Decimal | None]) -> Past:
    known = [value for value in values if value is not None]
    return Past(len(known), median(known) if len(known) >= FEWEST else None)


def _dimension(key: str, number: Number | None, past: Past, show: str) -> dict[str, Any]:
    metric = metrics()[key]
    named = [{"preset": preset, **names, "value": value} for preset, names, value in BENCHMARKS.get(key, [])]
    return {
        "key": key,
        "zh": metric.zh,
        "en": metric.en,
        "num": wire(key, number, show=show),
        "median": past.median,
        "shows": past.shows,
        "benchmarks": named,
        "verdict": verdict(number.value if number else None, past.median),
    }


def verdict(value: Decimal | None, usual: Decimal | None) -> str:
    """`near` within five percent of the median, else `above` or `below`; `unknown` without either."""
    if value is None or not usual:
        return "unknown"
    off = value / usual - 1
    if abs(off) <= NEAR:
        return "near"
    return "above" if off > 0 else "below"
