"""Who is here, and who is on air."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.live.presence.acts import be_present, hand_over
from kaibo.live.presence.replies import Role
from kaibo.live.reading import run_shown
from kaibo.live.runs.replies import RunOut

router = guarded_router("live")


class PresenceIn(Body):
    role: Role


class HandoverIn(Body):
    host: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


@router.post("/runs/{id}/presence", permission="live.rooms.read", response={204: None})
def post_presence(request: Request, id: str, body: PresenceIn) -> Status[Any]:
    """Send it every 15 s; who wasn't heard of for 30 s is not shown any more."""
    be_present(request.caller, id, body.role)
    return Status(204, None)


@router.post("/runs/{id}/handover", permission="live.rooms.write", response=RunOut)
def post_handover(request: Request, id: str, body: HandoverIn) -> dict[str, Any]:
    """Another host goes on air from this moment: one shift ends, the next begins."""
    return run_shown(hand_over(request.caller, id, body.host))
