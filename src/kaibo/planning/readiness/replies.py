"""What the API says of a plan's readiness."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.planning.templates.replies import HouseNameOut

CheckGroup = Literal["devices", "network", "goods", "promotion", "team", "rehearsal", "other"]
Measure = Literal["", "upload", "picture", "sound", "echo", "light"]


class CheckResultOut(BaseModel):
    """`values`: mbps (with bytes, seconds and streams where the page measured it); width, height, fps; level_db,
    peak_db; rise_db; or kelvin. `against`: where a line led, `server` for this one, a host's address, empty where it
    was typed in. `counts` is false for what was done more than 24 hours before the show; `late` says that it was done
    after its time."""

    outcome: Literal["passed", "failed"]
    values: dict[str, float]
    device: str
    against: str
    note: str
    by: str
    at: datetime
    counts: bool
    late: bool


class PlanCheckOut(BaseModel):
    """`title_words` are the title in both languages, where it is the house's. `due_at` is when it should be done;
    `overdue`: it should have been. A `needed` one holds the show back."""

    id: str
    group: CheckGroup
    title: str
    title_words: HouseNameOut
    measure: Measure
    person: str
    due_min: int
    due_at: datetime
    needed: bool
    state: Literal["open", "passed", "failed"]
    overdue: bool
    result: CheckResultOut | None
    changed: int


class KnownOut(BaseModel):
    """What Kaibo knows by itself. A `must` that isn't `fine` holds the show back; `tab` is where it is put right."""

    key: str
    fine: bool
    must: bool
    tab: str
    zh: str
    en: str


class NotReadyOut(BaseModel):
    """`firm`: nobody may let the show through with it."""

    key: str
    tab: str
    firm: bool
    zh: str
    en: str


class OverrideOut(BaseModel):
    """Who let the show through with what was missing then."""

    by: str
    at: datetime
    reason: str
    missing: list[str]


class ReadinessOut(BaseModel):
    """`ready`: nothing is missing, or only what the override names. `team_list`: the team has a checklist of its own,
    which new ones begin with. `line_host`: the host that uploads may be measured against, empty where none is set."""

    plan: str
    version: int
    zone: str
    starts_at: datetime
    ready: bool
    missing: list[NotReadyOut]
    override: OverrideOut | None
    known: list[KnownOut]
    checks: list[PlanCheckOut]
    team_list: bool
    line_host: str
