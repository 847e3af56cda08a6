"""What the API says of a show's goods."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class GoodsSaidOut(BaseModel):
    zh: str
    en: str


class ShowGoodOut(BaseModel):
    """`units` are wanted, `held` of them on the stock ledger `until` the show begins; `available` may still be sold by
    anybody, None where nobody keeps stock of it. `coming` were promised. `short` is missing where something of that
    isn't known; `refused` says why nothing (more) could be held. `substitute` is another product's id, or empty."""

    id: str
    product: str
    name: str
    role: Literal["", "hook", "welfare", "hit", "profit", "image"]
    units: int | None
    fallen_out: str
    available: int | None
    held: int
    until: datetime | None
    coming: int
    short: int | None
    reserve: bool
    refused: GoodsSaidOut | None
    presale_days: int | None
    substitute: str


class GoodsRequestOut(BaseModel):
    """`granted` and what follows are missing while nobody answered; `took_s` is how long that took."""

    id: str
    product: str
    name: str
    units: int
    asked_of: str
    note: str
    by: str
    asked_at: datetime
    granted: int | None
    answer: str
    answered_by: str
    answered_at: datetime | None
    took_s: float | None


class GoodsResponseOut(BaseModel):
    """Of all requests of the account's plans; `median_s` is missing while none was answered."""

    answered: int
    waiting: int
    median_s: float | None


class ShowGoodsOut(BaseModel):
    plan: str
    version: int
    rows: list[ShowGoodOut]
    requests: list[GoodsRequestOut]
    response: GoodsResponseOut
