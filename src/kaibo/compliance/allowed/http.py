"""The allow-list: read, proposed, confirmed, ended."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.allowed.acts import NewAllowance, confirm, end, propose
from kaibo.compliance.allowed.reading import allowance_shown, allowances_shown
from kaibo.compliance.allowed.replies import AllowanceOut

router = guarded_router("compliance")

Why = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=300)]


class AllowanceIn(Body):
    """At least one of `rule` and `phrase`; what stands within the phrase is allowed. `until`: the last day."""

    rule: Annotated[str, Field(max_length=120)] = ""
    phrase: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    category: Annotated[str, Field(max_length=40)] = ""
    until: date | None = None
    reason: Why


class EndAllowanceIn(Body):
    why: Why


@router.get("/allowances", permission="compliance.text.read", response=list[AllowanceOut])
def read_allowances(request: Request) -> list[dict[str, Any]]:
    """Those that wait first, then those that hold, then the past."""
    return allowances_shown()


@router.post("/allowances", permission="compliance.allowances.write", response={201: AllowanceOut})
def post_allowance(request: Request, body: AllowanceIn) -> Status[Any]:
    return Status(201, allowance_shown(propose(request.caller, NewAllowance(**body.model_dump()))))


@router.post("/allowances/{id}/confirm", permission="compliance.allowances.confirm", response=AllowanceOut)
def post_confirm(request: Request, id: str) -> dict[str, Any]:
    """By another person than the one who proposed it."""
    return allowance_shown(confirm(request.caller, id))


@router.post("/allowances/{id}/end", permission="compliance.allowances.write", response=AllowanceOut)
def post_end(request: Request, id: str, body: EndAllowanceIn) -> dict[str, Any]:
    """A waiting one is turned down, one in force holds no more from today on."""
    return allowance_shown(end(request.caller, id, body.why))
