"""Shows that were on air though nobody planned them: from files, and what rooms above know of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kaibo.accounts.api import Scope, company
from kaibo.kit import clock
from kaibo.planning.models import Plan
from kaibo.shows.api import Show, within

MOST = 500
LONGEST = timedelta(days=1)
"""So long before the first day a show that still reaches into it may have begun."""


@dataclass(frozen=True)
class Played:
    """`id` is what its review goes by, a show's or a run's. It began at `started_at`; the end may be unknown."""

    id: str
    title: str
    account: str
    account_name: str
    host: str
    started_at: datetime
    ended_at: datetime | None


Look = Callable[[Scope, datetime, datetime], Iterable[Played]]
_LOOKS: list[Look] = []


def also_played(look: Look) -> Look:
    """Rooms above planning tell of shows, too, that began between two moments."""
    _LOOKS.append(look)
    return look


def played(scope: Scope, first: date, last: date, account: str = "") -> list[Played]:
    """Those that touch the company's days `first` to `last` and became of no plan, by when they began."""
    begin, end = clock.day_bounds(first, last, zone=company().zone)
    shows = within(scope).filter(started_at__gte=begin - LONGEST, started_at__lt=end)
    planned = Plan.objects.exclude(show="").values("show")
    found = [_shown(each) for each in shows.exclude(id__in=planned).order_by("started_at", "id")[:MOST]]
    found += [each for look in _LOOKS for each in look(scope, begin - LONGEST, end)]
    touching = (each for each in found if account in ("", each.account) and (each.ended_at or each.started_at) >= begin)
    return sorted(touching, key=lambda each: (each.started_at, each.id))


def _shown(show: Show) -> Played:
    assert show.started_at
    told = show.account_id, show.account.name, show.host, show.started_at, show.ended_at
    return Played(show.id, show.title, *told)
