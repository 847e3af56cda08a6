"""What the API says of a run's clock, in seconds."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class CatchUpStepOut(BaseModel):
    segment: str
    title: str
    action: Literal["shorten", "skip"]
    from_s: int
    to_s: int


class CatchUpOut(BaseModel):
    """How to hold the planned end: waiting segments, those with the least goal per second first, by at most a third;
    where that isn't enough, whole segments. Never the opening or the closing."""

    late_s: int
    saved_s: int
    enough: bool
    steps: list[CatchUpStepOut]


class ClockOut(BaseModel):
    """`segment` runs, `next` is the first waiting one. `drift_s` > 0: the run would end so much after `ends_at`."""

    segment: str | None
    next: str | None
    elapsed_s: int | None
    planned_s: int | None
    run_s: int | None
    ends_at: datetime | None
    drift_s: int | None
    advice: CatchUpOut | None
