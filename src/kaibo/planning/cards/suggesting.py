"""What could stand in a card, from what the plan knows of the product: a beginning, to be put in one's own words."""

from __future__ import annotations

from typing import Any

from kaibo.planning.cards.words import STEPS


def suggested(facts: dict[str, Any]) -> dict[str, str]:
    """By step; empty where the plan knows nothing that fits."""
    points, offers = list(facts.get("points", [])), list(facts.get("mechanics", []))
    first, rest = (points[0], points[1:]) if points else ("", [])
    price = facts.get("payable") or facts.get("price", "")
    asked = f"点购物车里的{facts['product']}，{price}。" if price else ""
    words = {
        "solution": _sentences(points),
        "attention": f"{first}。" if first else "",
        "interest": _sentences(rest),
        "desire": _sentences(offers),
        "action": asked,
    }
    return {step: words.get(step, "") for step in STEPS}


def _sentences(texts: list[str]) -> str:
    return "".join(f"{each}。" for each in texts)
