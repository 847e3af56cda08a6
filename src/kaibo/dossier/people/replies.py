"""What operations on personal data and on what people ask for answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.dossier.people.correction_replies import PersonCorrectionOut
from kaibo.dossier.tongues import TwoTongues


class PersonalFieldOut(BaseModel):
    """`columns` that hold or may name people; `fields` are their names, in the same order."""

    table: str
    name: TwoTongues
    columns: list[str]
    fields: list[TwoTongues]
    purpose: TwoTongues
    basis: str
    kept: TwoTongues


class FoundOut(BaseModel):
    place: str
    name: TwoTongues
    rows: int


class RevealOut(BaseModel):
    """Who looked at whom a request is about, and why."""

    at: datetime
    by: str
    reason: str


class RevealedOut(BaseModel):
    """Whom a request is about, as it was written down."""

    ids: list[str]
    names: list[str]
    note: str


class PersonRequestOut(BaseModel):
    """Never whom it is about. `found`: in how many rows of which place the person was, once erased."""

    id: str
    kind: Literal["access", "correct", "delete"]
    platform: str
    state: Literal["open", "working", "done", "refused"]
    at: datetime
    by: str
    due_on: date
    late: bool
    answer: str
    found: list[FoundOut]
    reveals: list[RevealOut]
    corrections: list[PersonCorrectionOut]
    done_at: datetime | None
    done_by: str
