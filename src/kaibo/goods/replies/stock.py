"""What operations on items, pools and their movements answer."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class PoolOut(BaseModel):
    """`channel` is empty for the pool that all channels share."""

    channel: str
    total: int
    available: int
    held: int
    sold: int
    buffer: int
    damaged: int


class ListingOut(BaseModel):
    platform: str
    product_id: str
    sku_id: str


class StockItemOut(BaseModel):
    """`low`: from how many left it is scarce; `limit_each`: units one person may have, 0 is no limit."""

    id: str
    code: str
    name: str
    low: int
    limit_each: int
    state: Literal["in_stock", "low", "sold_out"]
    total: int
    available: int
    held: int
    sold: int
    buffer: int
    damaged: int
    pools: list[PoolOut]
    listings: list[ListingOut]


class StockListOut(BaseModel):
    """`low` and `sold_out` count items of all pages."""

    rows: list[StockItemOut]
    total: int
    low: int
    sold_out: int


class MovementOut(BaseModel):
    """What each bucket gained."""

    id: int
    kind: str
    channel: str
    available: int
    held: int
    sold: int
    buffer: int
    damaged: int
    reservation: str
    order: str
    by: str
    why: str
    at: datetime


class MovementsOut(BaseModel):
    rows: list[MovementOut]
    total: int


class StockRequestOut(BaseModel):
    """A correction that waits for a second person. `own`: the reader asked for it and can't agree to it."""

    id: str
    item: str
    code: str
    name: str
    channel: str
    quantity: int
    why: str
    state: Literal["open", "made", "refused"]
    by: str
    own: bool
    at: datetime
    decided_by: str
    decided_at: datetime | None


class StockRefundOut(BaseModel):
    """A payment that came too late; `why`: expired, released, or confirmed by another order."""

    id: int
    reservation: str
    order: str
    quantity: int
    why: str
    by: str
    at: datetime
    done_by: str
    done_at: datetime | None


class AdjustedOut(BaseModel):
    """`pool` as it stands now, or `request` where a second person has to agree first."""

    pool: PoolOut | None
    request: StockRequestOut | None
