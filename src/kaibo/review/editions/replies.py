"""What the API says of a review's editions."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel

from kaibo.metrics.api import ColumnOut, NumberOut


class FrozenNumbersOut(BaseModel):
    """`hours` after the end, frozen at `at`; both null for the numbers of now. `sources`: the one source of each."""

    hours: int | None
    at: datetime | None
    numbers: dict[str, NumberOut]
    sources: dict[str, str]


class FrozenChangeOut(BaseModel):
    """From one edition to the next (null: now), in major units; null where either isn't known. What is left after
    refunds changed by `gmv` less `refund_amount`. `resourced`: keys that are told by another source than before."""

    before: int | None
    after: int | None
    currency: str | None
    gmv: float | None
    orders: float | None
    refund_amount: float | None
    refund_orders: float | None
    gmv_after_refunds: float | None
    resourced: list[str]


class FrozenWaitingOut(BaseModel):
    """An edition that isn't there; past `due_at` it was missed: the show wasn't known in time."""

    hours: int
    due_at: datetime


class FrozenEditionsOut(BaseModel):
    columns: list[ColumnOut]
    editions: list[FrozenNumbersOut]
    changes: list[FrozenChangeOut]
    waiting: list[FrozenWaitingOut]
