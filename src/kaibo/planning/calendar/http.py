"""The calendar of shows, and the team's own days in it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ninja import Query, Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.planning.calendar.own import name_day, remove_day
from kaibo.planning.calendar.reading import calendar
from kaibo.planning.calendar.replies import CalendarOut, OwnDayOut

router = guarded_router("planning")

Day = Annotated[date, Field(ge=date(2000, 1, 3), le=date(2199, 12, 1))]


class OwnDayIn(Body):
    """`yearly` ones come again every year."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
    first: Day
    last: Day
    yearly: bool = False


@router.get("/calendar", permission="planning.plans.read", response=CalendarOut)
def read_calendar(
    request: Request,
    first: Annotated[Day, Query(alias="from")],
    last: Annotated[Day, Query(alias="to")],
    account: Annotated[str, Query(max_length=40)] = "",
) -> dict[str, Any]:
    """Plans of up to 62 days with what clashes, festivals and the team's own days."""
    return calendar(request.caller, first, last, account)


@router.post("/calendar/days", permission="planning.plans.write", response={201: OwnDayOut})
def post_day(request: Request, body: OwnDayIn) -> Status[Any]:
    """A day of the team's own."""
    row = name_day(request.caller, body.name, body.first, body.last, yearly=body.yearly)
    return Status(201, {name: getattr(row, name) for name in ("id", "name", "first", "last", "yearly")})


@router.delete("/calendar/days/{day}", permission="planning.plans.write", response={204: None})
def delete_day(request: Request, day: str) -> Status[Any]:
    remove_day(day)
    return Status(204, None)
