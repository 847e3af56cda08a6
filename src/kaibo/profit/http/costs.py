"""Costs: what was told of them, and telling more."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.profit.actions.entering import Line, enter
from kaibo.profit.queries.costs import costs
from kaibo.profit.queries.entries import entry
from kaibo.profit.replies import CostEntryOut, CostsOut

router = guarded_router("profit")

Word = Annotated[str, Field(max_length=200)]
Money = Annotated[Decimal, Field(ge=0, le=Decimal("1e9"))]
Share = Annotated[Decimal, Field(ge=0, le=1, max_digits=8, decimal_places=7)]
Kind = Literal["costs", "pay", "rates", "show_costs"]


class CostLine(Body):
    """One row; what its kind doesn't have is left out."""

    product_id: Word = ""
    sku_id: Word = ""
    product: Word = ""
    host: Word = ""
    account: Word = ""
    show: Word = ""
    since: date | None = None
    unit_cost: Money | None = None
    per_hour: Money | None = None
    per_show: Money | None = None
    commission_rate: Share | None = None
    fee_rate: Share | None = None
    insurance_per_order: Money | None = None
    gifts_per_show: Money | None = None
    other_per_show: Money | None = None
    gifts: Money | None = None
    other: Money | None = None


class CostsIn(Body):
    """Rows of one kind in one currency."""

    kind: Kind
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    rows: Annotated[list[CostLine], Field(max_length=500)]


@router.get("/costs", permission="money.cost.read", response=CostsOut)
def read_costs(request: Request) -> dict[str, Any]:
    return costs(request.caller)


@router.post("/costs", permission="money.cost.write", response={202: CostEntryOut})
def enter_costs(request: Request, body: CostsIn) -> Status[Any]:
    """Keep these rows; they count as soon as the entry is stored."""
    lines = [Line(**row.model_dump()) for row in body.rows]
    return Status(202, entry(request.caller, enter(request.caller, body.kind, body.currency, lines)))


@router.get("/entries/{id}", permission="money.cost.write", response=CostEntryOut)
def read_entry(request: Request, id: str) -> dict[str, Any]:
    return entry(request.caller, id)
