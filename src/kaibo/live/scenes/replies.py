"""What the API says of an OBS."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class SceneProblemOut(BaseModel):
    code: str
    message_zh: str
    message_en: str


class ScenesOut(BaseModel):
    """The OBS of the run's account. `scenes` are those it told last, in its own order; `current` is the one on air, ""
    while nothing is connected. `rules`: the scene of a kind of segment, of `paused`, `ended`, `incident`, or of
    `incident:<kind>`. `state`: waiting (not tried yet), connected, lost; `problem` says why, or which scene OBS lacks.
    """

    host: str
    port: int
    has_password: bool
    active: bool
    rules: dict[str, str]
    scenes: list[str]
    current: str
    state: Literal["waiting", "connected", "lost"]
    problem: SceneProblemOut | None
    since: datetime
    by: str
