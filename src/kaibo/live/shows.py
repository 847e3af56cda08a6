"""A run and the show that a platform's file told of: the same broadcast, seen twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from kaibo.live.models import Run
from kaibo.shows.api import Show

AROUND = timedelta(hours=24)


def shows_of(runs: Iterable[Run]) -> dict[str, str]:
    """By run that ended: the show of the same broadcast, where one was imported.

    It has the platform's id of the broadcast, or is of the same account and was on air in at least half of the
    shorter one's time.
    """
    over = [run for run in runs if run.started_at and run.ended_at]
    starts = [run.started_at for run in over if run.started_at]
    if not starts:
        return {}
    near = (min(starts) - AROUND, max(starts) + AROUND)
    here = list(Show.objects.filter(account__in={run.account_id for run in over}, started_at__range=near))
    found = {run.id: max(here, key=lambda show: _alike(run, show), default=None) for run in over}
    return {run.id: show.id for run in over if (show := found[run.id]) and _alike(run, show) >= 0.5}


def runs_of(show: Show) -> list[Run]:
    """Runs of the same broadcast as an imported show, the closest first."""
    if show.started_at is None:
        return []
    near = (show.started_at - AROUND, show.started_at + AROUND)
    runs = Run.objects.select_related("account").filter(account=show.account_id, started_at__range=near)
    alike = {run: _alike(run, show) for run in runs if run.ended_at}
    return sorted((run for run in alike if alike[run] >= 0.5), key=lambda run: -alike[run])


def _alike(run: Run, show: Show) -> float:
    """From 0 to 1 how much of the shorter one both were on air; 2 for the same id of the broadcast."""
    if run.account_id != show.account_id or not (run.started_at and run.ended_at and show.started_at):
        return 0.0
    if run.room_id and run.room_id == show.room_id:
        return 2.0
    ended: datetime = show.ended_at or show.started_at
    shared = (min(run.ended_at, ended) - max(run.started_at, show.started_at)).total_seconds()
    shorter = min(run.ended_at - run.started_at, ended - show.started_at).total_seconds()
    return max(0.0, shared) / shorter if shorter > 0 else 0.0
