"""What the API says of rehearsals. Durations in seconds."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel


class LapOut(BaseModel):
    """A segment as it was rehearsed; `seconds` is null for the one that is running."""

    segment: str
    title: str
    planned_s: int
    at: datetime
    seconds: int | None


class NextLapOut(BaseModel):
    segment: str
    title: str
    planned_s: int


class RehearsalOut(BaseModel):
    """`planned_s` is the plan's time for the segments that were rehearsed; `total_s` null while it is running, `next`
    behind the last segment and when it is over."""

    id: str
    number: int
    started_at: datetime
    ended_at: datetime | None
    by: str
    laps: list[LapOut]
    total_s: int | None
    planned_s: int
    next: NextLapOut | None


class RehearsalFoundOut(BaseModel):
    """What was found in the rehearsal of that `number`; open while `done_at` is null. `task`: the id of its task."""

    id: str
    number: int
    segment: str
    segment_title: str
    text: str
    owner: str
    task: str
    by: str
    at: datetime
    done_by: str
    done_at: datetime | None


class RehearsalsOut(BaseModel):
    """The newest rehearsal first; findings in the order they were made. `at` is the server's time; `segments` is how
    many the rundown has."""

    plan: str
    at: datetime
    segments: int
    rehearsals: list[RehearsalOut]
    findings: list[RehearsalFoundOut]
