"""Which part of the traffic a page asks about, and the days it means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal

from django.db.models import Max, Min, QuerySet

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Query, Window, ask
from kaibo.shows.api import Show, within

DAYS = 30
NAMES = ("platform", "account", "host", "show", "currency")


@dataclass(frozen=True)
class Asked:
    """Business days (None: the last thirty there are shows on), narrowed by what; empty is everything.

    `against` names the earlier days that numbers stand beside: as many just before, or the same of last year.
    """

    first: date | None = None
    last: date | None = None
    platform: str = ""
    account: str = ""
    host: str = ""
    show: str = ""
    currency: str = ""
    against: Literal["previous", "year"] = "previous"

    @property
    def is_fine(self) -> bool:
        """Whether it is a part of accounts, so that an account without numbers may well have files."""
        return bool(self.host or self.show or self.currency)

    @property
    def filters(self) -> dict[str, str]:
        return {name: getattr(self, name) for name in NAMES if getattr(self, name)}

    def question(self, keys: Iterable[str], window: Window, scope: Scope, *, source: str = "") -> Query:
        told_by = {"source": source} if source else {}
        return replace(ask(keys, window=window, filters={**self.filters, **told_by}), scope=scope)


def window_of(asked: Asked, scope: Scope) -> Window | None:
    """The days asked for, as far as there are shows on them; None without a show."""
    there = _found(asked, scope)
    if asked.last:
        there = there.filter(business_day__lte=asked.last)
    if asked.first:
        there = there.filter(business_day__gte=asked.first)
    ends = there.aggregate(first=Min("business_day"), last=Max("business_day"))
    if ends["first"] is None:
        return None
    recent = ends["last"] - timedelta(days=DAYS - 1)
    return Window(asked.first or max(ends["first"], recent), asked.last or ends["last"])


def facets(scope: Scope) -> dict[str, Any]:
    """What the page can be narrowed to: platforms, accounts and hosts of the caller's shows."""
    seen = within(scope).order_by("account__platform", "account__name")
    accounts = seen.values_list("account", "account__name", "account__platform").distinct()
    return {
        "platforms": sorted({platform for _, _, platform in accounts}),
        "accounts": [{"id": id, "name": name or id, "platform": platform} for id, name, platform in accounts],
        "hosts": sorted(set(seen.exclude(host="").values_list("host", flat=True))),
    }


def _found(asked: Asked, scope: Scope) -> QuerySet[Show]:
    exact = {"account__platform": asked.platform, "account": asked.account, "host": asked.host, "id": asked.show}
    return within(scope).filter(business_day__isnull=False, **{key: value for key, value in exact.items() if value})
