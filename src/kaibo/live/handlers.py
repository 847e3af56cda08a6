"""What the control room does when a batch becomes visible: the plan of a run is tied to the show the run was."""

from __future__ import annotations

from kaibo.connectors import api as connectors
from kaibo.events.api import Event, handles
from kaibo.live.queries.shows import runs_of
from kaibo.planning.api import became
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
