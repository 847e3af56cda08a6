"""What operations on comments answer."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

Intent = Literal["buy", "price", "spec", "stock", "delivery", "after_sale", "coupon", "other"]
Mood = Literal["bad", "neutral", "good"]


class CommentOut(BaseModel):
    """`sure` and `abuse` lie between 0 and 1; `fan` says whether an earlier run knew the writer, and who is active."""

    id: str
    at: datetime
    person: str
    text: str
    intent: Intent
    sure: float
    sentiment: Mood
    question: bool
    abuse: float
    spam: bool
    product: str
    named: bool
    fan: Literal["", "old", "active", "old_active"]
    state: Literal["new", "answered", "pushed", "held", "hidden"]
    labelled: str | None


class QuestionOut(BaseModel):
    """`comment` is the id to answer by; `proposed` is empty where nothing is known to answer with."""

    id: str
    comment: str
    intent: Intent
    product: str
    product_name: str
    text: str
    count: int
    people: int
    first_at: datetime
    due_at: datetime
    late: bool
    state: Literal["open", "answered", "pushed"]
    proposed: str
    answer: str
    ended_at: datetime | None
    ended_by: str | None


class ModelOut(BaseModel):
    """`rows`: labels that the team's model learnt from; `labels`: all there are. Accuracies are of the intent, on the
    team's own labels: `accuracy` by cross-validation, `shipped` of the model everybody begins with."""

    own: bool
    rows: int
    accuracy: float | None
    shipped: float | None
    made_at: datetime | None
    labels: int


class TriageOut(BaseModel):
    intents: dict[str, int]
    model: ModelOut


class ModelMatrixOut(ModelOut):
    """`matrix`: label -> guess -> how often, each guessed by a model that had not seen that label."""

    intents: list[Intent]
    folds: int | None
    matrix: dict[str, dict[str, int]]


class CommentActOut(BaseModel):
    comment: str
    kind: Literal["answer", "push", "hide", "release"]
    text: str
    by: str
    at: datetime


class LabelOut(BaseModel):
    """`product` is null where nobody said which one it speaks of."""

    comment: str
    text: str
    intent: Intent
    sentiment: Mood
    question: bool
    abuse: bool
    product: str | None
    guessed: Intent
    by: str
    at: datetime


class PenaltyOut(BaseModel):
    """`until` of null: for that run. `upheld` is null until an appeal is decided on. `in_force`: it holds now."""

    id: str
    run: str
    run_title: str
    account_name: str
    person: str
    kind: Literal["warn", "hide", "mute", "block"]
    reason: Literal["abuse", "spam", "rumour", "flooding", "illegal", "other"]
    facts: str
    basis: str
    begins_at: datetime
    until: datetime | None
    by: str
    lifted_at: datetime | None
    lifted_by: str | None
    appeal: str
    appealed_at: datetime | None
    decision: str
    upheld: bool | None
    decided_at: datetime | None
    decided_by: str | None
    in_force: bool


class PenaltiesOut(BaseModel):
    """`waiting`: appeals that nobody has decided on, in all of the caller's runs."""

    rows: list[PenaltyOut]
    total: int
    waiting: int


class AnswerOut(BaseModel):
    """`own`: the team wrote it; the others are what everybody begins with, they have no id and can't be changed."""

    id: str
    intent: str
    product: str
    text: str
    by: str
    at: datetime | None
    own: bool
