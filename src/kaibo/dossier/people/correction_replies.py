"""What operations on corrections of personal data answer."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.dossier.tongues import TwoTongues


class PersonToldOut(BaseModel):
    """A field of a row of the person's own. `beside`: the row stays as it is, and the right words are read instead."""

    place: str
    place_name: TwoTongues
    row: str
    field: str
    field_name: TwoTongues
    value: str
    beside: bool


class PutRightOut(BaseModel):
    """A field that is read as it was put right; its row stays as it was."""

    field: str
    at: datetime
    reason: str


class PersonCorrectionOut(BaseModel):
    """Words are masked. `settled_by`: who confirmed it or turned it down."""

    id: str
    place: str
    place_name: TwoTongues
    field: str
    field_name: TwoTongues
    beside: bool
    masked_before: str
    masked_after: str
    reason: str
    state: Literal["waiting", "done", "turned_down"]
    at: datetime
    by: str
    settled_at: datetime | None
    settled_by: str
