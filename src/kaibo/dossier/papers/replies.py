"""What operations on papers answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel


class PaperOut(BaseModel):
    """`due_on`: the last day on which it counts, null where it has none. `size` in bytes."""

    id: str
    kind: str
    about: str
    name: str
    title: str
    file_name: str
    has_file: bool
    size: int
    valid_until: date | None
    due_on: date | None
    state: Literal["good", "soon", "expired", "check_again", "retired"]
    checked_at: datetime
    checked_by: str
