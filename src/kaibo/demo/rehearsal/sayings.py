"""What viewers write, by what is going on."""

from __future__ import annotations

from random import Random

from kaibo.demo.rehearsal.plan import MENDED, STUCK, Item
from kaibo.demo.sources import data

INTENTS = {
    "price": 20,
    "spec": 16,
    "stock": 7,
    "delivery": 9,
    "after_sale": 6,
    "order": 14,
    "praise": 12,
    "abuse": 2,
    "noise": 34,
}


def saying(minute: float, item: Item | None, *, sold_out: bool, draw: Random) -> tuple[str, str]:
    """What it is about, and the words."""
    if STUCK <= minute < MENDED and draw.random() < 0.6:
        intent = "stuck"
    elif sold_out and draw.random() < 0.3:
        intent = "sold_out"
    else:
        intent = draw.choices(list(INTENTS), weights=list(INTENTS.values()))[0]
    words = draw.choice(data("comments")[intent])
    named = {"n": item.number if item else draw.randint(1, 9), "p": item.short if item else "这个"}
    return intent, words.format(**named)
