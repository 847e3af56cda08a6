"""Chapter 脚本: the show's parts on its clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from kaibo.kit.units import Unit
from kaibo.planning.api import Segment
from kaibo.reports.building import rules
from kaibo.reports.building.show_plan.told import Told, called, heads, known, listed, tables
from kaibo.reports.building.wording import missing, plain, text
from kaibo.reports.model import Cell, Figure, Page, Words

NAMES = (
    "plan_at",
    "plan_lasts",
    "plan_kind",
    "plan_segment",
    "product",
    "plan_person",
    "plan_points",
    "plan_price_moves",
)
NEAR_S = 60
"""A rundown within a minute of the show's length fills it."""


def pages(told: Told) -> list[Page]:
    if not told.segments:
        return [Page(rules.plainly("plan_rundown"), (missing("plan_rundown"),))]
    names = {each.product: each.name for each in told.items}
    rows, at = [], told.plan.planned_at
    for each in told.segments:
        rows.append(_row(told.local(at), each, names))
        at += timedelta(seconds=each.planned_s)
    return [Page(_title(told), tables("plan_rundown", heads(*NAMES), rows))]


def _title(told: Told) -> Words:
    count = len(told.segments)
    over = sum(each.planned_s for each in told.segments) - told.plan.planned_s
    if abs(over) <= NEAR_S:
        return Words(text("title.plan_rundown", count=count), (), "plan_rundown", "good")
    key = "title.plan_rundown_long" if over > 0 else "title.plan_rundown_short"
    return Words(text(key, count=count, minutes=round(abs(over) / 60)), (), "plan_rundown", "warn")


def _row(at: datetime, segment: Segment, names: dict[str, str]) -> tuple[Cell, ...]:
    return (
        plain(f"{at:%H:%M}"),
        Figure(name=text("column.plan_lasts"), value=Decimal(segment.planned_s), unit=Unit.DURATION),
        called(f"segment.{segment.kind}"),
        plain(segment.title),
        _product(segment, names.get(segment.product, segment.product)),
        known(segment.person),
        listed(segment.points),
        listed(segment.mechanics),
    )


def _product(segment: Segment, name: str) -> Cell:
    """Not said twice where the segment is called after it."""
    return known("" if name == segment.title else name)
