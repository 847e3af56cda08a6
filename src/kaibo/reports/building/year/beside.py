"""What stands beside a figure of the year: how it was a year ago, over the days that are known of both years."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import change
from kaibo.reports.building.blocks import moved
from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import text
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.model import Figure

LAST = "last"


def beside(context: YearContext, now: Line, other: Line, key: str) -> tuple[Figure, ...]:
    """How much an amount moved; of a rate what it was, and what it is over the days that stand beside those."""
    if now.number(key).unit not in (Unit.RATIO, Unit.DURATION):
        return (moved(context.versus(LAST), change(now.number(key), other.number(key))),)
    if context.period.in_part:
        return now.figure(key, text("same_days.now")), other.figure(key, text("same_days.last"))
    return (other.figure(key, text("other.last")),)
