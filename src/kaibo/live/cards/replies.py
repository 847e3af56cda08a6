"""What the API says of cards on air."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel


class CardStepOut(BaseModel):
    step: Literal["story", "problem", "solution", "attention", "interest", "desire", "action"]
    text: str


class AnsweredDoubtOut(BaseModel):
    doubt: str
    answer: str


class CardOnAirOut(BaseModel):
    """What is told of a product, in its order; then what backs it up."""

    product: str
    steps: list[CardStepOut]
    golden: list[str]
    proof: list[str]
    reviews: list[str]
    doubts: list[AnsweredDoubtOut]
