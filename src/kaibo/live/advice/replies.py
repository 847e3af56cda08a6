"""What the adviser answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel

from kaibo.live.incidents.replies import BothOut


class AdviceOut(BaseModel):
    """`facts`: value, baseline, window and sample of the alarm, and what was happening. `before` and `after` are the
    same measure, when it alarmed and in the five minutes after it was done."""

    id: str
    rule: Literal["viewers_surge", "viewers_drop", "conversion_peak", "conversion_valley", "questions_wait", "bad_mood"]
    at: datetime
    text: BothOut
    action: str
    action_text: BothOut
    because: str
    because_text: BothOut
    product: str
    facts: dict[str, Any]
    state: Literal["open", "done", "dismissed"]
    decided_at: datetime | None
    decided_by: str | None
    before: float | None
    after: float | None
    helped: bool | None


class AdviceListOut(BaseModel):
    """`false_per_hour`: false alarms an hour by measure, on simulated shows."""

    false_per_hour: dict[str, float]
    rows: list[AdviceOut]


class OddOrderOut(BaseModel):
    id: str
    order: str
    reason: Literal["repeated", "oversize", "burst", "region"]
    text: BothOut
    facts: dict[str, Any]
    person: str
    product: str
    units: int
    amount: int | None
    currency: str
    at: datetime
    state: Literal["held", "fine", "refused"]
    note: str
    decided_at: datetime | None
    decided_by: str | None
