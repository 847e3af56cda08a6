"""A group's figures: the engine's numbers, sessions a week, golden-slot share, and how sure its rates are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from kaibo.kit.interval import rate
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, Query, Reason, Row, Window, number_json, row_json
from kaibo.review.compare.questions import KEYS, RATES, RETURNS, Part
from kaibo.review.compare.topics import GOLDEN
from kaibo.review.queries.standing import FEWEST as SURE
from kaibo.review.queries.standing import LEAST

FEWEST = 3
"""Shows under which a group is marked and no interval is told; a verdict asks for five."""
WEEKLY, GOLDEN_SHARE = "shows_per_week", "golden_share"
WEEK = 7


@dataclass(frozen=True)
class Span:
    """Where a group's rate lies at 95%, one show one sample, and how it stands to the rate of all shows."""

    low: float
    high: float
    shows: int
    verdict: str

    def shown(self) -> dict[str, Any]:
        return {"low": self.low, "high": self.high, "shows": self.shows, "verdict": self.verdict}


def span(number: Number, overall: Number, parts: list[tuple[float, float]]) -> Span | None:
    """None with under three shows, or where the engine has no one value (several currencies, nothing told)."""
    told = rate(parts)
    if told is None or told.shows < FEWEST or not number.value:
        return None
    low, high = (float(number.value) / told.value * each for each in told.interval())
    return Span(low, high, told.shows, _verdict(number, overall, low, high, told.shows))


def spans(part: Part, overall: Row) -> dict[str, Span]:
    made = {key: span(part.whole.numbers[key], overall.numbers[key], _parts(part.single, key)) for key in RATES}
    return {key: each for key, each in made.items() if each}


def group_shown(part: Part, overall: Row, window: Window) -> dict[str, Any]:
    group = part.group
    shows = part.whole.numbers["shows"].value or Decimal(0)
    return {
        "key": group.key,
        "zh": group.zh,
        "en": group.en,
        "shows": int(shows),
        "few": shows < FEWEST,
        "numbers": figures(part.whole, part.hours, part.question, group.length(window)),
        "spans": {key: each.shown() for key, each in spans(part, overall).items()},
    }


def figures(whole: Row, hours: list[Row], question: Query, days: int) -> dict[str, Any]:
    """The numbers of one line of the table, each with the way to its passport."""
    shows = whole.numbers["shows"]
    return {
        **_told(whole, question, (*KEYS,)),
        **_told(whole, replace(question, source=""), RETURNS),
        WEEKLY: number_json(_weekly(shows, days), _way(shows, question)),
        GOLDEN_SHARE: _golden(hours, shows, question),
    }


def _verdict(number: Number, overall: Number, low: float, high: float, shows: int) -> str:
    """`few` shows; `above` or `below`: a tenth off all shows' rate, which the interval leaves out; else `near`."""
    if shows < SURE:
        return "few"
    if not overall.value or overall.currency != number.currency or number.value is None:
        return "near"
    usual = float(overall.value)
    if low <= usual <= high or abs(float(number.value) / usual - 1) < LEAST:
        return "near"
    return "above" if low > usual else "below"


def _parts(single: Iterable[Row], key: str) -> list[tuple[float, float]]:
    numbers = [row.numbers[key] for row in single]
    known = [(each.numerator, each.denominator) for each in numbers]
    return [(float(above), float(below)) for above, below in known if above is not None and below]


def _told(whole: Row, question: Query, keys: Iterable[str]) -> dict[str, Any]:
    numbers = {key: whole.numbers[key] for key in keys if key in whole.numbers}
    told: dict[str, Any] = row_json(Row({}, numbers), question)["numbers"]
    return told


def _way(shows: Number, question: Query) -> str | None:
    """The way to the passport of how many shows there were."""
    return str(_told(Row({}, {"shows": shows}), question, ("shows",))["shows"]["passport"])


def _weekly(shows: Number, days: int) -> Number:
    weeks = Decimal(days) / WEEK
    if shows.value is None or not days:
        return Number(None, Unit.QUANTITY, reason=shows.reason)
    return Number(shows.value / weeks, Unit.QUANTITY, numerator=shows.value, denominator=weeks)


def _golden(hours: list[Row], shows: Number, question: Query) -> dict[str, Any]:
    """Of the shows whose hour is known, those begun in the golden hours."""
    known = [(row.dimensions["start_hour"], row.numbers["shows"].value or Decimal(0)) for row in hours]
    every = sum((count for hour, count in known if hour is not None), Decimal(0))
    golden = sum((count for hour, count in known if hour in GOLDEN), Decimal(0))
    if not every:
        return number_json(Number(None, Unit.RATIO, reason=Reason.NO_DATA))
    way = _way(shows, question.only(start_hour=tuple(str(hour) for hour in GOLDEN)))
    return number_json(Number(golden / every, Unit.RATIO, numerator=golden, denominator=every), way)
