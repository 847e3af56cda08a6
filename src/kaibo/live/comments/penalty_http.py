"""Penalties of viewers: given on a comment, listed, lifted, appealed against, decided on."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Query, Status
from pydantic import BaseModel, Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.kit.table import Ask
from kaibo.live.comments.http import sequence_of
from kaibo.live.comments.penalties import NewPenalty, appeal, decide, lift, penalise, penalise_person
from kaibo.live.comments.penalty_list import PenaltyFilter, penalties, penalty_shown
from kaibo.live.comments.replies import PenaltiesOut, PenaltyOut

router = guarded_router("live")

Said = Annotated[str, Field(min_length=1, max_length=500)]
Word = Annotated[str, Field(max_length=40)]


class PenaltyIn(Body):
    """`kind` left out: the degree that fits the reason and what the viewer did before."""

    reason: Literal["abuse", "spam", "rumour", "flooding", "illegal", "other"]
    facts: Said
    kind: Literal["", "warn", "hide", "mute", "block"] = ""
    minutes: Annotated[int, Field(ge=1, le=3 * 365 * 1440)] | None = None
    basis: Annotated[str, Field(max_length=200)] = ""


class PersonPenaltyIn(PenaltyIn):
    """`person`: the platform's id, or ours."""

    person: Annotated[str, Field(min_length=1, max_length=128)]


class PenaltiesAsked(BaseModel):
    """`state`: in_force, appealed (no decision yet), over, or blacklist (blocks in force)."""

    run: Word = ""
    person: Annotated[str, Field(max_length=128)] = ""
    state: Literal["", "in_force", "appealed", "over", "blacklist"] = ""
    kind: Word = ""
    reason: Word = ""
    q: Annotated[str, Field(max_length=120)] = ""


class AppealIn(Body):
    text: Said


class AppealDecisionIn(Body):
    upheld: bool
    text: Said


@router.post("/runs/{id}/comments/{comment}/block", permission="live.comments.write", response={201: PenaltyOut})
def post_penalty(request: Request, id: str, comment: str, body: PenaltyIn) -> Status[Any]:
    """Warn, hide, mute or block its writer on this account."""
    made = penalise(request.caller, id, sequence_of(comment), NewPenalty(**body.model_dump()))
    return Status(201, penalty_shown(made))


@router.post("/runs/{id}/penalties", permission="live.comments.write", response={201: PenaltyOut})
def post_person_penalty(request: Request, id: str, body: PersonPenaltyIn) -> Status[Any]:
    """Against a viewer for what no comment of theirs shows: orders made to disturb, returns in bad faith."""
    new = NewPenalty(**body.model_dump(exclude={"person"}))
    return Status(201, penalty_shown(penalise_person(request.caller, id, body.person, new)))


@router.get("/penalties", permission="live.rooms.read", response=PenaltiesOut)
def read_penalties(
    request: Request,
    narrowed: Query[PenaltiesAsked],
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(ge=1, le=500)] = 50,
    sort: Annotated[str, Query(max_length=30)] = "",
) -> dict[str, Any]:
    """Of the caller's runs, the newest first. `person` alone is one viewer's history."""
    wanted = PenaltyFilter(**narrowed.model_dump())
    found, waiting = penalties(request.caller.scope, wanted, Ask(page, size, sort))
    return {"rows": found.rows, "total": found.total, "waiting": waiting}


@router.post("/penalties/{penalty}/lift", permission="live.comments.write", response=PenaltyOut)
def post_lift(request: Request, penalty: str) -> dict[str, Any]:
    return penalty_shown(lift(request.caller, penalty))


@router.post("/penalties/{penalty}/appeal", permission="live.comments.write", response=PenaltyOut)
def post_appeal(request: Request, penalty: str, body: AppealIn) -> dict[str, Any]:
    """What the viewer says against it, as customer service took it down."""
    return penalty_shown(appeal(request.caller, penalty, body.text))


@router.post("/penalties/{penalty}/decide", permission="live.appeals.write", response=PenaltyOut)
def post_decide(request: Request, penalty: str, body: AppealDecisionIn) -> dict[str, Any]:
    """Decided by another person than who gave it; not upheld, the penalty ends at once."""
    return penalty_shown(decide(request.caller, penalty, upheld=body.upheld, text=body.text))
