"""An empty rundown is filled by the five parts 开场·产品·福利·互动·收尾 on the plan's length."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language, catalogue
from kaibo.kit.money import share_out
from kaibo.planning.models import Item, Plan, Segment
from kaibo.planning.rundown.clocking import CLOSING_S, OPENING_S
from kaibo.planning.rundown.order import arranging

Kind = Segment.Kind
BENEFIT_S, INTERACTION_S = 180, 240
EVERY = 3
"""A benefit after so many products, and talk with the viewers after as many benefits' worth of two."""


def outline(caller: Caller, plan: str, language: Language) -> Plan:
    """Opening 5 min, the plan's products in their order with a benefit after each third and talk with the viewers
    between, the last 10 min closing. Products share what is left evenly in whole minutes.

    Raises KaiboError (409) for a rundown that isn't empty.
    """
    with arranging(caller, plan, "segments_outlined") as order:
        if order.rows:
            raise KaiboError("planning.rundown_not_empty", status=409)
        items = list(order.plan.items.filter(fallen_out=""))
        order.rows = [order.new(each) for each in parts(order.plan.planned_s, items, language)]
    return order.plan


def parts(planned_s: int, items: Sequence[Item], language: Language) -> list[dict[str, Any]]:
    """The segments' content; together they are exactly `planned_s` long. A show that is too short for the whole
    structure has its parts shortened in proportion."""
    main = _main(items, language)
    ends = [_part(Kind.OPENING, OPENING_S, language), _part(Kind.CLOSING, CLOSING_S, language)]
    fixed = sum(each["planned_s"] for each in (*ends, *main))
    open_ones = [each for each in main if not each["planned_s"]]
    if planned_s - fixed >= 60 * len(open_ones):
        minutes, rest = divmod(planned_s - fixed, 60)
        for each, share in zip(open_ones, share_out(minutes, [1] * len(open_ones)), strict=True):
            each["planned_s"] = share * 60
        open_ones[-1]["planned_s"] += rest
    else:
        every = [ends[0], *main, ends[1]]
        weights = [each["planned_s"] or 60 for each in every]
        for each, seconds in zip(every, share_out(planned_s, weights), strict=True):
            each["planned_s"] = seconds
    return [ends[0], *main, ends[1]]


def _main(items: Sequence[Item], language: Language) -> list[dict[str, Any]]:
    """Products without a length yet, benefits and talk between them; without products one open segment."""
    found: list[dict[str, Any]] = []
    for number, item in enumerate(items, start=1):
        found.append({"kind": Kind.PRODUCT, "title": item.name[:200], "product": item.product, "planned_s": 0})
        if number % EVERY == 0 or number == len(items):
            found.append(_part(Kind.BENEFIT, BENEFIT_S, language))
        if number % (2 * EVERY) == 0 or number == len(items):
            found.append(_part(Kind.INTERACTION, INTERACTION_S, language))
    if found:
        return found
    ends = [_part(Kind.BENEFIT, BENEFIT_S, language), _part(Kind.INTERACTION, INTERACTION_S, language)]
    return [{**_part(Kind.PRODUCT, 0, language)}, *ends]


def _part(kind: Segment.Kind, seconds: int, language: Language) -> dict[str, Any]:
    return {"kind": kind, "title": catalogue("planning").get(f"segment.{kind}", {})[language], "planned_s": seconds}
