"""A text is checked for whoever writes it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from kaibo.accounts.api import Body, Request, company, guarded_router
from kaibo.compliance.checking import check
from kaibo.kit.clock import business_day, now

router = guarded_router("compliance")

LONGEST = 200_000
"""Characters of a text: a script of a twelve-hour show."""


class TextIn(Body):
    """`category` as in `categories`, null where it isn't known; `on` is the day whose law counts, null for today."""

    text: Annotated[str, Field(max_length=LONGEST)]
    category: Annotated[str, Field(max_length=40)] | None = None
    on: date | None = None


class SuggestionOut(BaseModel):
    zh: str
    en: str


class FindingOut(BaseModel):
    """`start` and `end` count characters (code points) of the text; a missing notice stands at 0, 0 with no `text`."""

    start: int
    end: int
    text: str
    rule: str
    law: str
    severity: Literal["blocking", "must_fix", "suspected"]
    suggestion: SuggestionOut


class CheckOut(BaseModel):
    """`on` is the day whose law was asked."""

    on: date
    findings: list[FindingOut]


@router.post("/check", permission="compliance.text.read", response=CheckOut)
def post_check(request: Request, body: TextIn) -> dict[str, Any]:
    """What the law of a day objects to in a text."""
    card = company()
    on = body.on or business_day(now(), zone=card.zone, starts_at_hour=0)
    return {"on": on, "findings": [asdict(each) for each in check(body.text, body.category or None, on)]}
