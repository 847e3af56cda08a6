"""What a search for viewers answers."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

Did = Literal[
    "entered",
    "liked",
    "shared",
    "followed",
    "joined",
    "gave",
    "wrote",
    "looked",
    "carted",
    "ordered",
    "bought",
]


class ViewerOut(BaseModel):
    """`did`: in this run, each once; empty for one whom only earlier runs knew. `at`: when last told of. `kind` and
    `until`: the penalty in force, empty for none; one without `until` holds for this run."""

    person: str
    did: list[Did]
    orders: list[str]
    at: datetime
    kind: Literal["", "warn", "hide", "mute", "block"]
    until: datetime | None
