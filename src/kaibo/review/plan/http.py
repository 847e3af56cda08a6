"""A show against its plan."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Request, guarded_router
from kaibo.review.plan.by_files import plan_by_files
from kaibo.review.plan.reading import show_against_plan
from kaibo.review.plan.replies import ShowGoalOut, ShowPlanAnswerOut
from kaibo.review.queries.show_goals import show_goals
from kaibo.shows.api import show_of

router = guarded_router("review")


@router.get("/shows/{id}/plan", permission="review.shows.read", response=ShowPlanAnswerOut)
def read_show_plan(request: Request, id: str) -> dict[str, Any]:
    """Planned and real minutes, order, goals and results per segment and product, and why something was left out; of a
    show that no control room ran, its begin, its length and its products."""
    show = show_of(id, request.caller.scope)
    against = show_against_plan(show, request.caller)
    return {"against": against, "by_files": None if against else plan_by_files(show, request.caller)}


@router.get("/shows/{id}/goals", permission="review.shows.read", response=list[ShowGoalOut])
def read_show_goals(request: Request, id: str) -> list[dict[str, Any]]:
    """The goals that were set for this show, and what it reached."""
    return show_goals(id, request.caller)
