"""The cards of a plan's products as people see them: written ones with what the law objects to, others with what could
stand in them."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.compliance.api import Law, law
from kaibo.kit.clock import local
from kaibo.planning.cards.suggesting import suggested
from kaibo.planning.cards.words import CONTENT, told
from kaibo.planning.launches.seeds.quotes import quotes
from kaibo.planning.models import Card, Item, Plan
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.scripts.facts import product_facts


def cards(id: str, caller: Caller) -> dict[str, Any]:
    """Raises KaiboError (404) as `plan_of`."""
    return cards_shown(plan_of(id, caller.scope))


def cards_shown(plan: Plan) -> dict[str, Any]:
    """In the products' order; those that fell out are left out."""
    written = {each.product: each for each in plan.cards.all()}
    items = [each for each in plan.items.all() if not each.fallen_out]
    facts = product_facts(plan, items)
    kept, day = law(), local(plan.planned_at, plan.account.zone).date()
    said = quotes(plan)
    shown = [
        {
            **_shown(each, written.get(each.product), facts[each.product], kept, day),
            "quotes": said.get(each.product, []),
        }
        for each in items
    ]
    return {"plan": plan.id, "version": plan.version, "cards": shown}


def _shown(item: Item, card: Card | None, facts: dict[str, Any], kept: Law, day: date) -> dict[str, Any]:
    words = card or Card(product=item.product)
    return {
        "item": item.id,
        "product": item.product,
        "name": item.name,
        "role": item.role,
        "price": facts.get("payable") or facts.get("price", ""),
        "written": card is not None,
        "changed": words.changed,
        **{name: getattr(words, name) for name in CONTENT},
        "suggested": suggested(facts),
        "findings": _findings(words, kept, day),
    }


def _findings(card: Card, kept: Law, day: date) -> list[dict[str, Any]]:
    return [
        {"field": name, "number": place, **asdict(each)}
        for name, place, text in told(card)
        if text
        for each in kept.check(text, on=day)
    ]
