"""What the API says of runs."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

State = Literal["planned", "running", "paused", "ended"]


class RunOut(BaseModel):
    """`turn` counts changes of the rundown: send it with an act on the rundown, and the act is refused (409) if
    somebody moved on meanwhile. `show`: the imported show of this broadcast, where one is known. `plan`: the id of the
    plan it was made of, `plan_version` the version of it that was taken over last."""

    id: str
    title: str
    account: str
    account_name: str
    platform: str
    host: str
    state: State
    planned_at: datetime | None
    planned_ends_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    currency: str
    room_id: str
    most_shown: int
    show: str
    plan: str
    plan_version: int
    revision: int
    turn: int


class ListedRunOut(RunOut):
    """`online` of a run on air, as last told; null where nobody tells."""

    online: int | None = None


class RunsOut(BaseModel):
    rows: list[ListedRunOut]
    total: int
