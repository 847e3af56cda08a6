"""Cards as the control room takes them over."""

from __future__ import annotations

from typing import Any

from kaibo.planning.cards.words import WAYS
from kaibo.planning.launches.seeds.quotes import quotes
from kaibo.planning.models import Card, Plan


def cards_on_air(plan: Plan) -> dict[str, dict[str, Any]]:
    """By product: `steps` [{step, text}] of the way that was chosen, golden, proof, reviews, doubts. What seed users
    let be used stands among the reviews."""
    said = quotes(plan)
    return {each.product: _handed(each, said.get(each.product, [])) for each in plan.cards.all()}


def _handed(card: Card, said: list[str]) -> dict[str, Any]:
    steps = [{"step": step, "text": text} for step in WAYS[card.way] if (text := getattr(card, step))]
    told = {name: getattr(card, name) for name in ("golden", "proof", "doubts")}
    return {"steps": steps, **told, "reviews": [*card.reviews, *said]}
