"""A plan as the control room takes it over and the review holds the show against it: as it is now, or as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kaibo.planning.models import Item, Plan, Segment, Task, Version
from kaibo.planning.plans import kept


@dataclass(frozen=True)
class PlannedShow:
    """Segments and products in order, as of a version of the plan; what fell out is among the products, marked.
    Marketing tasks by when they are due; none where a former version is asked for."""

    plan: Plan
    version: int
    segments: Sequence[Segment]
    items: Sequence[Item]
    tasks: Sequence[Task] = ()


def planned_show(plan: Plan, version: int | None = None) -> PlannedShow:
    """As of a version; as it stands now where none is named, or it isn't kept any more. Nothing is written."""
    row = Version.objects.filter(plan=plan, number=version).first() if version is not None else None
    if row is None:
        tasks = list(plan.tasks.all())
        return PlannedShow(plan, plan.version, list(plan.segments.all()), list(plan.items.all()), tasks)
    told = kept.unpacked(bytes(row.content))
    segments = [Segment(plan=plan, **kept.read(Segment, each)) for each in told["segments"]]
    items = [Item(plan=plan, **kept.read(Item, each)) for each in told["items"]]
    segments.sort(key=lambda each: (each.position, each.id))
    items.sort(key=lambda each: (each.position, each.id))
    return PlannedShow(plan, row.number, segments, items)
