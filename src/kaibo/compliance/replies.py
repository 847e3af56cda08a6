"""What the API says of a text."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel


class SuggestionOut(BaseModel):
    zh: str
    en: str


class TextFindingOut(BaseModel):
    """`start` and `end` count characters (code points) of the text; a missing notice stands at 0, 0 with no `text`."""

    start: int
    end: int
    text: str
    rule: str
    law: str
    severity: Literal["blocking", "must_fix", "suspected"]
    suggestion: SuggestionOut
