"""What a unit leaves of its price: known from its cost, or supposed from goods like it so that it can be placed."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from kaibo.planning.models import Item


def margin_of(item: Item) -> int | None:
    """Minor units; None where no price or cost is known."""
    return None if item.price is None or item.cost is None else item.price - item.cost


def supposed_margins(items: Iterable[Item]) -> dict[str, int]:
    """Of each product with a price and no cost: its price times the median share that goods of its role leave, else
    all goods. Empty where no cost is known at all. It only decides the order; no sum that is shown counts it."""
    rows = [each for each in items if each.price]
    known = [(each.role, _share(each)) for each in rows if each.cost is not None]
    if not known:
        return {}
    told = {}
    for each in rows:
        if each.cost is None:
            like = [share for role, share in known if role == each.role] or [share for _, share in known]
            told[each.product] = round((each.price or 0) * median(like))
    return told


def _share(item: Item) -> float:
    return (margin_of(item) or 0) / item.price if item.price else 0.0
