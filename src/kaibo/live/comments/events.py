"""What the handling of comments tells others; the subject is the run's id."""

from __future__ import annotations

from datetime import datetime

import msgspec

from kaibo.events.api import Kind, declare


class CommentLabelled(msgspec.Struct, frozen=True):
    """A person said what a comment is; `guessed` is the intent that the model had said, `product` the one it speaks of,
    "" for none, null where the person said nothing of it."""

    sequence: int
    intent: str
    sentiment: int
    question: bool
    abuse: bool
    guessed: str
    product: str | None


class CommentActed(msgspec.Struct, frozen=True):
    """A comment was answered, pushed to the host, hidden or let go: `what`."""

    sequence: int
    what: str
    text: str


class PenaltyAct(msgspec.Struct, frozen=True):
    """A penalty was given, lifted, appealed against or decided on: `what`."""

    penalty: str
    person: str
    what: str
    kind: str
    reason: str
    facts: str
    until: datetime | None


class ModelTrained(msgspec.Struct, frozen=True):
    rows: int
    accuracy: float
    shipped: float


COMMENT_LABELLED = declare(
    Kind("live.comment_labelled", 2, CommentLabelled, {1: lambda payload: {**payload, "product": None}})
)
COMMENT_ACTED = declare(Kind("live.comment_acted", 1, CommentActed))
PENALTY_ACTED = declare(Kind("live.penalty_acted", 1, PenaltyAct))
MODEL_TRAINED = declare(Kind("live.model_trained", 1, ModelTrained))
