"""The words of a card in the order in which they are told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args

from kaibo.planning.models import Card

Way = Literal["story", "aida"]
Step = Literal["story", "problem", "solution", "attention", "interest", "desire", "action"]
WAYS: dict[str, tuple[Step, ...]] = {
    "story": ("story", "problem", "solution"),
    "aida": ("attention", "interest", "desire", "action"),
}
STEPS: tuple[Step, ...] = get_args(Step)
LISTS = ("proof", "reviews", "golden")
CONTENT = ("way", *STEPS, "proof", "reviews", "doubts", "golden")


def told(card: Card) -> Iterator[tuple[str, int, str]]:
    """Field, number in it from 0, text: what is told of the way that was chosen, then proof, reviews, doubts, golden
    sentences. A doubt and its answer are one text."""
    for step in WAYS[card.way]:
        yield step, 0, getattr(card, step)
    for name in LISTS:
        yield from ((name, place, text) for place, text in enumerate(getattr(card, name)))
    yield from (("doubts", place, doubt_text(each)) for place, each in enumerate(card.doubts))


def doubt_text(doubt: dict[str, Any]) -> str:
    return f"{doubt['doubt']}\n{doubt['answer']}"


def is_empty(card: Card) -> bool:
    return not any(text for _, _, text in told(card))
