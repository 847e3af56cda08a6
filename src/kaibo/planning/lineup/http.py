"""Line-ups: asked for, looked at while they get better, taken into the rundown."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.planning.lineup.making import LONGEST_S, ask
from kaibo.planning.lineup.problem import RULES
from kaibo.planning.lineup.reading import line_up, line_up_shown, line_ups
from kaibo.planning.lineup.replies import LineUpHeadOut, LineUpOut, Rule
from kaibo.planning.lineup.taking import take
from kaibo.planning.rundown.reading import rundown_shown
from kaibo.planning.rundown.replies import RundownOut

router = guarded_router("planning")


class LineUpIn(Body):
    """`rules` are those that shall hold. `from_s`: plan anew only what begins later on the show's clock, within five
    seconds; else up to `seconds`."""

    rules: Annotated[list[Rule], Field(max_length=len(RULES))] = list(RULES)  # type: ignore[arg-type]
    objective: Literal["profit", "gmv"] = "profit"
    from_s: Annotated[int, Field(ge=0, le=172_800)] | None = None
    seconds: Annotated[int, Field(ge=2, le=LONGEST_S)] = LONGEST_S


@router.get("/plans/{plan}/line-ups", permission="planning.plans.read", response=list[LineUpHeadOut])
def read_line_ups(request: Request, plan: str) -> list[dict[str, Any]]:
    """The newest first."""
    return line_ups(plan, request.caller)


@router.post("/plans/{plan}/line-ups", permission="planning.plans.write", response={201: LineUpOut})
def post_line_up(request: Request, plan: str, body: LineUpIn) -> Status[Any]:
    """Ask for one; the worker makes it. 422 where no product of the plan has a price."""
    row = ask(request.caller, plan, body.rules, body.objective, from_s=body.from_s, seconds=body.seconds)
    return Status(201, line_up_shown(row, row.plan, request.caller))


@router.get("/plans/{plan}/line-ups/{line_up_id}", permission="planning.plans.read", response=LineUpOut)
def read_line_up(request: Request, plan: str, line_up_id: str) -> dict[str, Any]:
    return line_up(plan, line_up_id, request.caller)


@router.post("/plans/{plan}/line-ups/{line_up_id}/take", permission="planning.plans.write", response=RundownOut)
def post_take(request: Request, plan: str, line_up_id: str) -> dict[str, Any]:
    """It becomes the rundown, in one version; 409 where what is fixed was changed since."""
    return rundown_shown(take(request.caller, plan, line_up_id), request.caller)
