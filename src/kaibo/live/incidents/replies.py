"""What operations on incidents answer."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class BothOut(BaseModel):
    """The same words in both languages."""

    zh: str
    en: str


class PlanStepOut(BaseModel):
    role: str
    text: BothOut


class PlanOut(BaseModel):
    """`key`: the digit that opens it. `own`: the team wrote it; `shipped`: one that everybody begins with stands behind
    it, or is it."""

    kind: str
    key: str | None
    title: BothOut
    owner: str
    within_s: int
    steps: list[PlanStepOut]
    phrases: list[BothOut]
    own: bool
    shipped: bool


class IncidentStepOut(PlanStepOut):
    done_at: datetime | None
    done_by: str


class LogOut(BaseModel):
    at: datetime
    by: str
    kind: Literal["opened", "step_done", "step_undone", "owner", "note", "closed"]
    text: str


class IncidentOut(BaseModel):
    """`due_s`: seconds left, negative when late; null in what an act answers, and once closed."""

    id: str
    kind: str
    title: BothOut
    note: str
    owner: str
    within_s: int
    steps: list[IncidentStepOut]
    phrases: list[BothOut]
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None
    closed_by: str | None
    outcome: str
    log: list[LogOut]
    due_s: int | None
    late: bool


class CorrectionOut(BaseModel):
    """`article`: the rule that asks for it; `kept_until` is null until the run has ended."""

    id: str
    fault: Literal["slip", "incomplete", "improper"]
    product: str
    speaker: str
    said: str
    correct: str
    said_at: datetime
    shown_at: datetime
    by: str
    withdrawn_at: datetime | None
    withdrawn_by: str | None
    article: str
    kept_until: datetime | None


class IncidentsOut(BaseModel):
    plans: list[PlanOut]
    open: list[IncidentOut]
    closed: list[IncidentOut]
