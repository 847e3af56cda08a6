"""Business days that a plan looks back on."""

from __future__ import annotations

from datetime import timedelta

from kaibo.accounts.api import company
from kaibo.kit import clock
from kaibo.metrics.api import Window
from kaibo.planning.models import Plan


def window_before(plan: Plan, days: int) -> Window:
    """So many days up to the day before the plan's, or up to today where that is earlier."""
    card = company()
    at = min(plan.planned_at - timedelta(days=1), clock.now())
    last = clock.business_day(at, zone=card.zone, starts_at_hour=card.day_start)
    return Window(last - timedelta(days=days), last)
