"""Viewers who go too far: warned, hidden, muted or blocked, with reason, facts and term; they may appeal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.live.acting import acting
from kaibo.live.comments import events
from kaibo.live.comments.finding import comment_of
from kaibo.live.comments.grades import next_grade
from kaibo.live.models import Penalty, Run
from kaibo.live.reading import run_of
from kaibo.live.viewers.finding import name_of

LONGEST = timedelta(days=3 * 365)
BASIS = "直播电商监督管理办法 第三十一条第二款；平台社区公约"


@dataclass(frozen=True)
class NewPenalty:
    """`kind` empty: what fits the reason and what went before. `minutes` of None: the kind's own term, for a kind that
    was chosen the present run alone."""

    reason: str
    facts: str
    kind: str = ""
    minutes: int | None = None
    basis: str = ""


def penalise(caller: Caller, run: str, sequence: int, new: NewPenalty) -> Penalty:
    """Against the writer of a comment. Raises KaiboError (422) without facts, for a block without an end, or where
    the source told of no person."""
    with _given(caller, run, new) as found:
        comment = comment_of(found, sequence)
        if not comment.person:
            raise KaiboError("live.person_unknown", status=422)
        return _give(caller, found, comment.person, new, f"{new.facts.strip()}｜{comment.text}"[:500])


def penalise_person(caller: Caller, run: str, person: str, new: NewPenalty) -> Penalty:
    """Against a viewer who did something else than write. `person`: as the platform knows them, or as we do.

    Raises KaiboError (422) as `penalise`, and for one who never was in the account's rooms."""
    name = name_of(run_of(run, caller.scope), person)
    with _given(caller, run, new) as found:
        if not name:
            raise KaiboError("live.viewer_unknown", status=422)
        return _give(caller, found, name, new, new.facts.strip()[:500])


def lift(caller: Caller, id: str) -> Penalty:
    """End it before its term."""
    with _changing(caller, id) as row:
        row.lifted_at, row.lifted_by = now(), caller.name
        _tell(row, "lifted", caller)
    return row


def appeal(caller: Caller, id: str, text: str) -> Penalty:
    """Write down what the viewer says against it."""
    with _changing(caller, id) as row:
        if row.appealed_at is not None:
            raise KaiboError("live.appealed_already", status=409)
        row.appeal, row.appealed_at = text.strip(), now()
        _tell(row, "appealed", caller)
    return row


def decide(caller: Caller, id: str, *, upheld: bool, text: str) -> Penalty:
    """Answer an appeal; whoever gave the penalty doesn't decide on it. One that is not upheld is lifted."""
    with _changing(caller, id) as row:
        if row.appealed_at is None or row.decided_at is not None:
            raise KaiboError("live.no_appeal", status=409)
        if row.by == caller.name:
            raise KaiboError("live.own_penalty", status=403)
        row.upheld, row.decision, row.decided_at, row.decided_by = upheld, text.strip(), now(), caller.name
        if not upheld:
            row.lifted_at, row.lifted_by = row.decided_at, caller.name
        _tell(row, "decided", caller)
    return row


def in_force(account: str, at: datetime, run: str) -> QuerySet[Penalty]:
    """Penalties of an account that hold at a moment of a run."""
    lasting = Q(until__gt=at) | Q(until=None, run=run)
    return Penalty.objects.filter(lasting, account=account, lifted_at=None).order_by("-begins_at")


@contextmanager
def _given(caller: Caller, run: str, new: NewPenalty) -> Iterator[Run]:
    if not new.facts.strip():
        raise KaiboError("live.penalty_without_facts", status=422)
    with acting(caller, run) as found:
        yield found


def _give(caller: Caller, run: Run, person: str, new: NewPenalty, facts: str) -> Penalty:
    at = now()
    kind, until = _graded(new, run.account_id, person, at)
    made = Penalty(id=new_id("pen"), run=run, account=run.account_id, person=person, kind=kind, facts=facts)
    made.reason, made.basis, made.begins_at = new.reason, new.basis or BASIS, at
    made.until, made.by = until, caller.name
    made.save(force_insert=True)
    _tell(made, "given", caller)
    return made


def _graded(new: NewPenalty, account: str, person: str, at: datetime) -> tuple[str, datetime | None]:
    before = Penalty.objects.filter(account=account, person=person).exclude(upheld=False).count()
    grade = next_grade(new.reason, before)
    kind = new.kind or grade.kind
    term = timedelta(minutes=new.minutes) if new.minutes else grade.term if kind == grade.kind else None
    if kind == "block" and term is None:
        raise KaiboError("live.block_without_term", status=422)
    return kind, at + min(term, LONGEST) if term else None


@contextmanager
def _changing(caller: Caller, id: str) -> Iterator[Penalty]:
    """A penalty in the caller's scope, locked, saved at the end; its run is shown anew."""
    row = there(Penalty.objects.filter(id=id).first())
    with acting(caller, row.run_id):
        row.refresh_from_db()
        yield row
        row.save()


def _tell(row: Penalty, what: str, caller: Caller) -> None:
    told = events.PenaltyAct(row.id, row.person, what, row.kind, row.reason, row.facts, row.until)
    emit(events.PENALTY_ACTED, row.run_id, told, by=caller.id)
