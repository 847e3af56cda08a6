"""cards: {product, steps [{step, text}], golden, proof, reviews, doubts [{doubt, answer}]} of what has a card."""

from __future__ import annotations

from typing import Any

from kaibo.live.parts import part
from kaibo.live.room import LiveRoom


@part("cards", screens=("prompter",))
def _cards(room: LiveRoom) -> Any:
    return room.kept("cards", lambda: [{"product": each.product, **each.card} for each in room.rows.shelf if each.card])
