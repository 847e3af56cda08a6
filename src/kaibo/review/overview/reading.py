"""经营总览: a month and its year so far, against goals and against earlier ones, and where the month is heading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Caller, company
from kaibo.kit import clock
from kaibo.metrics.api import Query, answer_kept, ask
from kaibo.review.overview.pace import pace
from kaibo.review.overview.part import goal_for, part_of
from kaibo.review.overview.shown import GMV, KEYS, columns, days_shown, pace_shown, period_shown
from kaibo.review.overview.span import month_span, until_of, year_span

BEGINNING = date(2000, 1, 1)


def overview(caller: Caller, month: str = "", currency: str = "") -> dict[str, Any]:
    """The month (`2026-11`), else the newest that is told; numbers of one currency, the others are named."""
    today = today_of_company()
    told = answer_kept({name: replace(each, scope=caller.scope) for name, each in _first_questions(today).items()})
    part = part_of(told["accounts"], currency)
    days = part.by_day(told["days"])
    since = min(days, default=None)
    first = date.fromisoformat(f"{month}-01") if month else _newest_month(days, today)
    until = until_of(first, today, list(days))
    spans = {"month": month_span(first, until), "year": year_span(first, until)}
    asked = {
        (name, side): replace(ask(KEYS, window=window, filters=part.filters), scope=caller.scope)
        for name, span in spans.items()
        for side, window in {"now": span.window, **span.earlier(since)}.items()
    }
    rows = {place: found[0] for place, found in answer_kept(asked).items()}
    shown = {
        name: period_shown(
            span,
            {side: each for (of, side), each in asked.items() if of == name},
            {side: each for (of, side), each in rows.items() if of == name},
            goal_for(caller, span.name, part.currency),
        )
        for name, span in spans.items()
    }
    sold = rows["month", "now"].numbers[GMV].value
    heading = pace(spans["month"], sold, {day: value for day, value in days.items() if day < first})
    return {
        **shown,
        "months": _months(days, first),
        "since": since,
        "until": until,
        "today": today,
        "currency": part.currency,
        "currencies": list(part.currencies),
        "accounts": list(part.accounts),
        "pace": pace_shown(heading, shown["month"]["goal"], part.currency),
        "days": days_shown(first, days),
        "columns": columns(),
    }


def today_of_company() -> date:
    card = company()
    return clock.business_day(clock.now(), zone=card.zone, starts_at_hour=card.day_start)


def _first_questions(today: date) -> dict[str, Query]:
    """What must be known before it is known what to ask."""
    return {
        "accounts": ask((GMV,), by=("account",)),
        "days": ask((GMV,), by=("day",), window=(BEGINNING, today)),
    }


def _newest_month(days: Mapping[date, Decimal], today: date) -> date:
    return max((day for day in days if day < today), default=today).replace(day=1)


def _months(days: Mapping[date, Decimal], first: date) -> list[str]:
    """Months to choose from, the newest first."""
    return sorted({f"{first:%Y-%m}", *(f"{day:%Y-%m}" for day in days)}, reverse=True)
