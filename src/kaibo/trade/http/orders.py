"""Orders: a page of them, and one."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ninja import Query
from pydantic import Field

from kaibo.accounts.api import Request, guarded_router
from kaibo.kit.table import Ask
from kaibo.trade.queries.orders import OrderFilter, order, orders
from kaibo.trade.replies import OrdersOut, WholeOrderOut

router = guarded_router("trade")

Word = Annotated[str, Query(max_length=120)]


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
