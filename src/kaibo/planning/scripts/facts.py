"""What a script may tell of a segment: the plan, the product's card, its price. Nothing else is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from kaibo.kit.clock import local
from kaibo.kit.money import from_minor
from kaibo.planning.models import Item, Plan, Segment
from kaibo.planning.pricing.lines import price_lines

NAMED = 8
"""Products an opening names."""


@dataclass(frozen=True)
class Facts:
    """`told` is what may be said, by the names templates use: texts, and lists of texts. `seconds` are there for it."""

    told: dict[str, Any]
    seconds: int
    kind: str
    role: str

    def lines(self) -> list[str]:
        """Every text in it."""
        return list(_texts(self.told))


def facts_of(plan: Plan, segments: Sequence[Segment], items: Sequence[Item]) -> dict[str, Facts]:
    """By segment id; `segments` in order."""
    known = {each.product: each for each in items}
    prices = price_lines(plan, items)
    show = _show(plan, items)
    told = {}
    for place, each in enumerate(segments):
        item = known.get(each.product)
        behind = next((one for one in segments[place + 1 :] if one.product), None)
        about = {**show, **_segment(each), **(_product(item, prices.get(item.product), plan.currency) if item else {})}
        about["next"] = behind.title if behind else ""
        told[each.id] = Facts(about, each.planned_s, each.kind, item.role if item else "")
    return told


def price_text(minor: int, currency: str) -> str:
    """As a host says it: `199元`, `19.9元`; other currencies by their code."""
    amount = f"{from_minor(minor, currency):f}"
    plain = amount.rstrip("0").rstrip(".") if "." in amount else amount
    return f"{plain}元" if currency == "CNY" else f"{plain} {currency}"


def _show(plan: Plan, items: Sequence[Item]) -> dict[str, Any]:
    begins = local(plan.planned_at, plan.account.zone)
    names = [each.name for each in items if not each.fallen_out]
    return {
        "show": plan.title,
        "theme": plan.theme,
        "host": plan.hosts[0] if plan.hosts else "",
        "begins": f"{begins:%H:%M}",
        "ends": f"{begins + timedelta(seconds=plan.planned_s):%H:%M}",
        "products": names[:NAMED],
        "count": f"{len(names)}款" if names else "",
    }


def _segment(segment: Segment) -> dict[str, Any]:
    return {
        "title": segment.title,
        "points": [each.rstrip("。；，") for each in segment.points],
        "mechanics": [each.rstrip("。；，") for each in segment.mechanics],
        "props": list(segment.props),
    }


def _product(item: Item, line: dict[str, Any] | None, currency: str) -> dict[str, Any]:
    """`payable` is what one piece comes to, where that is less than its price."""
    told = {"product": item.name, "category": item.category}
    if line is None:
        return told
    less = line["payable"] < line["price"]
    return {
        **told,
        "price": price_text(line["price"], currency),
        "payable": price_text(line["payable"], currency) if less else "",
        "gifts": list(line["gifts"]),
        "most": f"{line['most_units']}件" if line["most_units"] else "",
        "per_person": f"{line['per_person']}件" if line["per_person"] else "",
    }


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    else:
        for each in value:
            yield from _texts(each)
