"""What the API says of orders. Amounts are in major units of the row's currency."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

Status = Literal["unpaid", "paid", "shipped", "completed", "closed", "refunded", "unknown"]


class OrderOut(BaseModel):
    platform: str
    account: str
    account_name: str
    order_id: str
    show_id: str
    show_title: str
    status: Status
    raw_status: str
    created_at: datetime | None
    paid_at: datetime | None
    lines: int
    quantity: float | None
    amount: float | None
    paid_amount: float | None
    refund_amount: float | None
    currency: str
    province: str
    host: str


class OrdersOut(BaseModel):
    rows: list[OrderOut]
    total: int


class LineSourceOut(BaseModel):
    """The file that a line was read from."""

    batch: int
    file: str
    format_zh: str
    format_en: str
    as_of: datetime | None


class LineOut(BaseModel):
    line_id: str
    account: str
    account_name: str
    product_id: str
    product: str
    category: str
    status: Status
    raw_status: str
    paid: bool
    is_return: bool
    quantity: float | None
    unit_price: float | None
    amount: float | None
    paid_amount: float | None
    refund_amount: float | None
    freight: float | None
    currency: str
    created_at: datetime | None
    paid_at: datetime | None
    shipped_at: datetime | None
    completed_at: datetime | None
    refunded_at: datetime | None
    show_id: str
    show_title: str
    host: str
    channel: str
    province: str
    sheet: str
    row: int
    source: LineSourceOut


class WholeOrderOut(BaseModel):
    platform: str
    order_id: str
    lines: list[LineOut]
