"""The rundown is written, and people move on in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from django.db.models import F

from kaibo.accounts.api import Caller
from kaibo.compliance.api import fit
from kaibo.events.api import Kind, emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.live import events
from kaibo.live.acting import acting, mark, on_air
from kaibo.live.models import Run, Segment
from kaibo.live.rundown.moving import plan_end, start_segment
from kaibo.planning.api import SheetRow

MOST = 500
State = Segment.State


@dataclass(frozen=True)
class NewSegment:
    """`planned_s` in seconds, `goal_amount` in minor units of the run's currency."""

    title: str
    planned_s: int
    kind: str = "other"
    product: str = ""
    scene: str = ""
    goal_orders: int | None = None
    goal_amount: int | None = None
    phrases: Sequence[str] = field(default_factory=tuple)

    @classmethod
    def of(cls, row: SheetRow) -> Self:
        """A line of a team's sheet, what the control room needs of it."""
        told = cls(row.title, row.planned_s, row.kind, row.product, phrases=row.phrases)
        return replace(told, goal_orders=row.goal_orders, goal_amount=row.goal_amount)


def set_rundown(caller: Caller, id: str, wanted: Sequence[NewSegment], *, turn: int | None = None) -> Run:
    """Replace what has not begun yet; what ran stays on the timeline before it.

    Raises KaiboError (409) for an ended run, (422) for more than 500 segments, and on air for words the law forbids.
    """
    if len(wanted) > MOST:
        raise KaiboError("live.too_many_segments", status=422, most=MOST)
    with acting(caller, id, turn=turn, moves=True) as run:
        if run.state == Run.State.ENDED:
            raise KaiboError("live.not_on_air", status=409, state=run.state)
        _may_be_said(run, wanted)
        run.segments.filter(state=State.WAITING).delete()
        first = _after_last(run)
        Segment.objects.bulk_create(_segment(run, each, first + place) for place, each in enumerate(wanted))
        run.planned_ends_at = plan_end(run)
        told = events.RundownSet(len(wanted), sum(each.planned_s for each in wanted))
        mark(run, caller, "rundown", str(len(wanted)))
        emit(events.RUNDOWN_SET, run.id, told, by=caller.id)
    return run


def insert_segment(
    caller: Caller, id: str, new: NewSegment, *, after: str = "", begin: bool = False, turn: int | None = None
) -> Segment:
    """Put a segment behind `after` (left open: behind the running one); with `begin` it begins at once.

    Raises KaiboError (422) on air for words the law forbids.
    """
    with acting(caller, id, turn=turn, moves=True) as run:
        if begin:
            on_air(run)
        _may_be_said(run, [new])
        place = _place_after(run, after)
        run.segments.filter(position__gte=place).update(position=F("position") + 1)
        segment = _segment(run, new, place)
        segment.save(force_insert=True)
        mark(run, caller, "insert", segment.title, segment=segment.id, product=segment.product)
        _tell(events.SEGMENT_INSERTED, run, segment, caller)
        if begin:
            start_segment(run, segment, caller)
    return segment


def go(caller: Caller, id: str, segment_id: str, *, turn: int | None = None) -> Segment:
    """Begin a waiting segment; the running one ends."""
    with acting(caller, id, turn=turn, moves=True) as run:
        on_air(run)
        segment = _of(run, segment_id)
        if segment.state != State.WAITING:
            raise _not_waiting(run, segment)
        start_segment(run, segment, caller)
    return segment


def skip(caller: Caller, id: str, segment_id: str, *, turn: int | None = None, reason: str = "") -> Segment:
    """Leave out a waiting segment, or break off the running one; `reason` for whoever looks back."""
    with acting(caller, id, turn=turn, moves=True) as run:
        segment = _of(run, segment_id)
        if segment.state not in {State.WAITING, State.RUNNING}:
            raise _not_waiting(run, segment)
        if segment.state == State.RUNNING:
            segment.ended_at = now()
        segment.state, segment.reason = State.SKIPPED, reason
        segment.save()
        mark(run, caller, "skip", segment.title, segment=segment.id, product=segment.product)
        _tell(events.SEGMENT_SKIPPED, run, segment, caller)
    return segment


def explain(caller: Caller, id: str, segment_id: str, reason: str) -> Segment:
    """Write down why a segment was left out or went otherwise than planned; during the show or after it."""
    with acting(caller, id) as run:
        segment = _of(run, segment_id)
        segment.reason = reason
        segment.save(update_fields=["reason"])
    return segment


def swap(caller: Caller, id: str, first: str, second: str, *, turn: int | None = None) -> Run:
    """Two waiting segments change places."""
    with acting(caller, id, turn=turn, moves=True) as run:
        one, other = _of(run, first), _of(run, second)
        for each in (one, other):
            if each.state != State.WAITING:
                raise _not_waiting(run, each)
        one.position, other.position = other.position, one.position
        Segment.objects.bulk_update([one, other], ["position"])
        mark(run, caller, "swap", f"{one.title} ⇄ {other.title}", segment=one.id)
        _tell(events.SEGMENTS_SWAPPED, run, one, caller, other=other.id)
    return run


def _may_be_said(run: Run, wanted: Sequence[NewSegment]) -> None:
    """Before the show words are drafts; on air the host has them at once."""
    if run.state != Run.State.PLANNED:
        fit(*(text for each in wanted for text in (each.title, *each.phrases)))


def _of(run: Run, id: str) -> Segment:
    return there(run.segments.filter(id=id).first())


def _after_last(run: Run) -> int:
    last = run.segments.order_by("-position").values_list("position", flat=True).first()
    return 0 if last is None else last + 1


def _place_after(run: Run, after: str) -> int:
    if after:
        return _of(run, after).position + 1
    running = run.segments.filter(state=State.RUNNING).first()
    return running.position + 1 if running else _after_last(run)


def _segment(run: Run, new: NewSegment, position: int) -> Segment:
    told = {**vars(new), "phrases": list(new.phrases)}
    return Segment(id=new_id("seg"), run=run, position=position, **told)


def _not_waiting(run: Run, segment: Segment) -> KaiboError:
    """Who brought the segment to where it is."""
    last = run.marks.filter(segment=segment.id).last()
    by, at = (last.by, f"{last.at:%H:%M:%S}") if last else ("", "")
    return KaiboError("live.segment_not_waiting", status=409, title=segment.title, state=segment.state, by=by, at=at)


def _tell(kind: Kind[events.SegmentAct], run: Run, segment: Segment, caller: Caller, *, other: str = "") -> None:
    emit(kind, run.id, events.SegmentAct(segment.id, segment.title, segment.product, other), by=caller.id)
