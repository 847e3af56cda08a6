"""A show's host against the room's other hosts who went live at the same time of day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from kaibo.accounts.api import Scope, company
from kaibo.metrics.api import Query, Row, ask, fold, metrics, row_json
from kaibo.review.queries.standing import FEWEST, Parts, Standing, standing
from kaibo.shows.api import Show

BASES = ("conversion_people", "conversion_times")
SHOWN = ("click_to_order_people", "views_per_show", "gpm")
DAYS = 180


@dataclass(frozen=True)
class Slot:
    """Shows like this one: the same room, begun within an hour of this one's hour, in the half year up to it."""

    account: str
    hours: tuple[int, ...]
    since: date
    until: date


@dataclass(frozen=True)
class Hosts:
    """`host` beside the others over the shows of a `slot`; `key` is the rate compared, `rows` one entry a host."""

    host: str
    key: str
    slot: Slot
    standing: Standing
    rows: list[dict[str, Any]]
    others: dict[str, Any] | None

    @property
    def passport(self) -> str | None:
        """The way to the passport of the host's own rate."""
        mine = next((row for row in self.rows if row["host"] == self.host), None)
        return str(mine["numbers"][self.key]["passport"]) if mine else None

    def shown(self) -> dict[str, Any]:
        metric = metrics()[self.key]
        return {
            "host": self.host,
            "key": self.key,
            "zh": metric.zh,
            "en": metric.en,
            "hours": self.slot.hours,
            "since": self.slot.since,
            "until": self.slot.until,
            "fewest": FEWEST,
            "rows": self.rows,
            "others": self.others,
        }


def questions(show: Show, scope: Scope) -> dict[str, Query]:
    """What is asked of the slot, show by show; nothing where the show has no host or no time."""
    slot = _slot(show)
    if slot is None or not show.host:
        return {}
    return {"host_shows": replace(_question(slot), by=("host", "show"), scope=scope)}


def hosts(show: Show, told: list[Row]) -> Hosts | None:
    """None where nothing was asked. Rates are Σ/Σ of the shows told; the interval takes show by show."""
    slot = _slot(show)
    if slot is None or not show.host:
        return None
    question = _question(slot)
    single = [row for row in told if row.dimensions["host"]]
    whole = fold(single, ["host"])
    key = _basis(single)
    parts = _parts(single, key)
    rows = [_row(row, key, parts, question) for row in whole if str(row.dimensions["host"]) in parts]
    return Hosts(
        show.host,
        key,
        slot,
        standing(show.host, parts),
        sorted(rows, key=lambda row: (row["host"] != show.host, -row["numbers"][key]["value"])),
        _others([row for row in whole if str(row.dimensions["host"]) in parts.keys() - {show.host}], key, question),
    )


def _question(slot: Slot) -> Query:
    return ask(
        (*BASES, *SHOWN),
        by=("host",),
        window=(slot.since, slot.until),
        filters={"account": slot.account, "start_hour": [str(hour) for hour in slot.hours]},
    )


def _slot(show: Show) -> Slot | None:
    if show.started_at is None or show.business_day is None:
        return None
    hour = show.started_at.astimezone(ZoneInfo(company().zone)).hour
    hours = tuple((hour + by) % 24 for by in (-1, 0, 1))
    return Slot(show.account_id, hours, show.business_day - timedelta(days=DAYS), show.business_day)


def _basis(rows: list[Row]) -> str:
    """People where the room's files count them, else times."""
    counted = sum(row.numbers[BASES[0]].value is not None for row in rows)
    return BASES[0] if 2 * counted >= len(rows) else BASES[1]


def _parts(single: list[Row], key: str) -> Parts:
    parts: Parts = {}
    for row in single:
        number = row.numbers[key]
        if number.numerator is not None and number.denominator:
            host = str(row.dimensions["host"])
            parts.setdefault(host, []).append((float(number.numerator), float(number.denominator)))
    return parts


def _row(row: Row, key: str, parts: Parts, question: Query) -> dict[str, Any]:
    host = str(row.dimensions["host"])
    mine, stands = parts[host], standing(host, parts)
    low, high = stands.own.interval() if stands.own and len(mine) >= FEWEST else (None, None)
    shown = row_json(Row(row.dimensions, {name: row.numbers[name] for name in (key, *SHOWN)}), question)
    return {
        "host": host,
        "shows": len(mine),
        "numbers": shown["numbers"],
        "median": median(above / below for above, below in mine),
        "low": low,
        "high": high,
        "difference": dict(zip(("value", "low", "high"), stands.apart, strict=True)) if stands.apart else None,
        "verdict": stands.verdict,
    }


def _others(rows: list[Row], key: str, question: Query) -> dict[str, Any] | None:
    """The other hosts' rate together, Σ/Σ, with the way to its passport."""
    together = fold(rows, ())
    if not together or not together[0].numbers[key].denominator:
        return None
    asked = question.only(host=tuple(sorted(str(row.dimensions["host"]) for row in rows)))
    shown: dict[str, Any] = row_json(together[0], asked)["numbers"][key]
    return shown
