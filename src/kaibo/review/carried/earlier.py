"""An account's shows before a moment, those included of which no file tells yet."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from kaibo.accounts.api import Scope
from kaibo.live.api import Run, shows_of
from kaibo.live.api import within as runs_within
from kaibo.shows.api import Show, within

SHOWS = 60
"""So many shows of the account back an action is still followed."""


def earlier(account: str, until: datetime, scope: Scope, here: Collection[str]) -> dict[str, Show | Run]:
    """By every id under which something of them may have been kept: the show, or its run until a file tells of it.
    Those in `here` are left out."""
    before = within(scope).filter(account=account, started_at__lt=until).exclude(id__in=here)
    shows: dict[str, Show | Run] = {each.id: each for each in before.order_by("-started_at")[:SHOWS]}
    over = runs_within(scope).filter(account=account, started_at__lt=until).exclude(id__in=here).exclude(ended_at=None)
    runs = list(over.order_by("-started_at")[:SHOWS])
    told = shows_of(runs)
    _called(shows, runs, told)
    return shows | {run.id: shows.get(told.get(run.id, ""), run) for run in runs if told.get(run.id) not in here}


def _called(shows: dict[str, Show | Run], runs: list[Run], told: dict[str, str]) -> None:
    """A show that its file gives no title is called as its run was."""
    for run in runs:
        show = shows.get(told.get(run.id, ""))
        if show is not None and not show.title:
            show.title = run.title
