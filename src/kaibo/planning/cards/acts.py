"""A card is written: one version of the plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.ids import new_id
from kaibo.planning.cards.words import is_empty
from kaibo.planning.items.acts import find, name_of
from kaibo.planning.models import Card, Plan
from kaibo.planning.plans.changing import changing, not_passed


def write(caller: Caller, plan: str, item: str, words: Mapping[str, Any], *, seen: int | None = None) -> Plan:
    """The card of a product; one without words is taken away. Raises KaiboError (404) for a product there isn't,
    (409) where somebody wrote it after the version `seen`."""
    with changing(caller, plan, "card_written", name_of(plan, item)) as held:
        product = find(held, item).product
        card = held.cards.filter(product=product).first() or Card(id=new_id("crd"), plan=held, product=product)
        not_passed(card, seen)
        for name, value in words.items():
            setattr(card, name, value)
        card.changed = held.version
        if not is_empty(card):
            card.save()
        elif card._state.adding is False:
            card.delete()
    return held
