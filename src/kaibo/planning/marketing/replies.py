"""What the API says of marketing tasks."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.planning.templates.replies import HouseNameOut

Phase = Literal["warm_up", "ferment", "main", "afterglow", "suspense", "booking", "follow_1", "follow_2"]
TaskState = Literal["open", "doing", "done", "dropped"]
Asset = Literal["", "poster", "short_video", "trailer", "post", "ad", "replay_cut", "form", "review", "other"]


class TaskOut(BaseModel):
    """`title_words` and `channel_words` are what they are called in both languages: the house's own are told in the
    reader's, what somebody typed as it is. `late`: not done though it was due. `tight`: less than a day was left for it
    when the plan was made."""

    id: str
    phase: Phase
    title: str
    title_words: HouseNameOut
    channel: str
    channel_words: HouseNameOut
    asset: str
    owner: str
    due_at: datetime
    state: TaskState
    note: str
    late: bool
    tight: bool
