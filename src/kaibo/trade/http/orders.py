"""Orders: a page of them, and one."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from django.http import FileResponse
from ninja import Query
from pydantic import BaseModel, Field

from kaibo.accounts.api import Request, guarded_router, hand_out
from kaibo.kit.i18n import Language
from kaibo.kit.table import Ask
from kaibo.trade.queries.export import order_book, title
from kaibo.trade.queries.narrowing import OrderFilter
from kaibo.trade.queries.orders import order, orders
from kaibo.trade.replies import OrdersOut, WholeOrderOut

router = guarded_router("trade")

Word = Annotated[str, Field(max_length=120)]


class OrdersAsked(BaseModel):
    """What the orders are narrowed by, and how they are sorted."""

    q: Word = ""
    status: Word = ""
    show: Word = ""
    platform: Word = ""
    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    sort: Word = ""

    def wanted(self) -> OrderFilter:
        return OrderFilter(self.q, self.status, self.show, self.platform, self.from_, self.to).settled()


@router.get("/orders", permission="trade.orders.read", response=OrdersOut)
def read_orders(
    request: Request,
    narrowed: Query[OrdersAsked],
    page: Annotated[int, Query(), Field(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(), Field(ge=1, le=500)] = 50,
) -> dict[str, Any]:
    found = orders(narrowed.wanted(), Ask(page, size, narrowed.sort), request.caller.scope)
    return {"rows": found.rows, "total": found.total}


@router.get("/orders/export", permission="trade.orders.export", response={200: bytes})
def export_orders(request: Request, narrowed: Query[OrdersAsked], lang: Language = "zh") -> FileResponse:
    """All orders that the filters leave, as a workbook."""
    wanted = narrowed.wanted()
    book, rows = order_book(wanted, narrowed.sort, request.caller.scope, lang)
    return hand_out(request, book, name=title(lang), what="trade.orders.exported", rows=rows, asked=wanted.asked())


@router.get("/orders/{platform}/{order_id}", permission="trade.orders.read", response=WholeOrderOut)
def read_order(request: Request, platform: str, order_id: str) -> dict[str, Any]:
    return order(platform, order_id, request.caller.scope)
