"""A run is planned, started, paused, resumed and ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import Kind, emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.live import events
from kaibo.live.acting import acting, mark, on_air
from kaibo.live.benefits.acts import close_all
from kaibo.live.models import Entry, Run, Segment, Shift
from kaibo.live.readiness import hold
from kaibo.live.rundown.moving import close_running, plan_end, start_segment
from kaibo.shows.api import Account, account_of, open_account

State = Run.State


@dataclass(frozen=True)
class NewRun:
    """`account` is an account's id; or `platform` and `account_name` open one."""

    title: str
    account: str = ""
    platform: str = ""
    account_name: str = ""
    host: str = ""
    room_id: str = ""
    planned_at: datetime | None = None
    currency: str = ""
    most_shown: int = 30


def plan_run(caller: Caller, new: NewRun) -> Run:
    """Raises KaiboError (404) for an account outside the caller's scope, (422) where none is named, or no title."""
    if not new.title.strip():
        raise KaiboError("live.no_title", status=422)
    with transaction.atomic():
        account = _account(caller, new)
        run = Run(id=new_id("run"), account=account, title=new.title.strip(), host=new.host.strip(), by=caller.name)
        run.room_id, run.planned_at, run.made_at = new.room_id, new.planned_at, now()
        run.currency, run.most_shown = new.currency or account.currency, new.most_shown
        run.save(force_insert=True)
        mark(run, caller, "plan", run.title)
        _tell(events.RUN_PLANNED, run, caller)
    return run


def start_run(caller: Caller, id: str, *, turn: int | None = None) -> Run:
    """Go on air; the first waiting segment begins with it.

    Raises KaiboError (409) in another state, and where the run's plan is not ready and nobody let it through.
    """
    with acting(caller, id, turn=turn, moves=True) as run:
        _must_be(run, State.PLANNED)
        hold(run)
        run.state, run.started_at = State.RUNNING, now()
        run.planned_ends_at = run.planned_ends_at or plan_end(run)
        mark(run, caller, "start", run.title, at=run.started_at)
        if run.host:
            Shift.objects.create(run=run, host=run.host, started_at=run.started_at)
        _tell(events.RUN_STARTED, run, caller)
        if first := run.segments.filter(state=Segment.State.WAITING).first():
            start_segment(run, first, caller)
    return run


def pause_run(caller: Caller, id: str, *, turn: int | None = None) -> Run:
    with acting(caller, id, turn=turn, moves=True) as run:
        _must_be(run, State.RUNNING)
        run.state = State.PAUSED
        mark(run, caller, "pause")
        _tell(events.RUN_PAUSED, run, caller)
    return run


def resume_run(caller: Caller, id: str, *, turn: int | None = None) -> Run:
    with acting(caller, id, turn=turn, moves=True) as run:
        _must_be(run, State.PAUSED)
        run.state = State.RUNNING
        mark(run, caller, "resume")
        _tell(events.RUN_RESUMED, run, caller)
    return run


def end_run(caller: Caller, id: str, *, turn: int | None = None) -> Run:
    """Go off air: the segment, the pitch, the host's shift and the benefits that are open end with it."""
    with acting(caller, id, turn=turn, moves=True) as run:
        on_air(run)
        close_all(caller, id)
        run.state, run.ended_at = State.ENDED, now()
        close_running(run, run.ended_at)
        Entry.objects.filter(run=run).update(pitching_since=None, on_shelf=False)
        Shift.objects.filter(run=run, ended_at=None).update(ended_at=run.ended_at)
        mark(run, caller, "end", run.title, at=run.ended_at)
        _tell(events.RUN_ENDED, run, caller)
    return run


def _account(caller: Caller, new: NewRun) -> Account:
    if new.account:
        return account_of(new.account, caller.scope)
    if not (new.platform and new.account_name.strip()):
        raise KaiboError("live.no_account", status=422)
    name = new.account_name.strip()
    opened = open_account(new.platform, name, currency=new.currency or "CNY", zone="Asia/Shanghai")
    return account_of(opened.id, caller.scope)


def _must_be(run: Run, *states: Run.State) -> None:
    if run.state not in states:
        raise KaiboError("live.wrong_state", status=409, state=run.state)


def _tell(kind: Kind[events.RunAct], run: Run, caller: Caller) -> None:
    emit(kind, run.id, events.RunAct(run.account_id, run.title, run.host), by=caller.id)
