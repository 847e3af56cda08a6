"""What the API says of the calendar."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.planning.plans.replies import ShowPlanOut


class FestivalOut(BaseModel):
    """Both days included."""

    key: str
    zh: str
    en: str
    first: date
    last: date


class OwnDayOut(BaseModel):
    """A day of the team's own, both ends included."""

    id: str
    name: str
    first: date
    last: date
    yearly: bool


class ConflictOut(BaseModel):
    """Two plans at one time want the same: `names` says what."""

    what: Literal["account", "host", "person", "room", "product"]
    one: str
    other: str
    one_title: str
    other_title: str
    names: list[str]


class RosterOut(BaseModel):
    """Everybody on a show, its hosts first."""

    plan: str
    names: list[str]


class PlayedOut(BaseModel):
    """A show that was on air without a plan; `id` is what its review goes by, a show's or a run's. A title or an end
    that no file tells is empty."""

    id: str
    title: str
    account: str
    account_name: str
    host: str
    started_at: datetime
    ended_at: datetime | None


class CalendarOut(BaseModel):
    """Days are the company's, in `zone`. Conflicts may be with plans that lie just outside the days."""

    first: date
    last: date
    today: date
    zone: str
    plans: list[ShowPlanOut]
    conflicts: list[ConflictOut]
    rosters: list[RosterOut]
    festivals: list[FestivalOut]
    own_days: list[OwnDayOut]
    played: list[PlayedOut]
