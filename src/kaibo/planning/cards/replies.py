"""What the API says of explanation cards."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from kaibo.compliance.api import TextFindingOut
from kaibo.planning.cards.words import Way
from kaibo.planning.items.replies import Role

CardField = Literal[
    "story", "problem", "solution", "attention", "interest", "desire", "action", "proof", "reviews", "doubts", "golden",
]  # fmt: skip


class DoubtOut(BaseModel):
    doubt: str
    answer: str


class CardFindingOut(TextFindingOut):
    """What the law of the show's day objects to in the text of that number (from 0) of a field; of doubts the text is
    doubt, line break, answer."""

    field: CardField
    number: int


class CardSuggestedOut(BaseModel):
    story: str
    problem: str
    solution: str
    attention: str
    interest: str
    desire: str
    action: str


class ExplanationCardOut(BaseModel):
    """`written`: somebody wrote it. `price` is what is to be paid, as it is said; `suggested` what the plan's facts
    could fill in. Words of both ways are kept; those of `way` are told. `quotes` are what seed users let be used."""

    item: str
    product: str
    name: str
    role: Role
    price: str
    written: bool
    changed: int
    way: Way
    story: str
    problem: str
    solution: str
    attention: str
    interest: str
    desire: str
    action: str
    proof: list[str]
    reviews: list[str]
    doubts: list[DoubtOut]
    golden: list[str]
    quotes: list[str]
    suggested: CardSuggestedOut
    findings: list[CardFindingOut]


class ExplanationCardsOut(BaseModel):
    """Send `version` as `seen`."""

    plan: str
    version: int
    cards: list[ExplanationCardOut]
