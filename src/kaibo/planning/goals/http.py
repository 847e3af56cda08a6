"""Goals: read them, set one, change many at once."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from ninja import Query
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.planning.goals.reading import goal_shown, goals
from kaibo.planning.goals.replies import GoalOut
from kaibo.planning.goals.setting import NewGoal, change_goals, set_goal

router = guarded_router("planning")

Word = Annotated[str, Field(max_length=120)]
MOST = 2000


class GoalIn(Body):
    """`period`: 2026, 2026-09 or a show's id. `part`: "" or platform:…, account:…, host:…, category:…."""

    period: Word
    part: Word = ""
    metric: Word
    value: Annotated[Decimal, Field(ge=0, le=Decimal("1e13"))] | None
    currency: Annotated[str, Field(max_length=3)] = ""
    seen: Annotated[str, Field(max_length=40)] | None = None


class GoalsIn(Body):
    """Changes that are made together or not at all."""

    changes: Annotated[list[GoalIn], Field(min_length=1, max_length=MOST)]


@router.get("/goals", permission="planning.goals.read", response=list[GoalOut])
def read_goals(request: Request, period: Annotated[str, Query(max_length=120)] = "") -> list[dict[str, Any]]:
    """All goals, or those of one period."""
    return goals(request.caller.scope, period)


@router.put("/goals", permission="planning.goals.write", response=list[GoalOut])
def put_goal(request: Request, body: GoalIn) -> list[dict[str, Any]]:
    """Set one goal; without a value it is taken away. Answers with the goals of its period."""
    set_goal(request.caller, NewGoal(**body.model_dump()))
    return goals(request.caller.scope, body.period)


@router.post("/goals", permission="planning.goals.write", response=list[GoalOut])
def post_goals(request: Request, body: GoalsIn) -> list[dict[str, Any]]:
    """All or none; 409 where `seen` is not the version that stands. Answers with those that stand then."""
    made = change_goals(request.caller, [NewGoal(**each.model_dump()) for each in body.changes])
    return [goal_shown(goal) for goal in made]
