"""Marks on the timeline, and cues between roles."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import DRAFT
from kaibo.live.own.parts import cue_shown, mark_shown
from kaibo.live.timeline.acts import make_mark, see_cue, send_cue
from kaibo.live.timeline.replies import CueOut, MarkOut

router = guarded_router("live")


class MarkIn(Body):
    kind: Annotated[str, Field(pattern="^[a-z][a-z_]{0,39}$")] = "note"
    text: Annotated[str, Field(max_length=500)] = ""
    product: Annotated[str, Field(max_length=128)] = ""


class CueIn(Body):
    """`to`: a role in the room (host, assistant, controller, operator, customer_service) or `all`."""

    to: Annotated[str, Field(pattern="^(host|assistant|controller|operator|customer_service|all)$")] = "host"
    text: Annotated[str, Field(min_length=1, max_length=500), DRAFT]


@router.post("/runs/{id}/marks", permission="live.comments.write", response={201: MarkOut})
def post_mark(request: Request, id: str, body: MarkIn) -> Status[Any]:
    return Status(201, mark_shown(make_mark(request.caller, id, kind=body.kind, text=body.text, product=body.product)))


@router.post("/runs/{id}/cues", permission="live.comments.write", response={201: CueOut})
def post_cue(request: Request, id: str, body: CueIn) -> Status[Any]:
    return Status(201, cue_shown(send_cue(request.caller, id, to=body.to, text=body.text)))


@router.post("/runs/{id}/cues/{cue}/seen", permission="live.rooms.read", response=CueOut)
def post_seen(request: Request, id: str, cue: str) -> dict[str, Any]:
    """Whoever may look may say that they saw it."""
    return cue_shown(see_cue(request.caller, id, cue))
