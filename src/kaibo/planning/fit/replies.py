"""What the API says of hosts beside a plan's goods."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from kaibo.metrics.api import NumberOut


class FitOut(BaseModel):
    """1 is what other hosts sell to as many viewers in the same slot. `raw` is Σ sold / Σ expected; `value` is it drawn
    towards the host's mean and towards 1 while shows are few; it lies from `low` to `high` at 95 %."""

    shows: int
    raw: float | None
    value: float
    low: float
    high: float
    verdict: Literal["few", "near", "below", "above"]


class HostCellOut(BaseModel):
    """`category` is empty for the plan's goods without one. `per_minute` is GMV over the minutes of pitches, or of the
    shows where no file tells how long pitches were."""

    category: str
    fit: FitOut
    shows: int
    per_minute: NumberOut
    minutes_of: Literal["pitches", "shows"]


class BuyersRegionOut(BaseModel):
    """Its orders as a share of those whose province is known."""

    province: str
    share: NumberOut


class HostGoodsFitOut(BaseModel):
    """`whole` is for all of the plan's goods, weighted by items; `again` the share of buyers who bought again."""

    host: str
    planned: bool
    whole: FitOut
    cells: list[HostCellOut]
    regions: list[BuyersRegionOut]
    again: NumberOut


class PlannedGoodsOut(BaseModel):
    category: str
    items: int


class HostsForGoodsOut(BaseModel):
    """From the account's year (`level` account), or its platform's. `rows` are empty where no two hosts sold these
    goods in the same slot; `lacks`: what no export tells of the buyers. `alone`: only one host is known."""

    level: Literal["account", "platform"]
    currency: str
    goods: list[PlannedGoodsOut]
    rows: list[HostGoodsFitOut]
    lacks: list[Literal["region", "again", "age", "gender"]]
    fewest: int
    alone: bool
