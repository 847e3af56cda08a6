"""What the API says of marketing tasks."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

Phase = Literal["warm_up", "ferment", "main", "afterglow", "suspense", "booking", "follow_1", "follow_2"]
TaskState = Literal["open", "doing", "done", "dropped"]
Asset = Literal["", "poster", "short_video", "trailer", "post", "ad", "replay_cut", "form", "review", "other"]


class TaskOut(BaseModel):
    """`late`: not done though it was due. `tight`: less than a day was left for it when the plan was made."""

    id: str
    phase: Phase
    title: str
    channel: str
    asset: str
    owner: str
    due_at: datetime
    state: TaskState
    note: str
    late: bool
    tight: bool
