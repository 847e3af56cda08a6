"""What the API says of a reconciliation. Amounts and gaps are in major units of the part's currency."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from kaibo.metrics.api import NumberOut

TellerKey = Literal["shows", "channels", "orders", "days", "ads", "days_paid", "after_sales", "bills"]
QuantityKey = Literal["gmv", "paid_amount", "orders", "refunds", "spend", "payout"]
State = Literal["base", "none", "within", "named", "open"]


class ReconcileSideOut(BaseModel):
    """What one source tells. `tolerance` is the share by which it may differ."""

    teller: TellerKey
    num: NumberOut
    tolerance: float
    counts_zh: str
    counts_en: str


class ReconcileCellOut(ReconcileSideOut):
    """`gap` is this number less the base's, `share` the gap over the base. `within` tolerance, `named`: all but a
    tolerable rest is explained, `open`: it is not, `none`: nothing to hold it against."""

    state: State
    gap: float | None
    share: float | None


class ReconcileQuantityOut(BaseModel):
    key: QuantityKey
    base: TellerKey | None
    cells: list[ReconcileCellOut]


class ReconcileAccountOut(BaseModel):
    id: str
    name: str


class ReconcileOut(BaseModel):
    """`currencies` is empty where the platform tells one only."""

    from_: Annotated[date | None, Field(alias="from")]
    to: date | None
    platform: str
    account: str
    show: str
    platforms: list[str]
    accounts: list[ReconcileAccountOut]
    currencies: list[str]
    currency: str
    quantities: list[ReconcileQuantityOut]


class ReconcileMadeOfOut(BaseModel):
    """A number that a part is made of, by its passport."""

    zh: str
    en: str
    passport: str | None


class ReconcilePlaceOut(BaseModel):
    """A show (with its title) or a day."""

    id: str
    title: str
    day: date | None


class ReconcilePartOut(BaseModel):
    """A named part of a gap; `units` are the shows or days it stands for. `listed`: its orders can be shown."""

    cause: str
    amount: float
    units: list[ReconcilePlaceOut]
    units_total: int
    listed: bool
    made_of: list[ReconcileMadeOfOut]


class ReconcilePairOut(BaseModel):
    """`gap` is `b` less `a`; the parts add up to it. `possible` names causes of the rest that nobody can size."""

    quantity: QuantityKey
    a: ReconcileSideOut
    b: ReconcileSideOut
    gap: float | None
    share: float | None
    parts: list[ReconcilePartOut]
    possible: list[str]


class StatementPartOut(BaseModel):
    cause: str
    amount: float
    num: NumberOut | None
    listed: bool


class StatementOut(BaseModel):
    """From what buyers paid (`due`) to what was settled, and how many orders differ how."""

    due: NumberOut
    settled: NumberOut
    orders: NumberOut
    missing_orders: NumberOut
    extra_orders: NumberOut
    amount_orders: NumberOut
    status_orders: NumberOut
    parts: list[StatementPartOut]


class BehindOut(BaseModel):
    """An order behind a cause: what order files say (`ours`), what the statement says (`theirs`), its part of the
    gap, and the file row it was read from. `part` counts orders where the quantity does."""

    platform: str
    account: str
    account_name: str
    order_id: str
    sub_order_id: str = ""
    verdict: str = ""
    show_id: str
    show_title: str
    status: str
    at: datetime
    lines: int
    ours: float | None
    theirs: float | None
    part: float
    currency: str
    batch: int
    file: str
    sheet: str
    row: int


class BehindPageOut(BaseModel):
    rows: list[BehindOut]
    total: int
