"""What is told in the show: selling points, explanation cards, and what each segment says, shows and is to bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from kaibo.accounts.api import CLI
from kaibo.demo.sources import data
from kaibo.kit.clock import local
from kaibo.planning.api import Item, Plan, Segment
from kaibo.planning.cards.acts import write as write_card
from kaibo.planning.phrases.house import phrases
from kaibo.planning.rundown.acts import change as change_segment
from kaibo.planning.scripts.facts import Facts, facts_of
from kaibo.planning.scripts.templates import template_for
from kaibo.planning.scripts.writing import written
from kaibo.planning.selling.points import set_points
from kaibo.site.demo.plans.goods import catalogue, goals_of

TRAY = ("样品盘", "补光板")
WORN = ("珍珠", "项链", "耳饰", "发饰")
"""Categories that are shown worn."""


def write_words(plan: Plan) -> None:
    """Products first, then the rundown, whose scripts are made of them."""
    items = list(plan.items.all())
    for item in items:
        if main := data("plan")["main"].get(_code(item.product)):
            points = {name: main[name] for name in ("form", "values", "scenes", "proofs")}
            set_points(CLI, plan.id, item.id, points)
            write_card(CLI, plan.id, item.id, main["card"])
    _rundown(plan, items)
    _scripts(plan, items)


def _rundown(plan: Plan, items: Sequence[Item]) -> None:
    """Hosts take turns from product to product; parts of a kind come in the order in which the demo tells them."""
    known = {each.product: each for each in items}
    pieces = goals_of(items, {each.product: each.role for each in items}, plan.goals.get("gmv", 0))
    turns = {str(kind): count() for kind in Segment.Kind.values}
    for segment in plan.segments.all():
        turn = next(turns[segment.kind])
        host = plan.hosts[turn % len(plan.hosts)]
        item = known.get(segment.product)
        told = _part(segment.kind, turn) if item is None else _product(item, pieces[item.product])
        change_segment(CLI, plan.id, segment.id, {**told, "person": host})


def _part(kind: str, turn: int) -> dict[str, Any]:
    parts = data("plan")["parts"].get(kind)
    if parts is None:
        return {}
    told = dict(parts[turn % len(parts)])
    return {**told, "phrases": _said(told["phrases"])}


def _product(item: Item, orders: int) -> dict[str, Any]:
    told = data("plan")
    main, terms = told["main"].get(_code(item.product), {}), told["terms"].get(_code(item.product), {})
    kept = catalogue().get(item.product)
    worn = kept is not None and kept.category in WORN
    return {
        "points": told["points"].get(_code(item.product), []),
        "mechanics": terms.get("words", []),
        "phrases": _said(told["roles"][item.role]),
        "props": main.get("props", list(TRAY)),
        "scene": main.get("scene", "上身区" if worn else "近景台"),
        "goal_orders": orders,
        "goal_amount": orders * (item.price or 0),
    }


def _scripts(plan: Plan, items: Sequence[Item]) -> None:
    """Of the main products: what the template makes of their facts, and the library's phrases behind it."""
    segments = list(plan.segments.all())
    facts = facts_of(plan, segments, items)
    for segment in segments:
        if main := data("plan")["main"].get(_code(segment.product)):
            lines = _from_template(plan, _as_told(facts[segment.id], segment))
            change_segment(CLI, plan.id, segment.id, {"phrases": [*lines, *_said(main["phrases"])]})


def _as_told(facts: Facts, segment: Segment) -> Facts:
    """The segment's own points alone: they are sentences already."""
    return replace(facts, told={**facts.told, "points": segment.points})


def _from_template(plan: Plan, facts: Facts) -> list[str]:
    day = local(plan.planned_at, plan.account.zone).date()
    return written(facts, template_for(facts.kind, facts.role), day, None, lambda: None).lines


def _said(keys: Sequence[str]) -> list[str]:
    library = {each.key: each.text for each in phrases()}
    return [library[key] for key in keys]


def _code(product: str) -> str:
    known = catalogue().get(product)
    return known.code if known else ""
