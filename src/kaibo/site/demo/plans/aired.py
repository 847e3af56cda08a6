"""The past show as its control room ran the plan: parts ran over, and one product was left for another day."""

from __future__ import annotations

from datetime import timedelta
from itertools import cycle

from django.db import transaction

from kaibo.accounts.api import CLI
from kaibo.demo.sources import data
from kaibo.kit.money import share_out
from kaibo.live.acting import mark
from kaibo.live.models import Run, Segment, Shift
from kaibo.live.runs.acts import NewRun
from kaibo.live.runs.from_plan import run_plan
from kaibo.planning.api import Plan
from kaibo.shows.api import Show

PACE = (97, 112, 104, 91, 108)
"""Parts lasted so many hundredths of what was planned, as far as the show's own length lets them."""
LEFT_OUT = -2
"""Which of the products had no time left."""


def air(plan: Plan, show: Show) -> None:
    """A run of the plan, over and at the show's own times: acts would write down the moment of the demo's making."""
    if show.started_at is None or show.ended_at is None:
        return
    with transaction.atomic():
        run = run_plan(CLI, plan.id, NewRun(plan.title, host=show.host))
        run.state, run.made_at = Run.State.ENDED, plan.planned_at - timedelta(hours=1)
        run.started_at, run.ended_at = show.started_at, show.ended_at
        run.marks.update(at=run.made_at)
        Shift.objects.create(run=run, host=run.host, started_at=run.started_at, ended_at=run.ended_at)
        mark(run, CLI, "start", run.title, at=run.started_at)
        _went(run, round((run.ended_at - run.started_at).total_seconds()))
        mark(run, CLI, "end", run.title, at=run.ended_at)
        run.save()


def _went(run: Run, seconds: int) -> None:
    """Its parts, one after another."""
    segments = list(run.segments.all())
    dropped = [each for each in segments if each.product][LEFT_OUT:][:1]
    told = [each for each in segments if each not in dropped]
    assert run.started_at
    at = run.started_at
    weights = [each.planned_s * pace for each, pace in zip(told, cycle(PACE), strict=False)]
    for segment, lasted in zip(told, share_out(seconds, weights), strict=True):
        segment.state, segment.started_at = Segment.State.DONE, at
        mark(run, CLI, "go", segment.title, at=at, segment=segment.id, product=segment.product)
        at += timedelta(seconds=lasted)
        segment.ended_at = at
    for segment in dropped:
        segment.state, segment.reason = Segment.State.SKIPPED, data("plan")["skipped"]
        mark(run, CLI, "skip", segment.title, at=at, segment=segment.id, product=segment.product)
    Segment.objects.bulk_update(segments, ["state", "started_at", "ended_at", "reason"])
