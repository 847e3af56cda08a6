"""A text is checked for whoever writes it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.law import law
from kaibo.compliance.replies import TextFindingOut

router = guarded_router("compliance")

LONGEST = 200_000
"""Characters of a text: a script of a twelve-hour show."""


class TextIn(Body):
    """`category` is one of the packs', null where it isn't known; `on` is the day whose law counts, null for today."""

    text: Annotated[str, Field(max_length=LONGEST)]
    category: Annotated[str, Field(max_length=40)] | None = None
    on: date | None = None


class CheckOut(BaseModel):
    """`on` is the day whose law was asked."""

    on: date
    findings: list[TextFindingOut]


@router.post("/check", permission="compliance.text.read", response=CheckOut)
def post_check(request: Request, body: TextIn) -> dict[str, Any]:
    """What the law of a day objects to in a text."""
    kept = law()
    on = body.on or kept.day()
    return {"on": on, "findings": [asdict(each) for each in kept.check(body.text, body.category or None, on)]}
