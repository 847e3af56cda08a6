"""The grid of goals, and a year's goal split into months."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from ninja import Query
from pydantic import BaseModel, Field

from kaibo.accounts.api import Request, guarded_router
from kaibo.planning.goals.grid import grid
from kaibo.planning.goals.replies import GoalGridOut, SplitOut
from kaibo.planning.goals.shows import show_grid
from kaibo.planning.goals.splitting import Pattern, split

router = guarded_router("planning")

Year = Annotated[int, Field(ge=2000, le=2100)]
Word = Annotated[str, Field(max_length=120)]
Currency = Annotated[str, Field(max_length=3)]


class SplitAsked(BaseModel):
    """`value` in units people read."""

    year: Year
    part: Word = ""
    metric: Word = "gmv"
    value: Annotated[Decimal, Field(ge=0, le=Decimal("1e13"))]
    pattern: Pattern = "last_year"
    currency: Currency = ""


@router.get("/grid", permission="planning.goals.read", response=GoalGridOut)
def read_grid(
    request: Request,
    year: Annotated[int, Query(ge=2000, le=2100)],
    metric: Annotated[str, Query(max_length=60)] = "gmv",
    by: Annotated[str, Query(max_length=20)] = "",
    currency: Annotated[str, Query(max_length=3)] = "",
) -> dict[str, Any]:
    """A year's goals by month for the company and its parts, with what was reached and last year's."""
    return grid(request.caller.scope, year, metric, by, currency)


@router.get("/grid/shows", permission="planning.goals.read", response=GoalGridOut)
def read_show_grid(
    request: Request,
    month: Annotated[str, Query(pattern=r"^(20\d\d|2100)-(0[1-9]|1[0-2])$")],
    metric: Annotated[str, Query(max_length=60)] = "gmv",
    currency: Annotated[str, Query(max_length=3)] = "",
) -> dict[str, Any]:
    """The shows of a month, each with its goal."""
    return show_grid(request.caller.scope, month, metric, currency)


@router.get("/split", permission="planning.goals.write", response=SplitOut)
def read_split(request: Request, asked: Query[SplitAsked]) -> dict[str, Any]:
    """A year's goal in twelve months; nothing is kept."""
    return split(request.caller.scope, asked.year, asked.part, asked.metric, asked.value, asked.pattern, asked.currency)
