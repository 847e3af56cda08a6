"""Staffing of a plan: read, needs set, people put on and taken off."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.planning.crew.members import add_member, remove_member
from kaibo.planning.crew.needs import set_needs
from kaibo.planning.crew.reading import crew
from kaibo.planning.crew.replies import CrewOut, Role

router = guarded_router("planning")

Count = Annotated[int, Field(ge=0, le=99)]


class CrewNeedIn(Body):
    """`most` is left out where there is no upper end."""

    role: Role
    least: Count
    most: Count | None = None


class CrewNeedsIn(Body):
    """All needs of the plan; none brings back the house's. `seen` is the plan's version the caller saw."""

    needs: Annotated[list[CrewNeedIn], Field(max_length=7)]
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None


class CrewMemberIn(Body):
    role: Role
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
    note: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""


@router.get("/plans/{plan}/crew", permission="planning.plans.read", response=CrewOut)
def read_crew(request: Request, plan: str) -> dict[str, Any]:
    return crew(plan, request.caller)


@router.put("/plans/{plan}/crew/needs", permission="planning.plans.write", response=CrewOut)
def put_crew_needs(request: Request, plan: str, body: CrewNeedsIn) -> dict[str, Any]:
    set_needs(request.caller, plan, [(each.role, each.least, each.most) for each in body.needs], seen=body.seen)
    return crew(plan, request.caller)


@router.post("/plans/{plan}/crew", permission="planning.plans.write", response={201: CrewOut})
def post_crew_member(request: Request, plan: str, body: CrewMemberIn) -> Status[Any]:
    """409 for somebody who is there in this role already."""
    add_member(request.caller, plan, body.role, body.name, body.note)
    return Status(201, crew(plan, request.caller))


@router.delete("/plans/{plan}/crew/{member}", permission="planning.plans.write", response=CrewOut)
def delete_crew_member(request: Request, plan: str, member: str) -> dict[str, Any]:
    remove_member(request.caller, plan, member)
    return crew(plan, request.caller)
