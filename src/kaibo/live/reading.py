"""Runs, as far as the caller may see."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from kaibo.accounts.api import Scope
from kaibo.kit.errors import there
from kaibo.kit.table import Ask, Page
from kaibo.live.models import Run
from kaibo.live.shows import shows_of
from kaibo.planning.api import Played, also_played

MOST = 500
"""Runs of a stretch of the calendar."""


def within(scope: Scope) -> QuerySet[Run]:
    """Runs of the caller's accounts, and those a host is or was on air in."""
    every = Run.objects.select_related("account")
    if scope.all:
        return every
    own = Q(host=scope.host) | Q(pk__in=Run.objects.filter(shifts__host=scope.host)) if scope.host else Q(pk__in=[])
    return every.filter(Q(account__in=scope.accounts) | own)


def run_of(id: str, scope: Scope, *, lock: bool = False) -> Run:
    """Raises KaiboError (404) for a run that isn't there, or not for this caller; `lock` in a transaction."""
    found = within(scope)
    if lock:
        found = found.select_for_update(of=("self",))
    return there(found.filter(id=id).first())


def runs(scope: Scope, ask: Ask, *, state: str = "", plan: str = "") -> Page[dict[str, Any]]:
    """A page of runs, of one plan or of all: those on air first, then the newest."""
    found = within(scope)
    if plan:
        found = found.filter(plan=plan)
    if state:
        found = found.filter(state=state)
    on_air = {Run.State.RUNNING: 0, Run.State.PAUSED: 0, Run.State.PLANNED: 1, Run.State.ENDED: 2}
    rows = list(found.order_by("-made_at")[: ask.offset + ask.limit])
    rows.sort(key=lambda run: on_air[Run.State(run.state)])
    chosen = rows[ask.offset :]
    shows = shows_of(chosen)
    return Page([run_shown(run, shows.get(run.id, "")) for run in chosen], found.count())


def run_shown(run: Run, show: str = "") -> dict[str, Any]:
    """A run's identity and state, as pages see it; `show` is the imported show of the same broadcast."""
    copied = ("id", "title", "host", "state", "planned_at", "planned_ends_at", "started_at", "ended_at", "currency")
    rest = ("room_id", "most_shown", "revision", "turn", "plan", "plan_version")
    account = {"account": run.account_id, "account_name": run.account.name, "platform": run.account.platform}
    return {**{name: getattr(run, name) for name in (*copied, *rest)}, **account, "show": show}


@also_played
def unplanned(scope: Scope, begin: datetime, end: datetime) -> Iterator[Played]:
    """Runs of no plan that ended, and that no file tells of yet."""
    over = within(scope).filter(plan="", ended_at__isnull=False)
    runs = list(over.filter(started_at__gte=begin, started_at__lt=end).order_by("started_at", "id")[:MOST])
    told = shows_of(runs)
    for run in runs:
        if run.started_at and run.id not in told:
            whose = run.account_id, run.account.name, run.host
            yield Played(run.id, run.title, *whose, run.started_at, run.ended_at)
