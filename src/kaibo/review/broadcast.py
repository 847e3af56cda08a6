"""One broadcast under both its names: the imported show, and the run that the control room kept of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kaibo.accounts.api import Scope
from kaibo.kit.errors import KaiboError
from kaibo.live.api import Run, run_of, runs_of, shows_of
from kaibo.live.api import within as runs_within
from kaibo.shows.api import Account, Show, show_of

RUN = "run_"


@dataclass(frozen=True)
class Broadcast:
    """`show` is None for a run of which no file tells yet, `run` None for a show that Kaibo didn't run."""

    show: Show | None
    run: Run | None

    @property
    def id(self) -> str:
        """What is kept of it is kept under this id."""
        return self.ids[0]

    @property
    def ids(self) -> list[str]:
        """Every id under which something may have been kept: a run's until its files came."""
        return [each.id for each in (self.show, self.run) if each]

    @property
    def account(self) -> Account:
        return (self.show or self._run).account

    @property
    def title(self) -> str:
        return (self.show.title if self.show else "") or (self.run.title if self.run else "")

    @property
    def started_at(self) -> datetime | None:
        return (self.run and self.run.started_at) or (self.show.started_at if self.show else None)

    @property
    def ended_at(self) -> datetime | None:
        return (self.run and self.run.ended_at) or (self.show.ended_at if self.show else None)

    @property
    def currency(self) -> str:
        return self.run.currency if self.run else self.account.currency

    @property
    def _run(self) -> Run:
        assert self.run is not None
        return self.run


def broadcast_of(id: str, scope: Scope) -> Broadcast:
    """By the id of a show or of a run. Raises KaiboError (404) for one outside the caller's scope."""
    if id.startswith(RUN):
        return _of_run(run_of(id, scope), scope)
    show = show_of(id, scope)
    seen = set(runs_within(scope).values_list("id", flat=True))
    return Broadcast(show, next((run for run in runs_of(show) if run.id in seen), None))


def called(show: Show) -> str:
    """As its file names it; of a file that tells no title, as the run was."""
    return show.title or next((run.title for run in runs_of(show) if run.title), "")


def kept_under(show: Show) -> list[str]:
    """Every id under which something of this show may have been kept."""
    return [show.id, *(run.id for run in runs_of(show))]


def known_now(ids: Iterable[str]) -> dict[str, str]:
    """By id under which something was kept, that of its show: of a run only once its files came."""
    every = set(ids)
    runs = Run.objects.filter(id__in=[id for id in every if id.startswith(RUN)])
    return {id: id for id in every} | shows_of(runs)


def review_of(id: str) -> str:
    """Where a show, or a run of which no file tells yet, is looked back at."""
    return f"/review/{'runs' if id.startswith(RUN) else 'shows'}/{id}"


def _of_run(run: Run, scope: Scope) -> Broadcast:
    found = shows_of([run]).get(run.id)
    try:
        return Broadcast(show_of(found, scope) if found else None, run)
    except KaiboError:
        return Broadcast(None, run)
