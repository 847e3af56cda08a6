"""What the API says of a run's rundown. Money in minor units, times in UTC, null is "nobody told"."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.compliance.api import TextFindingOut


class PhraseFindingOut(TextFindingOut):
    """What the law objects to in the phrase of that number, counted from 0."""

    phrase: int


class SegmentOut(BaseModel):
    """`goal_amount` in minor units of the run's currency. `orders` and `gmv`: what was paid while it ran, null where it
    has not begun or nobody tells (in the answers of acts always null: the snapshot and the stream tell them)."""

    id: str
    position: int
    kind: Literal["opening", "product", "benefit", "interaction", "break", "closing", "other"]
    title: str
    product: str
    scene: str
    planned_s: int
    started_at: datetime | None
    ended_at: datetime | None
    state: Literal["waiting", "running", "done", "skipped"]
    goal_orders: int | None
    goal_amount: int | None
    phrases: list[str]
    planned: str
    reason: str
    findings: list[PhraseFindingOut]
    orders: int | None = None
    gmv: dict[str, int] | None = None
