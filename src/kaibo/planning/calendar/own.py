"""The team's own days: anniversaries, fairs, brand days."""

from __future__ import annotations

from datetime import date
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.models import OwnDay


def own_days(first: date, last: date) -> list[dict[str, Any]]:
    """Those that touch the days; a yearly one stands in each year, from the one it was named for."""
    found = []
    for row in OwnDay.objects.filter(first__lte=last):
        for begin, end in _times(row, first, last):
            found.append({"id": row.id, "name": row.name, "first": begin, "last": end, "yearly": row.yearly})
    return sorted(found, key=lambda day: (day["first"], day["id"]))


def name_day(caller: Caller, name: str, first: date, last: date, *, yearly: bool) -> OwnDay:
    """Raises KaiboError (422) where it ends before it begins."""
    if last < first:
        raise KaiboError("planning.bad_own_day", status=422)
    return OwnDay.objects.create(id=new_id("own"), name=name, first=first, last=last, yearly=yearly, by=caller.name)


def remove_day(id: str) -> None:
    """Raises KaiboError (404) for one there isn't."""
    if not OwnDay.objects.filter(id=id).delete()[0]:
        raise KaiboError("kit.not_found", status=404)


def _times(row: OwnDay, first: date, last: date) -> list[tuple[date, date]]:
    years = range(max(first.year - 1, row.first.year), last.year + 1) if row.yearly else [row.first.year]
    length = row.last - row.first
    every = [(begin, begin + length) for year in years if (begin := _in_year(row.first, year))]
    return [(begin, end) for begin, end in every if begin <= last and first <= end]


def _in_year(day: date, year: int) -> date | None:
    """29 February is only there in leap years."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None
