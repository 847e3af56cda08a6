"""What the API says of a text."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel


class SuggestionOut(BaseModel):
    zh: str
    en: str


class AllowedByOut(BaseModel):
    """Why a finding is in nobody's way: who proposed that, who confirmed it, and until when it holds."""

    id: str
    reason: str
    by: str
    second_by: str
    until: date | None


class TextFindingOut(BaseModel):
    """`start` and `end` count characters (code points) of the text; a missing notice stands at 0, 0 with no `text`.

    "allowed" is what an allowance of the company covers."""

    start: int
    end: int
    text: str
    rule: str
    law: str
    severity: Literal["blocking", "must_fix", "suspected", "allowed"]
    suggestion: SuggestionOut
    allowance: AllowedByOut | None
