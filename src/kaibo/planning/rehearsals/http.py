"""Rehearsals of a plan: begin, go on, end, note what was found, settle it."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.planning.rehearsals.acts import begin, end, go_on
from kaibo.planning.rehearsals.findings import NewFinding, note_finding, settle
from kaibo.planning.rehearsals.reading import rehearsals, rehearsals_shown
from kaibo.planning.rehearsals.replies import RehearsalsOut

router = guarded_router("planning")

READ, CHECK = "planning.plans.read", "planning.checks.write"
PLACE = "/plans/{plan}/rehearsals"
ONE = f"{PLACE}/{{rehearsal}}"


class GoOnIn(Body):
    """Without a `segment` to the next one; behind the last the rehearsal ends."""

    segment: Annotated[str, Field(max_length=40)] = ""


class RehearsalFoundIn(Body):
    """`task`: it also becomes a task of the `owner`'s, due an hour before the show."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=180)]
    segment: Annotated[str, Field(max_length=40)] = ""
    owner: Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)] = ""
    task: bool = False


@router.get(PLACE, permission=READ, response=RehearsalsOut)
def read_rehearsals(request: Request, plan: str) -> dict[str, Any]:
    """The newest first, and what was found in them."""
    return rehearsals(plan, request.caller)


@router.post(PLACE, permission=CHECK, response={201: RehearsalsOut})
def post_rehearsal(request: Request, plan: str) -> Status[Any]:
    """Begins with the first segment; 409 where one is running or there is no rundown."""
    return Status(201, rehearsals_shown(begin(request.caller, plan)))


@router.post(f"{ONE}/go", permission=CHECK, response=RehearsalsOut)
def post_rehearsal_go(request: Request, plan: str, rehearsal: str, body: GoOnIn | None = None) -> dict[str, Any]:
    """On to a segment; 409 for a rehearsal that is over."""
    segment = body.segment if body else ""
    return rehearsals_shown(go_on(request.caller, plan, rehearsal, segment))


@router.post(f"{ONE}/end", permission=CHECK, response=RehearsalsOut)
def post_rehearsal_end(request: Request, plan: str, rehearsal: str) -> dict[str, Any]:
    return rehearsals_shown(end(request.caller, plan, rehearsal))


@router.post(f"{ONE}/findings", permission=CHECK, response={201: RehearsalsOut})
def post_finding(request: Request, plan: str, rehearsal: str, body: RehearsalFoundIn) -> Status[Any]:
    """Stands in the segment's note until it is settled."""
    new = NewFinding(**body.model_dump())
    return Status(201, rehearsals_shown(note_finding(request.caller, plan, rehearsal, new)))


@router.post("/plans/{plan}/findings/{finding}/settle", permission=CHECK, response=RehearsalsOut)
def post_settle(request: Request, plan: str, finding: str) -> dict[str, Any]:
    """Put right: its line leaves the segment's note, its task is done."""
    return rehearsals_shown(settle(request.caller, plan, finding))
