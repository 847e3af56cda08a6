"""What both pages share: the part of the orders asked for, and what a cut is called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.clock import business_day, months_after, now
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Row, Window
from kaibo.shows.api import titles_of, within

MOST = 300
"""Rows of one answer; the rest is counted in `total`."""
BACK_TO_MONTHS = 13


@dataclass(frozen=True)
class Part:
    """Orders paid from `first` to `last` (left open: the last thirteen months), on one platform or all, cut by `by`."""

    by: str
    first: date | None = None
    last: date | None = None
    platform: str = ""

    @property
    def window(self) -> Window:
        card = company()
        today = business_day(now(), zone=card.zone, starts_at_hour=card.day_start)
        last = self.last or max(today, self.first or today)
        return Window(self.first or months_after(last.replace(day=1), 1 - BACK_TO_MONTHS), last)

    @property
    def filters(self) -> dict[str, str]:
        return {"platform": self.platform} if self.platform else {}


def checked(by: str, among: Iterable[str]) -> str:
    """KaiboError (422) for a cut the page doesn't have."""
    if by not in among:
        raise KaiboError("metrics.unknown_dimension", status=422, key=by[:60])
    return by


def names(rows: list[Row], by: str, scope: Scope) -> dict[str, dict[str, Any]]:
    """For each value: its name, and a show's day and host."""
    ids = {value for row in rows if (value := _value(row, by))}
    plain = {id: {"name": "", "day": None, "host": ""} for id in ids}
    if by == "product":
        return {**plain, **{_value(row, by): {**plain.get(_value(row, by), {}), "name": _label(row)} for row in rows}}
    if by == "show":
        titles = titles_of(ids)
        seen = {show.id: show for show in within(scope).filter(id__in=ids)}
        told = {id: {"name": titles[id], "day": show.business_day, "host": show.host} for id, show in seen.items()}
        return {**plain, **told}
    return plain


def _label(row: Row) -> str:
    return row.labels.get("product", "")


def _value(row: Row, by: str) -> str:
    value = row.dimensions[by]
    return "" if value is None else str(value)
