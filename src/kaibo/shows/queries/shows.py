"""Lists of shows, with their numbers, as far as the caller may see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from kaibo.accounts.api import Scope
from kaibo.kit.errors import there
from kaibo.kit.table import Ask, Page
from kaibo.metrics.api import metrics, query, wire
from kaibo.shows.models import Account, Show, Source

COLUMNS = (
    "gmv",
    "paid_amount",
    "viewers",
    "views",
    "orders",
    "buyers",
    "conversion_people",
    "conversion_times",
    "aov",
    "refund_rate",
    "gpm",
    "live_hours",
)
OWN_SORTS = {"started_at": "started_at", "title": "title", "host": "host", "account": "account__name"}


@dataclass(frozen=True)
class ShowFilter:
    """Which shows; everything left out admits all."""

    first: date | None = None
    last: date | None = None
    platform: str = ""
    account: str = ""
    host: str = ""
    q: str = ""

    def asked(self) -> dict[str, str]:
        """What was asked for, in words; what was left open is left out."""
        names = {"first": "from", "last": "to"}
        given = {names.get(field.name, field.name): getattr(self, field.name) for field in fields(self)}
        return {name: str(value) for name, value in given.items() if value}


def within(scope: Scope) -> QuerySet[Show]:
    """Shows of the caller's accounts and those they were host of, each with its account."""
    every = Show.objects.select_related("account")
    if scope.all:
        return every
    own = Q(host=scope.host) if scope.host else Q(pk__in=[])
    return every.filter(Q(account__in=scope.accounts) | own)


def show_of(id: str, scope: Scope) -> Show:
    """Raises KaiboError (404) for a show that isn't there, or not for this caller."""
    return there(within(scope).filter(id=id).first())


def shows(wanted: ShowFilter, ask: Ask, scope: Scope) -> Page[dict[str, Any]]:
    """A page of shows with their numbers, newest first unless sorted otherwise, by a number too."""
    found = matching(wanted, scope)
    key = ask.sort.lstrip("-")
    if key in COLUMNS:
        chosen = _sorted_by_number(found, key, scope, downward=ask.sort.startswith("-"))[ask.offset :][: ask.limit]
    else:
        order = OWN_SORTS.get(key, "started_at")
        sign = "" if ask.sort and not ask.sort.startswith("-") else "-"
        chosen = list(found.order_by(f"{sign}{order}", "id")[ask.offset : ask.offset + ask.limit])
    numbers = _numbers([show.id for show in chosen], COLUMNS, scope)
    return Page([{**card(show), "numbers": numbers.get(show.id, {})} for show in chosen], found.count())


def titles_of(ids: Iterable[str]) -> dict[str, str]:
    """What shows are called, by id."""
    found = Show.objects.filter(id__in=list(ids))
    return {show.id: show.title or f"{show.host} {show.business_day or ''}".strip() for show in found}


def account_names(ids: Iterable[str]) -> dict[str, str]:
    """The names of accounts, by id."""
    return dict(Account.objects.filter(id__in=list(ids)).values_list("id", "name"))


def account_ids(told: str) -> list[str]:
    """The accounts that have this id or name."""
    return list(Account.objects.filter(Q(id=told) | Q(name=told)).values_list("id", flat=True))


def sources_of(id: str) -> list[int]:
    """The batches that tell of a show."""
    return list(Source.objects.filter(show=id).values_list("batch", flat=True))


def card(show: Show) -> dict[str, Any]:
    """A show's identity as pages and the command line see it."""
    copied = ("id", "title", "host", "room_id", "started_at", "ended_at", "business_day")
    account = {"platform": show.account.platform, "account": show.account_id, "account_name": show.account.name}
    return {**{name: getattr(show, name) for name in copied}, **account}


def columns() -> list[dict[str, str]]:
    """The numbers a list of shows has, in its order."""
    known = metrics()
    return [
        {"key": key, "zh": known[key].zh, "en": known[key].en, "unit": known[key].unit, "basis": known[key].basis}
        for key in COLUMNS
    ]


def facets(scope: Scope) -> dict[str, Any]:
    """Platforms, accounts and hosts that the caller's shows have."""
    seen = within(scope)
    accounts = Account.objects.filter(id__in=seen.values("account")).order_by("platform", "name")
    hosts = seen.exclude(host="").order_by("host").values_list("host", flat=True).distinct()
    return {
        "platforms": sorted({each.platform for each in accounts}),
        "accounts": [{"id": each.id, "name": each.name} for each in accounts],
        "hosts": list(hosts),
    }


def matching(wanted: ShowFilter, scope: Scope) -> QuerySet[Show]:
    """Shows that the filter leaves, in no order."""
    exact = {"account__platform": wanted.platform, "account": wanted.account, "host": wanted.host}
    found = within(scope).filter(**{name: value for name, value in exact.items() if value})
    if wanted.first:
        found = found.filter(business_day__gte=wanted.first)
    if wanted.last:
        found = found.filter(business_day__lte=wanted.last)
    if wanted.q:
        found = found.filter(Q(title__icontains=wanted.q) | Q(host__icontains=wanted.q) | Q(id=wanted.q))
    return found


def _sorted_by_number(found: QuerySet[Show], key: str, scope: Scope, *, downward: bool) -> list[Show]:
    """Shows without the number come last, whichever way."""
    every = list(found)
    numbers = _values([show.id for show in every], key, scope)
    known = [show for show in every if numbers.get(show.id) is not None]
    known.sort(key=lambda show: (numbers[show.id], show.id), reverse=downward)
    return known + [show for show in every if numbers.get(show.id) is None]


def _values(ids: list[str], key: str, scope: Scope) -> dict[str, Decimal | None]:
    rows = query([key], by=["show"], scope=scope)
    wanted = set(ids)
    found = {str(row.dimensions["show"]): row.numbers[key].value for row in rows}
    return {id: value for id, value in found.items() if id in wanted}


def _numbers(ids: list[str], keys: Iterable[str], scope: Scope) -> dict[str, dict[str, Any]]:
    if not ids:
        return {}
    rows = query(keys, by=["show"], filters={"show": ids}, scope=scope)
    return {
        str(row.dimensions["show"]): {
            key: wire(key, number, show=str(row.dimensions["show"])) for key, number in row.numbers.items()
        }
        for row in rows
    }
