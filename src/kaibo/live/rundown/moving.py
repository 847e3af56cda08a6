"""What moving on in a rundown does to its rows, whoever asked for it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Sum

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.live import events
from kaibo.live.acting import mark
from kaibo.live.models import Run, Segment
from kaibo.live.shelf.acts import has_room, pitch


def start_segment(run: Run, segment: Segment, caller: Caller) -> None:
    """End what runs and begin this one, with its mark and its event; its product is pitched where the shelf has it."""
    at = now()
    close_running(run, at)
    segment.state, segment.started_at, segment.ended_at = Segment.State.RUNNING, at, None
    segment.save()
    mark(run, caller, "go", segment.title, at=at, segment=segment.id, product=segment.product)
    told = events.SegmentAct(segment.id, segment.title, segment.product)
    emit(events.SEGMENT_STARTED, run.id, told, by=caller.id, at=at)
    entry = run.shelf.filter(product=segment.product, pitching_since=None).first() if segment.product else None
    if entry and (entry.on_shelf or has_room(run)):
        pitch(run, entry, caller)


def close_running(run: Run, at: datetime) -> None:
    run.segments.filter(state=Segment.State.RUNNING).update(state=Segment.State.DONE, ended_at=at)


def plan_end(run: Run) -> datetime | None:
    """When the rundown is over by plan: from the planned start, or the true one where none was planned."""
    begins = run.planned_at or run.started_at
    seconds = run.segments.aggregate(all=Sum("planned_s"))["all"]
    return begins + timedelta(seconds=seconds) if begins and seconds else None
