"""What the API says of schedules and of what they made."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.notify.api import ChannelNameOut, DeliveryErrorOut, DeliveryOut
from kaibo.reports.edition_replies import SaidOut


class TurnOut(BaseModel):
    """One time a schedule was due: `slot` when by the calendar, None by hand; `older` slots passed without a worker.
    `edition` is what was made, "" where nothing was."""

    id: str
    slot: datetime | None
    subject: str
    older: int
    state: Literal["waiting", "made", "failed"]
    edition: str
    name: SaidOut | None
    error: DeliveryErrorOut | None
    by: str
    made_at: datetime
    ended_at: datetime | None
    deliveries: list[DeliveryOut]


class ScheduleOut(BaseModel):
    """`day` 31 is the last of the month; `month` counts for a yearly one. `part`: it tells a part of the company alone.
    `reason` says why it was stopped."""

    id: str
    kind: Literal["month", "year"]
    month: int
    day: int
    hour: int
    formats: list[str]
    language: Literal["zh", "en"]
    channels: list[str]
    state: Literal["on", "paused", "stopped"]
    reason: DeliveryErrorOut | None
    maker_name: str
    part: bool
    next_at: datetime | None
    last: TurnOut | None


class SchedulesOut(BaseModel):
    """`channels` are those to choose from."""

    rows: list[ScheduleOut]
    channels: list[ChannelNameOut]
