"""Orders after payment: GMV as refunds come in, and how far orders came."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ninja import Query
from pydantic import BaseModel, Field

from kaibo.accounts.api import Request, guarded_router
from kaibo.trade.after_payment_replies import FollowThroughOut, MaturityOut
from kaibo.trade.queries import followthrough as follow
from kaibo.trade.queries import maturity as ripe
from kaibo.trade.queries.cuts import Part, checked

router = guarded_router("trade")

Word = Annotated[str, Field(max_length=60)]


class AfterPaymentAsked(BaseModel):
    """Which orders, by the day they were paid."""

    by: Word = "month"
    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    platform: Word = ""

    def part(self, among: tuple[str, ...]) -> Part:
        return Part(checked(self.by, among), self.from_, self.to, self.platform)


@router.get("/maturity", permission="trade.orders.read", response=MaturityOut)
def read_maturity(request: Request, asked: Query[AfterPaymentAsked]) -> dict[str, Any]:
    return ripe.maturity(asked.part(ripe.CUTS), request.caller.scope)


@router.get("/followthrough", permission="trade.orders.read", response=FollowThroughOut)
def read_followthrough(request: Request, asked: Query[AfterPaymentAsked]) -> dict[str, Any]:
    return follow.followthrough(asked.part(follow.CUTS), request.caller.scope)
