"""Explanation cards of a plan's products: read, written."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import DRAFT
from kaibo.planning.cards.acts import write
from kaibo.planning.cards.reading import cards, cards_shown
from kaibo.planning.cards.replies import ExplanationCardsOut
from kaibo.planning.cards.words import Way
from kaibo.planning.rundown.http import Lines

router = guarded_router("planning")

Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1_000), DRAFT]


class DoubtIn(Body):
    doubt: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), DRAFT]
    answer: Text = ""


class CardIn(Body):
    """The whole card; one without words is taken away. `seen` is the plan's version that the person saw."""

    way: Way = "story"
    story: Text = ""
    problem: Text = ""
    solution: Text = ""
    attention: Text = ""
    interest: Text = ""
    desire: Text = ""
    action: Text = ""
    proof: Lines = []
    reviews: Lines = []
    doubts: Annotated[list[DoubtIn], Field(max_length=20)] = []
    golden: Lines = []
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None


@router.get("/plans/{plan}/cards", permission="planning.plans.read", response=ExplanationCardsOut)
def read_cards(request: Request, plan: str) -> dict[str, Any]:
    """One for each product of the plan that didn't fall out."""
    return cards(plan, request.caller)


@router.put("/plans/{plan}/cards/{item}", permission="planning.plans.write", response=ExplanationCardsOut)
def put_card(request: Request, plan: str, item: str, body: CardIn) -> dict[str, Any]:
    """409 where somebody wrote it after the version `seen`."""
    words = body.model_dump(exclude={"seen"})
    return cards_shown(write(request.caller, plan, item, words, seen=body.seen))
