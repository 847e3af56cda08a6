"""Penalties as a table: which hold, which wait for a decision on an appeal, and who is on the blacklist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from kaibo.accounts.api import Scope
from kaibo.kit.clock import now
from kaibo.kit.table import Ask, Page
from kaibo.live.models import Penalty, Run
from kaibo.live.reading import within

SORTS = {"begins_at": "begins_at", "until": "until", "person": "person", "kind": "kind"}
_ON_AIR = (Run.State.RUNNING, Run.State.PAUSED)


@dataclass(frozen=True)
class PenaltyFilter:
    """`state`: in_force, appealed (no decision yet), over, or blacklist (blocks in force). `person` is exact; `q` is
    part of a person, of the facts or of who gave it."""

    run: str = ""
    person: str = ""
    state: str = ""
    kind: str = ""
    reason: str = ""
    q: str = ""


def penalties(scope: Scope, wanted: PenaltyFilter, ask: Ask) -> tuple[Page[dict[str, Any]], int]:
    """A page of those of the caller's runs, the newest first, and how many appeals wait in all."""
    runs, at = within(scope), now()
    every = Penalty.objects.filter(run__in=runs)
    found = _narrowed(every, wanted, at)
    down, name = ask.sort.startswith("-"), SORTS.get(ask.sort.lstrip("-"), "")
    order = [f"-{name}" if down else name] if name else ["-begins_at"]
    rows = found.select_related("run__account").order_by(*order, "-id")[ask.offset : ask.offset + ask.limit]
    waiting = every.filter(appealed_at__isnull=False, decided_at=None).count()
    return Page([penalty_shown(each, at) for each in rows], found.count()), waiting


def penalty_shown(row: Penalty, at: datetime | None = None) -> dict[str, Any]:
    """`in_force`: whether it holds now. One for its run alone holds while the run is on air."""
    copied = ("id", "person", "kind", "reason", "facts", "basis", "begins_at", "until", "by", "lifted_at", "appeal")
    rest = ("appealed_at", "decision", "upheld", "decided_at")
    told = {name: getattr(row, name) for name in (*copied, *rest)}
    people = {"lifted_by": row.lifted_by or None, "decided_by": row.decided_by or None}
    place = {"run": row.run_id, "run_title": row.run.title, "account_name": row.run.account.name}
    return {**told, **people, **place, "in_force": _holds(row, at or now())}


def _holds(row: Penalty, at: datetime) -> bool:
    if row.lifted_at is not None:
        return False
    return row.until > at if row.until else row.run.state in _ON_AIR


def _narrowed(every: QuerySet[Penalty], wanted: PenaltyFilter, at: datetime) -> QuerySet[Penalty]:
    exact = {"run": wanted.run, "person": wanted.person, "kind": wanted.kind, "reason": wanted.reason}
    found = every.filter(**{name: value for name, value in exact.items() if value})
    on_air = Exists(Run.objects.filter(id=OuterRef("run"), state__in=_ON_AIR))
    holds = Q(lifted_at=None) & (Q(until__gt=at) | Q(until=None) & Q(on_air))
    states = {
        "in_force": holds,
        "over": ~holds,
        "appealed": Q(appealed_at__isnull=False, decided_at=None),
        "blacklist": holds & Q(kind="block"),
    }
    if wanted.state in states:
        found = found.filter(states[wanted.state])
    if wanted.q:
        found = found.filter(Q(person__icontains=wanted.q) | Q(facts__icontains=wanted.q) | Q(by__icontains=wanted.q))
    return found
