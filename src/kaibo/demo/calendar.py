"""Seasons: festivals by market, some on fixed dates, some that move with the moon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from kaibo.demo.sources import data

_WEEKDAY_TRAFFIC = (0.92, 0.93, 0.96, 0.98, 1.04, 1.12, 1.09)


@dataclass(frozen=True)
class Season:
    """A stretch of days and what it multiplies: viewers, orders per click, chance of a show.

    `opening` says how its first day begins: with a show just after "midnight", a "late" one, or as usual.
    """

    name: str
    first: date
    last: date
    traffic: float
    conversion: float
    shows: float
    opening: str


def season(day: date, market: str) -> Season | None:
    """The season a day falls into; of several the one with most viewers."""
    found = [each for each in _seasons(day.year, market) if each.first <= day <= each.last]
    return max(found, key=lambda each: each.traffic, default=None)


def weekday_traffic(day: date) -> float:
    return _WEEKDAY_TRAFFIC[day.weekday()]


@cache
def _seasons(year: int, market: str) -> tuple[Season, ...]:
    source = data("calendar")
    fixed = [_fixed(row, year) for row in source["fixed"] if row["market"] == market]
    moving = [
        _moving(row, date.fromisoformat(anchor))
        for row in source["moving"]
        if row["market"] == market
        for anchor in source["anchors"][row["anchor"]]
        if anchor.startswith(str(year))
    ]
    return (*fixed, *moving)


def _fixed(row: dict[str, Any], year: int) -> Season:
    return _named(row, date.fromisoformat(f"{year}-{row['from']}"), date.fromisoformat(f"{year}-{row['to']}"))


def _moving(row: dict[str, Any], anchor: date) -> Season:
    return _named(row, anchor + timedelta(days=row["from"]), anchor + timedelta(days=row["to"]))


def _named(row: dict[str, Any], first: date, last: date) -> Season:
    return Season(row["name"], first, last, row["traffic"], row["conversion"], row["shows"], row.get("opening", ""))
