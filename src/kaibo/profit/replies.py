"""What the API says of profit and of the costs it is made of."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from kaibo.metrics.api import ColumnOut, NumberOut


class ProfitRowOut(BaseModel):
    """A show (with its day and host), a product, a month, a host or an account; an empty id: orders of none."""

    id: str
    name: str
    day: date | None
    host: str
    numbers: dict[str, NumberOut]


class ProfitStepOut(BaseModel):
    """One step from sales to profit: what comes in, what is taken off, what is left."""

    key: str
    kind: Literal["income", "cost", "result"]


class ProfitFindingOut(BaseModel):
    """A sentence in both languages; `id` is the row it speaks of, `of` how many there are like it."""

    key: str
    severity: Literal["bad", "warn"]
    zh: str
    en: str
    passport: str | None
    id: str
    of: int


class ProfitOut(BaseModel):
    """`rows` are the first of `total`; `whole` is all of them together. `columns` are those the caller may see."""

    by: Literal["show", "product", "month", "host", "account"]
    from_: Annotated[date | None, Field(alias="from")]
    to: date | None
    currency: str
    currencies: list[str]
    columns: list[ColumnOut]
    steps: list[ProfitStepOut]
    whole: ProfitRowOut
    rows: list[ProfitRowOut]
    total: int
    findings: list[ProfitFindingOut]


class CostValueOut(BaseModel):
    """One amount or share of a row; `unit` says which."""

    field: str
    zh: str
    en: str
    unit: Literal["money", "ratio"]
    value: float


class CostRowOut(BaseModel):
    """What somebody told, from `since` on (None: always); of one show, `at` its start. `batch`: the file it came in."""

    kind: Literal["costs", "pay", "rates", "show_costs"]
    product_id: str
    sku_id: str
    product: str
    host: str
    account: str
    account_name: str
    since: date | None
    at: datetime | None
    currency: str
    values: list[CostValueOut]
    batch: int
    row: int
    file: str


class UncostedOut(BaseModel):
    """A product that was sold and has no cost for all of it."""

    product_id: str
    product: str
    numbers: dict[str, NumberOut]


class CostsOut(BaseModel):
    """Everything told of costs, newest first, as far as the caller may see it; and products without a cost."""

    rows: list[CostRowOut]
    total: int
    uncosted: list[UncostedOut]


class CostEntryOut(BaseModel):
    """How far a table entered on the page has come. `stored`, `unchanged` and `refused` are its ends."""

    id: str
    state: str
    rows_stored: int
    rows_refused: int
    error_zh: str
    error_en: str
