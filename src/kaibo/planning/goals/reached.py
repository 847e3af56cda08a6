"""What was reached in a year's months and the year before, for the company and each of its parts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.kit import clock
from kaibo.metrics.api import Number, Query, Reason, Row, Window, answer_kept, ask, metrics, number_json, row_json
from kaibo.planning.goals.currency import Coined, coined
from kaibo.planning.goals.parts import COMPANY

Place = tuple[str, str]
"""A part (`host:苏婉`) and a period (`2026`, `2026-09`)."""
BEGINNING = date(2000, 1, 1)
LATE = timedelta(days=3)
"""A history may begin so much later than the month it is compared by, as on the overview."""


@dataclass(frozen=True)
class Told:
    """A number, and as an answer shows it with the way to its passport."""

    number: Number
    shown: dict[str, Any]


@dataclass(frozen=True)
class Reached:
    """Numbers by place: this year's as far as they are counted (`until`), last year's in whole months. `since` is the
    first day told."""

    metric: str
    coin: Coined
    since: date | None
    until: date
    told: dict[Place, Told]

    def at(self, part: str, period: str) -> Told:
        return self.told.get((part, period)) or nothing(self.metric)

    def before(self, part: str, period: str) -> Told:
        """Of the same period a year before; of one that began before anything is told only a part is known."""
        earlier = f"{int(period[:4]) - 1}{period[4:]}"
        return self.at(part, earlier) if self._is_told(earlier) else nothing(self.metric)

    def parts(self) -> set[str]:
        return {part for part, _ in self.told if part != COMPANY}

    def _is_told(self, period: str) -> bool:
        first = date.fromisoformat(f"{period}-01-01" if len(period) == len("2026") else f"{period}-01")
        return self.since is not None and self.since <= first + LATE


@dataclass(frozen=True)
class Horizon:
    """How far the company's numbers reach, and in which currency the caller looks at them."""

    coin: Coined
    since: date | None
    until: date
    today: date


def today_of_company() -> date:
    card = company()
    return clock.business_day(clock.now(), zone=card.zone, starts_at_hour=card.day_start)


def horizon(scope: Scope, currency: str = "") -> Horizon:
    """`until` is the last day counted, as on the overview: the newest day before today that is told this month, else
    the month's first."""
    today = today_of_company()
    asked = {"accounts": ask(("gmv",), by=("account",)), "days": ask(("gmv",), by=("day",), window=(BEGINNING, today))}
    known = answer_kept({name: replace(each, scope=scope) for name, each in asked.items()})
    coin = coined(known["accounts"], currency)
    days = [date.fromisoformat(str(row.dimensions["day"])) for row in known["days"] if row.dimensions["day"]]
    first = today.replace(day=1)
    until = max((day for day in days if first <= day < today), default=first)
    return Horizon(coin, min(days, default=None), until, today)


def reached(metric: str, year: int, by: str, scope: Scope, seen: Horizon) -> Reached:
    """Of the company where the whole of it is seen, and cut by `by` (platform, account, host, category; "" not)."""
    queries = {
        (cut, each, monthly): _question(metric, each, (*(("month",) if monthly else ()), *cut), scope, seen)
        for cut in [*([()] if scope.all else []), *([(by,)] if by else [])]
        for each in (year, year - 1)
        if date(each, 1, 1) <= seen.until
        for monthly in (True, False)
    }
    told: dict[Place, Told] = {}
    for (cut, each, _), rows in answer_kept(queries).items():
        query = queries[cut, each, _]
        told |= {place: told_of(row, query) for row in rows if (place := _place(row, cut, each))}
    return Reached(metric, seen.coin, seen.since, seen.until, told)


def told_of(row: Row, query: Query) -> Told:
    (metric,) = query.keys
    return Told(row.numbers[metric], row_json(row, query)["numbers"][metric])


def nothing(metric: str) -> Told:
    number = Number(None, metrics()[metric].unit, reason=Reason.NO_DATA)
    return Told(number, number_json(number))


def _question(metric: str, year: int, by: tuple[str, ...], scope: Scope, seen: Horizon) -> Query:
    window = Window(date(year, 1, 1), min(date(year, 12, 31), seen.until))
    return replace(ask((metric,), by=by, window=window, filters=seen.coin.filters), scope=scope)


def _place(row: Row, cut: tuple[str, ...], year: int) -> Place | None:
    """None for what has no such part, or no month."""
    names = [row.dimensions[each] for each in cut]
    month = row.dimensions.get("month", year)
    if month is None or any(name in (None, "") for name in names):
        return None
    return (f"{cut[0]}:{names[0]}" if cut else COMPANY), str(month)
