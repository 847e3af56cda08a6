"""The shows behind a proposal, each with its numbers from the metric engine."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from kaibo.accounts.api import Scope
from kaibo.kit import clock
from kaibo.metrics.api import Query, Row, Window, answer_kept, ask
from kaibo.shows.api import Account, Show, within

RATES = ("engagement_rate", "conversion_times")
AMOUNTS = ("views", "comments", "orders", "gmv")
"""What grows with a show's length: expected by the hour."""
KEYS = (*AMOUNTS, *RATES, "live_hours")
LOOK_BACK = timedelta(days=365)
MOST = 500
HOUR = 3600
LEAST_HOURS = 0.25
"""Shorter broadcasts are tests of the line."""


@dataclass(frozen=True)
class Past:
    """A show that was. `start` is by its account's clock; `numbers` hold amounts by the hour, and rates."""

    id: str
    host: str
    start: datetime
    hours: float
    numbers: dict[str, float] = field(default_factory=dict)

    @property
    def day(self) -> date:
        return self.start.date()


@dataclass(frozen=True)
class History:
    """Shows, newest first, and the question their numbers answer. `level` is `account`, or `platform` where the
    account has too few of its own."""

    shows: tuple[Past, ...]
    question: Query
    level: str


def history(account: Account, scope: Scope, before: datetime, *, fewest: int) -> History:
    """The year's shows of an account that began before a moment; of its platform's accounts in the same currency where
    there are fewer than `fewest`. Only those whose numbers the caller may see."""
    own = _told(within(scope).filter(account=account), scope, before)
    if len(own.shows) >= fewest:
        return own
    here = within(scope).filter(account__platform=account.platform, account__currency=account.currency)
    wider = _told(here, scope, before, level="platform")
    return wider if len(wider.shows) > len(own.shows) else own


def _told(found: QuerySet[Show], scope: Scope, before: datetime, *, level: str = "account") -> History:
    first = before - LOOK_BACK
    chosen = found.filter(started_at__gt=first, started_at__lt=before)
    rows = {each.id: each for each in chosen.select_related("account").order_by("-started_at", "id")[:MOST]}
    window = Window(first.date(), before.date())
    question = replace(ask(KEYS, by=("show",), window=window, filters={"show": list(rows)}), scope=scope)
    told = answer_kept({"shows": question})["shows"] if rows else []
    by_show = {str(row.dimensions["show"]): row for row in told}
    pasts = (_past(show, by_show.get(id)) for id, show in rows.items())
    return History(tuple(each for each in pasts if each), question, level)


def _past(show: Show, row: Row | None) -> Past | None:
    seconds = row and row.numbers["live_hours"].value
    if row is None or not seconds or show.started_at is None or (hours := float(seconds) / HOUR) < LEAST_HOURS:
        return None
    currency = row.numbers["gmv"].currency
    numbers = {key: float(value) for key in RATES if (value := row.numbers[key].value) is not None}
    for key in AMOUNTS:
        value = row.numbers[key].value
        if value is not None and (key != "gmv" or currency == show.account.currency):
            numbers[key] = float(value) / hours
    return Past(show.id, show.host, clock.local(show.started_at, show.account.zone), hours, numbers)
