"""Cases: runs of the control room, and imported shows that no run of ours stands behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kaibo.accounts.api import Scope
from kaibo.kit.clock import now
from kaibo.kit.errors import there
from kaibo.live.api import Run, runs_of, shows_of
from kaibo.live.api import within as runs_within
from kaibo.shows.api import Show
from kaibo.shows.api import within as shows_within


@dataclass(frozen=True)
class Case:
    """One show. `begins_at` is the planned start until there is a real one; `run` is None for an imported show."""

    id: str
    title: str
    host: str
    account: str
    account_name: str
    platform: str
    zone: str
    begins_at: datetime | None
    began: bool
    ended_at: datetime | None
    run: Run | None = None
    show: Show | None = None


def case_of(id: str, scope: Scope) -> Case:
    """By the id of a run or of an imported show; raises KaiboError (404) outside the scope."""
    run = runs_within(scope).filter(id=id).first()
    if run is not None:
        return _of_run(run)
    show = there(shows_within(scope).select_related("account").filter(id=id).first())
    behind = runs_of(show)
    return _of_run(behind[0]) if behind else _of_show(show)


def cases(scope: Scope, days: int) -> list[Case]:
    """What begins from `days` days ago on, and what has no time yet; the latest first."""
    since = now() - timedelta(days=days)
    runs = [run for run in runs_within(scope) if _time_of(run) is None or (_time_of(run) or since) >= since]
    behind = set(shows_of(runs).values())
    shows = shows_within(scope).select_related("account").filter(started_at__gte=since)
    found = [*map(_of_run, runs), *(_of_show(show) for show in shows if show.id not in behind)]
    return sorted(found, key=lambda each: (each.begins_at is None, each.begins_at or since, each.id), reverse=True)


def _time_of(run: Run) -> datetime | None:
    return run.started_at or run.planned_at


def _of_run(run: Run) -> Case:
    account = run.account
    return Case(
        id=run.id,
        title=run.title,
        host=run.host,
        account=account.id,
        account_name=account.name,
        platform=account.platform,
        zone=account.zone,
        begins_at=_time_of(run),
        began=run.started_at is not None,
        ended_at=run.ended_at,
        run=run,
    )


def _of_show(show: Show) -> Case:
    account = show.account
    return Case(
        id=show.id,
        title=show.title,
        host=show.host,
        account=account.id,
        account_name=account.name,
        platform=account.platform,
        zone=account.zone,
        begins_at=show.started_at,
        began=True,
        ended_at=show.ended_at or show.started_at,
        show=show,
    )
