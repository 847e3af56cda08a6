"""A plan's readiness: its checklist, what came of it, and the gate."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.kit.i18n import Language
from kaibo.planning.asked import Title
from kaibo.planning.readiness.acts import add_check, change_check, remove_check, write_down
from kaibo.planning.readiness.gate import MAY_OVERRIDE, open_gate
from kaibo.planning.readiness.listing import drop_team_list, lay_checks, save_team_list
from kaibo.planning.readiness.reading import readiness, readiness_shown
from kaibo.planning.readiness.replies import CheckGroup, Measure, ReadinessOut

router = guarded_router("planning")

READ, WRITE, CHECK = "planning.plans.read", "planning.plans.write", "planning.checks.write"
PLACE = "/plans/{plan}/readiness"
LARGEST = 2 << 20
"""Characters of one piece that is sent to measure the line."""

Person = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Minutes = Annotated[int, Field(ge=0, le=7 * 24 * 60)]
Value = Annotated[float, Field(ge=-200, le=1_000_000_000, allow_inf_nan=False)]


class CheckIn(Body):
    title: Title
    group: CheckGroup = "other"
    measure: Measure = ""
    person: Person = ""
    due_min: Minutes = 15
    needed: bool = True


class CheckFieldsIn(Body):
    """Fields left out stay; `seen` is the plan's version the caller saw."""

    title: Title | None = None
    group: CheckGroup | None = None
    person: Person | None = None
    due_min: Minutes | None = None
    needed: bool | None = None
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None


class CheckResultIn(Body):
    """`values` are what was measured, which then decide the outcome; `cleared` opens the check again. `against`: where
    a line led, `server` for this one or the company's host."""

    outcome: Literal["passed", "failed", "cleared"] = "passed"
    values: Annotated[dict[Annotated[str, Field(max_length=20)], Value], Field(max_length=5)] = Field(
        default_factory=dict
    )
    device: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    against: Line = ""
    note: Line = ""


class OverrideIn(Body):
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=300)]


class FillerIn(Body):
    filler: Annotated[str, Field(max_length=LARGEST)]


@router.get(PLACE, permission=READ, response=ReadinessOut)
def read_readiness(request: Request, plan: str) -> dict[str, Any]:
    """What is checked, what Kaibo knows, what is missing."""
    return readiness(plan, request.caller)


@router.post(f"{PLACE}/lay-out", permission=WRITE, response={201: ReadinessOut})
def post_checks_lay_out(request: Request, plan: str, lang: Language = "zh") -> Status[Any]:
    """The team's checklist, else the house's; 409 where the plan has checks already."""
    return Status(201, readiness_shown(lay_checks(request.caller, plan, lang)))


@router.post(f"{PLACE}/team-list", permission=WRITE, response=ReadinessOut)
def post_team_list(request: Request, plan: str) -> dict[str, Any]:
    """This plan's checks become the team's checklist, which later plans begin with."""
    return readiness_shown(save_team_list(request.caller, plan))


@router.delete("/readiness/team-list", permission=WRITE, response={204: None})
def delete_team_list(request: Request) -> Status[Any]:
    """Back to the house's checklist; plans keep the checks they have."""
    drop_team_list()
    return Status(204, None)


@router.post(f"{PLACE}/checks", permission=WRITE, response={201: ReadinessOut})
def post_check(request: Request, plan: str, body: CheckIn) -> Status[Any]:
    return Status(201, readiness_shown(add_check(request.caller, plan, body.model_dump())))


@router.patch(f"{PLACE}/checks/{{check}}", permission=WRITE, response=ReadinessOut)
def patch_check(request: Request, plan: str, check: str, body: CheckFieldsIn) -> dict[str, Any]:
    """409 where somebody changed it after the version `seen`."""
    told = body.model_dump(exclude_none=True, exclude={"seen"})
    return readiness_shown(change_check(request.caller, plan, check, told, seen=body.seen))


@router.delete(f"{PLACE}/checks/{{check}}", permission=WRITE, response=ReadinessOut)
def delete_check(request: Request, plan: str, check: str) -> dict[str, Any]:
    return readiness_shown(remove_check(request.caller, plan, check))


@router.post(f"{PLACE}/checks/{{check}}/result", permission=CHECK, response=ReadinessOut)
def post_check_result(request: Request, plan: str, check: str, body: CheckResultIn) -> dict[str, Any]:
    """What came of a check, written down with who and when."""
    return readiness_shown(write_down(request.caller, plan, check, body.model_dump()))


@router.post(f"{PLACE}/override", permission=MAY_OVERRIDE, response=ReadinessOut)
def post_override(request: Request, plan: str, body: OverrideIn) -> dict[str, Any]:
    """Let the show through with what is missing now, and why; 409 where nothing is."""
    return readiness_shown(open_gate(request.caller, plan, body.reason))


@router.post("/readiness/upload", permission=CHECK, response={204: None})
def post_upload(request: Request, body: FillerIn) -> Status[Any]:
    """Takes a piece and forgets it: the page counts how long sending took."""
    return Status(204, None)
