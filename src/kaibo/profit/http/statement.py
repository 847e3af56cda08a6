"""Profit as a table, cut as asked."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ninja import Query
from pydantic import BaseModel, Field

from kaibo.accounts.api import Request, guarded_router
from kaibo.profit.queries.asked import Asked
from kaibo.profit.queries.statement import statement
from kaibo.profit.replies import ProfitOut

router = guarded_router("profit")

Word = Annotated[str, Field(max_length=120)]


class ProfitAsked(BaseModel):
    """Which part of the company's profit, by business day, and how it is cut."""

    by: Word = "show"
    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    show: Word = ""
    account: Word = ""
    host: Word = ""
    currency: Annotated[str, Field(max_length=3)] = ""

    def wanted(self) -> Asked:
        return Asked(self.by, self.from_, self.to, self.show, self.account, self.host, self.currency).checked()


@router.get("/statement", permission="money.cost.read", response=ProfitOut)
def read_statement(request: Request, asked: Query[ProfitAsked]) -> dict[str, Any]:
    return statement(asked.wanted(), request.caller.scope)
