"""What a script may tell of a segment: the plan, the product's card, its price. Nothing else is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from kaibo.kit.clock import local
from kaibo.kit.money import from_minor
from kaibo.planning.items.spoken import spoken_name
from kaibo.planning.models import Item, Plan, Segment
from kaibo.planning.pricing.lines import price_lines
from kaibo.planning.selling.points import told_of
from kaibo.planning.selling.spoken import spoken

NAMED = 5
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
    known, products = {each.product: each for each in items}, _products(plan, items)
    show = _show(plan, items)
    told = {}
    for place, each in enumerate(segments):
        item = known.get(each.product)
        behind = next((spoken_name(known[one.product]) for one in segments[place + 1 :] if one.product in known), "")
        about = {**show, "title": each.title, "props": list(each.props), "next": behind}
        about |= _with_words(products.get(each.product, {}), [each])
        told[each.id] = Facts(about, each.planned_s, each.kind, item.role if item else "")
    return told


def product_facts(plan: Plan, items: Sequence[Item]) -> dict[str, dict[str, Any]]:
    """What may be told of each product: its card and price, with points and mechanics of all its segments."""
    segments = list(plan.segments.all())
    return {
        product: _with_words(told, [each for each in segments if each.product == product])
        for product, told in _products(plan, items).items()
    }


def price_text(minor: int, currency: str) -> str:
    """As a host says it: `199元`, `19.9元`; other currencies by their code."""
    amount = f"{from_minor(minor, currency):f}"
    plain = amount.rstrip("0").rstrip(".") if "." in amount else amount
    return f"{plain}元" if currency == "CNY" else f"{plain} {currency}"


def _show(plan: Plan, items: Sequence[Item]) -> dict[str, Any]:
    begins = local(plan.planned_at, plan.account.zone)
    names = [spoken_name(each) for each in items if not each.fallen_out]
    return {
        "show": plan.title,
        "theme": plan.theme,
        "host": plan.hosts[0] if plan.hosts else "",
        "begins": f"{begins:%H:%M}",
        "ends": f"{begins + timedelta(seconds=plan.planned_s):%H:%M}",
        "products": names[:NAMED],
        "count": f"{len(names)}款" if names else "",
    }


def _products(plan: Plan, items: Sequence[Item]) -> dict[str, dict[str, Any]]:
    prices, selling = price_lines(plan, items), told_of(plan, items)
    told = {}
    for each in items:
        told[each.product] = {"product": spoken_name(each), "name": each.name, "category": each.category}
        told[each.product] |= _price(prices.get(each.product), plan.currency) | _selling(selling.get(each.product))
    return told


def _price(line: dict[str, Any] | None, currency: str) -> dict[str, Any]:
    """`payable` is what one piece comes to, where that is less than its price."""
    if line is None:
        return {}
    less = line["payable"] < line["price"]
    return {
        "price": price_text(line["price"], currency),
        "payable": price_text(line["payable"], currency) if less else "",
        "gifts": list(line["gifts"]),
        "most": f"{line['most_units']}件" if line["most_units"] else "",
        "per_person": f"{line['per_person']}件" if line["per_person"] else "",
    }


def _selling(told: dict[str, Any] | None) -> dict[str, Any]:
    """Scenes and papers; fields as they are spoken."""
    if told is None:
        return {}
    proofs = [" ".join(filter(None, (each["name"], each["number"]))) for each in told["proofs"]]
    points = [spoken(each["zh"], each["value"]) for each in told["lines"]]
    return {"points": points, "scenes": list(told["scenes"]), "proofs": proofs}


def _with_words(product: dict[str, Any], segments: Sequence[Segment]) -> dict[str, Any]:
    """The segments' own points and offers, before those of the product."""
    told = dict(product)
    for name in ("points", "mechanics"):
        own = [text.rstrip("。；，") for each in segments for text in getattr(each, name)]
        told[name] = list(dict.fromkeys([*own, *product.get(name, [])]))
    return told


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    else:
        for each in value:
            yield from _texts(each)
