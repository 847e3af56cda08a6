"""What the API says of a plan's products. Money in minor units of the plan's currency; missing is null."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from kaibo.metrics.api import NumberOut
from kaibo.planning.pricing.lines import PriceLineOut

Role = Literal["", "hook", "welfare", "hit", "profit", "image"]


class PlanItemOut(BaseModel):
    """`spoken` is what somebody named it for hosts, `short_name` what they call it otherwise. `cost` is null too
    for who may not see costs. `stock` is what the ledger lets be sold, null where nobody keeps it; `short`: more is
    wanted than that. `planned_s`: seconds on air in the rundown. `fallen_out` is the reason. `terms`: what its
    price comes to, null without one."""

    id: str
    product: str
    name: str
    spoken: str
    short_name: str
    category: str
    role: Role
    position: int
    price: int | None
    cost: int | None
    units: int | None
    stock: int | None
    short: bool
    planned_s: int
    link: str
    substitute: str
    fallen_out: str
    note: str
    terms: PriceLineOut | None
    changed: int


class PlanItemsOut(BaseModel):
    """`costs`: whether the reader may see costs. Send `version` as `seen`."""

    plan: str
    version: int
    currency: str
    platform: str
    costs: bool
    items: list[PlanItemOut]


class SoldNumbersOut(BaseModel):
    units: NumberOut
    gmv: NumberOut
    unit_price: NumberOut


class SoldProductOut(BaseModel):
    """A product that sold; `chosen`: it is in the plan already."""

    product: str
    name: str
    category: str
    chosen: bool
    stock: int | None
    numbers: SoldNumbersOut


class SoldProductsOut(BaseModel):
    """What sold most in so many days first; `total` may be more than are told."""

    days: int
    total: int
    rows: list[SoldProductOut]


class SheetItemOut(BaseModel):
    """A line that can be added as it is."""

    line: int
    product: str
    name: str
    category: str
    role: Role
    price: int | None
    cost: int | None
    units: int | None
    link: str
    substitute: str
    note: str


class ItemSheetErrorOut(BaseModel):
    line: int
    zh: str
    en: str


class ItemSheetOut(BaseModel):
    items: list[SheetItemOut]
    errors: list[ItemSheetErrorOut]
