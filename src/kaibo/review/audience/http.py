"""A show's audience layers, and where the team draws their lines."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.review.audience.reading import audience
from kaibo.review.audience.replies import AudienceOut, AudienceRulesOut
from kaibo.review.audience.rules import draw_rules, rules_shown

router = guarded_router("review")
Percent = Annotated[int, Field(ge=50, le=99)]


class AudienceLines(Body):
    acts_from: Percent
    acts_least: Annotated[int, Field(ge=1, le=1000)]
    ticket_from: Percent
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)]


@router.get("/shows/{id}/audience", permission="review.shows.read", response=AudienceOut)
def read_audience(request: Request, id: str) -> dict[str, Any]:
    """Each person in exactly one layer; `id` is a show's, or a run's of which no file tells yet."""
    return audience(id, request.caller.scope)


@router.put("/audience", permission="review.notes.write", response=AudienceRulesOut)
def put_audience_rules(request: Request, body: AudienceLines) -> dict[str, Any]:
    """For every show of the company. 409 where somebody changed them after the version `seen`."""
    told = body.model_dump(exclude={"seen"})
    return rules_shown(draw_rules(request.caller, told, seen=body.seen))
