"""Penalties of viewers: given on a comment, listed, lifted, appealed against, decided on."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Query, Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.live.comments.http import sequence_of
from kaibo.live.comments.penalties import NewPenalty, appeal, decide, lift, penalise
from kaibo.live.comments.replies import PenaltyOut
from kaibo.live.models import Penalty
from kaibo.live.queries.runs import within

router = guarded_router("live")

Said = Annotated[str, Field(min_length=1, max_length=500)]
MOST = 500


class PenaltyIn(Body):
    """`kind` left out: the degree that fits the reason and what the viewer did before."""

    reason: Literal["abuse", "spam", "rumour", "flooding", "illegal", "other"]
    facts: Said
    kind: Literal["", "warn", "hide", "mute", "block"] = ""
    minutes: Annotated[int, Field(ge=1, le=3 * 365 * 1440)] | None = None
    basis: Annotated[str, Field(max_length=200)] = ""


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


@router.get("/penalties", permission="live.rooms.read", response=list[PenaltyOut])
def read_penalties(request: Request, run: Annotated[str, Query(max_length=40)] = "") -> list[dict[str, Any]]:
    """The newest 500 of the caller's runs, or of one run."""
    runs = within(request.caller.scope)
    found = Penalty.objects.filter(run__in=runs.filter(id=run) if run else runs)
    return [penalty_shown(each) for each in found.order_by("-begins_at", "-id")[:MOST]]


@router.post("/penalties/{penalty}/lift", permission="live.comments.write", response=PenaltyOut)
def post_lift(request: Request, penalty: str) -> dict[str, Any]:
    return penalty_shown(lift(request.caller, penalty))


@router.post("/penalties/{penalty}/appeal", permission="live.comments.write", response=PenaltyOut)
def post_appeal(request: Request, penalty: str, body: AppealIn) -> dict[str, Any]:
    """What the viewer says against it, as customer service took it down."""
    return penalty_shown(appeal(request.caller, penalty, body.text))


@router.post("/penalties/{penalty}/decide", permission="live.rooms.write", response=PenaltyOut)
def post_decide(request: Request, penalty: str, body: AppealDecisionIn) -> dict[str, Any]:
    """Decided by another person than who gave it; not upheld, the penalty ends at once."""
    return penalty_shown(decide(request.caller, penalty, upheld=body.upheld, text=body.text))


def penalty_shown(row: Penalty) -> dict[str, Any]:
    copied = ("id", "person", "kind", "reason", "facts", "basis", "begins_at", "until", "by", "lifted_at", "appeal")
    rest = ("appealed_at", "decision", "upheld", "decided_at")
    told = {name: getattr(row, name) for name in (*copied, *rest)}
    people = {"lifted_by": row.lifted_by or None, "decided_by": row.decided_by or None}
    return {**told, **people, "run": row.run_id}
