"""What the API says of actions that earlier shows left."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel

from kaibo.review.points.replies import OddMinuteOut
from kaibo.review.replies import FindingOut, NoteOut


class CarriedShowOut(BaseModel):
    id: str
    title: str
    started_at: datetime | None


class CarriedCheckOut(BaseModel):
    kept: bool
    remark: str
    by: str
    at: datetime


class CarriedOut(NoteOut):
    """An action and the show it came of. `check` is what was found of it at the show asked about, null before that;
    `missed` is at how many other shows it wasn't kept to."""

    show: CarriedShowOut
    check: CarriedCheckOut | None
    missed: int


class CarriedRowsOut(BaseModel):
    rows: list[CarriedOut]


class LeftOutOut(BaseModel):
    """A segment that was planned and not held; `reason` is "" where nobody gave one."""

    title: str
    reason: str


class LastShowOut(BaseModel):
    """`findings` are of its files, none before they came."""

    show: CarriedShowOut
    findings: list[FindingOut]
    points: list[OddMinuteOut]
    left_out: list[LeftOutOut]


class LastShowAnswerOut(BaseModel):
    last: LastShowOut | None
