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


class FanAskedOut(BaseModel):
    """What their newest comments of this run asked of one thing; `product` is empty where it is an intent."""

    intent: str
    product: str
    name: str
    comments: int


class FanPenaltyOut(BaseModel):
    kind: Literal["warn", "hide", "mute", "block"]
    reason: str
    begins_at: datetime
    in_force: bool


class FanQuestionOut(BaseModel):
    id: str
    text: str
    due_at: datetime
    late: bool


class FanOut(BaseModel):
    """`first_at` and `first_show`: when and where the account's rooms first knew them, null where they never did;
    `here_first`: it was in this run. `did` and what follows are of this run: `comments` among the newest two thousand,
    `orders` paid ones told with their id, at most fifty, null where no source tells of payments; `gmv` in minor units
    by currency, null for who may not see amounts too. `penalties` of the account, the newest first."""

    person: str
    fan: Literal["", "old", "active", "old_active"]
    first_at: datetime | None
    first_show: str
    here_first: bool
    did: list[Did]
    comments: int
    orders: int | None
    gmv: dict[str, int] | None
    last_order_at: datetime | None
    asked: list[FanAskedOut]
    penalties: list[FanPenaltyOut]
    waiting: list[FanQuestionOut]
