"""What a substitute takes over in the list of products: the place, and the role and units it has none of."""

from __future__ import annotations

from kaibo.planning.models import Item, Plan


def stand_in(plan: Plan, item: Item, other: Item) -> None:
    """Call where the plan's version is counted."""
    other.role = other.role or item.role
    other.units = item.units if other.units is None else other.units
    other.changed = plan.version
    other.save()
    rows = [each for each in plan.items.all() if each.id != other.id]
    rows.insert([each.id for each in rows].index(item.id), other)
    for position, each in enumerate(rows):
        each.position = position
    Item.objects.bulk_update(rows, ["position"])
