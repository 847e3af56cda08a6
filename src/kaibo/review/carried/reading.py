"""The actions that a show or a plan has from the shows before it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.db.models import Q

from kaibo.accounts.api import Scope
from kaibo.live.api import Run
from kaibo.live.api import within as runs_within
from kaibo.planning.api import plan_of
from kaibo.review.broadcast import broadcast_of
from kaibo.review.carried.earlier import earlier
from kaibo.review.models import Check, Note
from kaibo.review.queries.notes import note_shown
from kaibo.shows.api import Show

Row = dict[str, Any]


def of_show(id: str, scope: Scope) -> list[Row]:
    """What this show was to keep to, with what was found of it. Raises KaiboError (404) outside the caller's scope."""
    here = broadcast_of(id, scope)
    if here.started_at is None:
        return []
    return carried(here.account.id, here.started_at, scope, here.ids)


def of_plan(id: str, scope: Scope) -> list[Row]:
    """What a plan has to keep to. Raises KaiboError (404) for a plan outside the caller's scope."""
    plan = plan_of(id, scope)
    own = runs_within(scope).filter(plan=plan.id).values_list("id", flat=True)
    return carried(plan.account_id, plan.planned_at, scope, [*own, plan.show])


def carried(account: str, until: datetime, scope: Scope, here: Collection[str]) -> list[Row]:
    """Actions of the account's earlier shows that were open when the last of them began, or were checked at the one
    known as `here`; the open ones first, by their due day."""
    shows = earlier(account, until, scope, here)
    began = [each.started_at for each in shows.values() if each.started_at]
    if not began:
        return []
    open_then = Q(done_at=None) | Q(done_at__gte=max(began))
    found = Note.objects.filter(open_then | Q(checks__show__in=here), show__in=shows).distinct()
    rows = [_row(note, shows[note.show], here) for note in found.prefetch_related("checks")]
    return sorted(rows, key=lambda row: (row["done"], row["due"] is None, row["due"], row["id"]))


def _row(note: Note, of: Show | Run, here: Collection[str]) -> Row:
    checks = list(note.checks.all())
    return {
        **note_shown(note),
        "show": {"id": of.id, "title": of.title, "started_at": of.started_at},
        "check": next((_check(each) for each in checks if each.show in here), None),
        "missed": _missed(each.kept for each in checks if each.show not in here),
    }


def _check(check: Check) -> Row:
    return {"kept": check.kept, "remark": check.remark, "by": check.by, "at": check.at}


def _missed(kept: Iterable[bool]) -> int:
    """At how many other shows it wasn't kept to."""
    return sum(not each for each in kept)
