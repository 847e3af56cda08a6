"""What the API says of equipment."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

DeviceKind = Literal[
    "camera",
    "phone",
    "lens",
    "light",
    "microphone",
    "sound_card",
    "computer",
    "capture",
    "screen",
    "network",
    "power",
    "stand",
    "other",
]
DeviceState = Literal["in_use", "backup", "broken", "lent"]
UpgradeState = Literal["open", "withdrawn", "refused", "agreed", "ordered", "arrived"]


class DeviceOut(BaseModel):
    """`studio` is empty for one that stands in no room: a backup is then one for all. `warranty` is `soon` where it
    ends within 30 days. Send `version` as `seen`."""

    id: str
    name: str
    kind: DeviceKind
    studio: str
    studio_name: str
    state: DeviceState
    owner: str
    serial: str
    bought_on: date | None
    warranty_until: date | None
    warranty: Literal["on", "soon", "over", "unknown"]
    note: str
    version: int
    by: str
    at: datetime


class WentWrongOut(BaseModel):
    """How often it went wrong in all of the shows."""

    kind: Literal["lag", "silence", "network"]
    count: int


class SideOut(BaseModel):
    """Over `shows` that were run in the control room; with none nothing is known."""

    shows: int
    incidents: list[WentWrongOut]


class EffectOut(BaseModel):
    before: SideOut
    since: SideOut


class UpgradeOut(BaseModel):
    """`cost_minor` in minor units of `currency`. `own`: the reader asked for it, another person decides. `effect` is
    null before it arrived."""

    id: str
    title: str
    kind: DeviceKind
    studio: str
    studio_name: str
    reason: str
    cost_minor: int
    currency: str
    state: UpgradeState
    own: bool
    by: str
    at: datetime
    decided_by: str
    decided_at: datetime | None
    decided_why: str
    ordered_at: datetime | None
    arrived_at: datetime | None
    effect: EffectOut | None
