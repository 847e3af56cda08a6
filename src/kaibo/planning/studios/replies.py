"""What the API says of rooms and scenes."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.planning.devices.replies import DeviceKind


class StudioNeedOut(BaseModel):
    """So many devices of a kind in use at `least`, and so many `backups` lying ready."""

    kind: DeviceKind
    least: int
    backups: int


class HeldOut(BaseModel):
    """What is there of a kind. `backup` counts those of the room and those that lie ready for all rooms; `away` are the
    names of broken and lent ones. `missing`: too few in use; `no_backup`: enough in use, too few backups."""

    kind: DeviceKind
    least: int
    backups: int
    in_use: int
    backup: int
    away: list[str]
    state: Literal["missing", "no_backup", "enough"]


class StudioOut(BaseModel):
    """`held` has a line for each thing the room needs. Send `version` as `seen`."""

    id: str
    name: str
    style: str
    backdrop: str
    key_light: str
    fill_light: str
    back_light: str
    kelvin: int
    sound: str
    note: str
    needs: list[StudioNeedOut]
    retired: bool
    held: list[HeldOut]
    version: int
    by: str
    at: datetime


class StudioShowOut(BaseModel):
    """A show to come; `clashes` are titles of others that want the room at this time."""

    plan: str
    title: str
    account_name: str
    planned_at: datetime
    planned_s: int
    clashes: list[str]


class StudioCardOut(StudioOut):
    shows: list[StudioShowOut]


class SceneModuleOut(BaseModel):
    """`studio` is empty for one that can be built in any room; `uses` counts segments of the reader's rundowns."""

    id: str
    name: str
    studio: str
    studio_name: str
    backdrop: str
    words: str
    light: str
    props: list[str]
    note: str
    has_picture: bool
    uses: int
    retired: bool
    version: int
    by: str
    at: datetime


class StudiosOut(BaseModel):
    studios: list[StudioOut]
    modules: list[SceneModuleOut]
