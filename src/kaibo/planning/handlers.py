"""What planning does on news: plans are tied to the shows they became, and the stock ledger follows what they hold."""

from __future__ import annotations

from kaibo.connectors import api as connectors
from kaibo.events.api import Event, handles
from kaibo.planning.becoming.became import became, untie_gone
from kaibo.planning.becoming.matching import plans_like
from kaibo.planning.events import PLAN_CHANGED
from kaibo.planning.stock.holding import align
from kaibo.shows.api import Show

MOST = 2_000
"""Shows of one batch that are looked at, the newest: plans are made for those to come."""


@handles(connectors.STORED, name="planning.shows")
def tie_plans(event: Event) -> None:
    """By account and time; what the control room ran is tied by the run."""
    told: connectors.BatchStored = event.payload
    shows = Show.objects.filter(id__in=told.shows[-MOST:]) if told.shows else Show.objects.none()
    for plan, show in plans_like(list(shows)):
        became(plan.id, show.id)


@handles(connectors.UNDONE, name="planning.shows_gone")
def untie_plans(event: Event) -> None:
    untie_gone()


@handles(PLAN_CHANGED, name="planning.holds")
def hold_goods(event: Event) -> None:
    """Whatever was changed in a plan, or brought back: the stock ledger follows."""
    align(event.subject)
