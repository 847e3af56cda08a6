"""The actions that a show or a plan has from the shows before it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Q

from kaibo.accounts.api import Scope
from kaibo.planning.api import plan_of
from kaibo.review.models import Check, Note
from kaibo.review.queries.review import note_shown
from kaibo.shows.api import Show, show_of, within

SHOWS = 60
"""So many shows of the account back an action is still followed."""
Row = dict[str, Any]


def of_show(id: str, scope: Scope) -> list[Row]:
    """What this show was to keep to, with what was found of it. Raises KaiboError (404) outside the caller's scope."""
    show = show_of(id, scope)
    if show.started_at is None:
        return []
    return carried(show.account_id, show.started_at, scope, show.id)


def of_plan(id: str, scope: Scope) -> list[Row]:
    """What a plan has to keep to. Raises KaiboError (404) for a plan outside the caller's scope."""
    plan = plan_of(id, scope)
    return carried(plan.account_id, plan.planned_at, scope)


def carried(account: str, until: datetime, scope: Scope, show: str = "") -> list[Row]:
    """Actions of the account's earlier shows that were open when the last of them began, or were checked at `show`;
    the open ones first, by their due day."""
    before = within(scope).filter(account=account, started_at__lt=until).order_by("-started_at")
    shows = {each.id: each for each in before[:SHOWS]}
    last = next(iter(shows.values()), None)
    if last is None:
        return []
    open_then = Q(done_at=None) | Q(done_at__gte=last.started_at)
    found = Note.objects.filter(open_then | Q(checks__show=show), show__in=shows).distinct().prefetch_related("checks")
    rows = [_row(note, shows[note.show], show) for note in found]
    return sorted(rows, key=lambda row: (row["done"], row["due"] is None, row["due"], row["id"]))


def _row(note: Note, of: Show, show: str) -> Row:
    checks = list(note.checks.all())
    return {
        **note_shown(note),
        "show": {"id": of.id, "title": of.title, "started_at": of.started_at},
        "check": next((_check(each) for each in checks if each.show == show), None),
        "missed": _missed(each.kept for each in checks if each.show != show),
    }


def _check(check: Check) -> Row:
    return {"kept": check.kept, "remark": check.remark, "by": check.by, "at": check.at}


def _missed(kept: Iterable[bool]) -> int:
    """At how many other shows it wasn't kept to."""
    return sum(not each for each in kept)
