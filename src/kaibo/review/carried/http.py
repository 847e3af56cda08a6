"""Actions of earlier shows, beside a plan and at the show that was to keep to them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.review.carried.acts import check
from kaibo.review.carried.last import last_show
from kaibo.review.carried.reading import of_plan, of_show
from kaibo.review.carried.replies import CarriedRowsOut, LastShowAnswerOut
from kaibo.review.queries.notes import note_shown
from kaibo.review.replies import NoteOut

router = guarded_router("review")


class CarriedVerdict(Body):
    kept: bool
    remark: Annotated[str, Field(max_length=500)] = ""


@router.get("/plans/{id}/actions", permission="review.shows.read", response=CarriedRowsOut)
def read_plan_actions(request: Request, id: str) -> dict[str, Any]:
    """What the account's earlier shows left for this plan to keep to."""
    return {"rows": of_plan(id, request.caller.scope)}


@router.get("/plans/{id}/last", permission="review.shows.read", response=LastShowAnswerOut)
def read_last_show(request: Request, id: str) -> dict[str, Any]:
    """What the review of the account's last show found, for this plan to go on from."""
    return {"last": last_show(id, request.caller)}


@router.get("/shows/{id}/carried", permission="review.shows.read", response=CarriedRowsOut)
def read_carried(request: Request, id: str) -> dict[str, Any]:
    """What earlier shows left for this one to keep to, and whether it did."""
    return {"rows": of_show(id, request.caller.scope)}


@router.put("/shows/{id}/carried/{note}", permission="review.notes.write", response=NoteOut)
def put_check(request: Request, id: str, note: str, body: CarriedVerdict) -> dict[str, Any]:
    """What was kept to is done; what wasn't is open again, and comes to the next show."""
    return note_shown(check(request.caller, id, note, kept=body.kept, remark=body.remark))
