"""Orders: a page of them, and one."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from ninja import Query, Schema
from pydantic import Field

from kaibo.accounts.api import Request, guarded_router
from kaibo.kit.table import Ask
from kaibo.trade.queries.orders import OrderFilter, order, orders

router = guarded_router("trade")

Word = Annotated[str, Query(max_length=120)]


class OrderOut(Schema):
    platform: str
    account: str
    order_id: str
    show_id: str
    show_title: str
    status: str
    raw_status: str
    created_at: datetime | None
    paid_at: datetime | None
    lines: int
    quantity: Decimal | None
    amount: Decimal | None
    paid_amount: Decimal | None
    refund_amount: Decimal | None
    currency: str
    province: str
    host: str


class OrdersOut(Schema):
    rows: list[OrderOut]
    total: int


class SourceOut(Schema):
    batch: int
    file: str = ""
    format_zh: str = ""
    format_en: str = ""
    as_of: datetime | None = None


class LineOut(Schema):
    line_id: str
    product_id: str
    product: str
    category: str
    status: str
    raw_status: str
    paid: bool
    is_return: bool
    quantity: Decimal | None
    unit_price: Decimal | None
    amount: Decimal | None
    paid_amount: Decimal | None
    refund_amount: Decimal | None
    freight: Decimal | None
    currency: str
    created_at: datetime | None
    paid_at: datetime | None
    shipped_at: datetime | None
    completed_at: datetime | None
    refunded_at: datetime | None
    show_id: str
    host: str
    channel: str
    province: str
    sheet: str
    row: int
    source: SourceOut


class WholeOrderOut(Schema):
    platform: str
    order_id: str
    lines: list[LineOut]


@router.get("/orders", permission="trade.orders.read", response=OrdersOut)
def read_orders(
    request: Request,
    q: Word = "",
    status: Word = "",
    show: Word = "",
    platform: Word = "",
    from_: Annotated[date | None, Query(alias="from")] = None,
    to: date | None = None,
    sort: Word = "",
    page: Annotated[int, Query(), Field(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(), Field(ge=1, le=500)] = 50,
) -> dict[str, Any]:
    wanted = OrderFilter(q=q, status=status, show=show, platform=platform, first=from_, last=to)
    found = orders(wanted, Ask(page, size, sort), request.caller.scope)
    return {"rows": found.rows, "total": found.total}


@router.get("/orders/{platform}/{order_id}", permission="trade.orders.read", response=WholeOrderOut)
def read_order(request: Request, platform: str, order_id: str) -> dict[str, Any]:
    return order(platform, order_id, request.caller.scope)
