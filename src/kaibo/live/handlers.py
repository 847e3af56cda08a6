"""What the control room does on news: a plan is done when its run ends, and tied to the show that a file tells of."""

from __future__ import annotations

from kaibo.connectors import api as connectors
from kaibo.events.api import Event, handles
from kaibo.live.events import RUN_ENDED
from kaibo.live.models import Run
from kaibo.live.shows import runs_of
from kaibo.planning.api import became, was_held
from kaibo.shows.api import Show

MOST = 2_000


@handles(connectors.STORED, name="live.plans")
def tie_plans(event: Event) -> None:
    """A run knows its show better than the clock does: moved or long ones too."""
    told: connectors.BatchStored = event.payload
    for show in Show.objects.filter(id__in=told.shows[-MOST:]):
        run = next((each for each in runs_of(show) if each.plan), None)
        if run is not None:
            became(run.plan, show.id, sure=True)


@handles(RUN_ENDED, name="live.plans_done")
def end_plan(event: Event) -> None:
    run = Run.objects.get(id=event.subject)
    if run.plan:
        was_held(run.plan)
