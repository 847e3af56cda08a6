"""What the API says of allowances."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel


class AllowanceOut(BaseModel):
    """`rule` empty: any; `phrase` empty: the whole rule; `category` empty: any. `person` proposed it (an id)."""

    id: str
    state: Literal["proposed", "held", "over", "ended", "refused"]
    rule: str
    phrase: str
    category: str
    until: date | None
    reason: str
    at: datetime
    person: str
    by: str
    second_at: datetime | None
    second_by: str
    ended_at: datetime | None
    ended_by: str
    ended_why: str
