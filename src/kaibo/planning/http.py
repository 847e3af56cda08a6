"""Goals: read them, set them."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from ninja import Query
from pydantic import BaseModel, Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.kit.units import Unit
from kaibo.planning.goals import NewGoal, goals, set_goal

router = guarded_router("planning")

Word = Annotated[str, Field(max_length=120)]


class GoalOut(BaseModel):
    period: str
    part: str
    metric: str
    value: float
    unit: Unit
    currency: str
    by: str


class GoalIn(Body):
    """`period`: 2026, 2026-09 or a show's id. `part`: "" or platform:…, account:…, host:…, category:…."""

    period: Word
    part: Word = ""
    metric: Word
    value: Annotated[Decimal, Field(ge=0, le=Decimal("1e13"))] | None
    currency: Annotated[str, Field(max_length=3)] = ""


@router.get("/goals", permission="planning.goals.read", response=list[GoalOut])
def read_goals(request: Request, period: Annotated[str, Query(max_length=120)] = "") -> list[dict[str, Any]]:
    """All goals, or those of one period."""
    return goals(request.caller.scope, period)


@router.put("/goals", permission="planning.goals.write", response=list[GoalOut])
def put_goal(request: Request, body: GoalIn) -> list[dict[str, Any]]:
    """Set one goal; without a value it is taken away. Answers with the goals of its period."""
    set_goal(request.caller, NewGoal(**body.model_dump()))
    return goals(request.caller.scope, body.period)
