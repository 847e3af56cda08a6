"""Reconciliation: the board, one pair, the settlement statement, and the orders behind a cause."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Annotated, Any, Literal

from django.http import FileResponse
from ninja import Query
from pydantic import BaseModel, Field

from kaibo.accounts.api import Request, guarded_router, hand_out
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language
from kaibo.kit.table import Ask
from kaibo.review.reconcile.orders import behind, behind_book, title
from kaibo.review.reconcile.questions import Asked
from kaibo.review.reconcile.reading import board, pair
from kaibo.review.reconcile.replies import BehindPageOut, ReconcileOut, ReconcilePairOut, StatementOut
from kaibo.review.reconcile.statement import statement
from kaibo.trade.api import Behind

router = guarded_router("review")

Word = Annotated[str, Field(max_length=120)]


class PartAsked(BaseModel):
    """Which days and which part of the company; left open: the newest month, the largest platform."""

    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    platform: Word = ""
    account: Word = ""
    show: Word = ""
    currency: Annotated[str, Field(max_length=3)] = ""

    def asked(self) -> Asked:
        if self.from_ and self.to and self.to < self.from_:
            raise KaiboError("review.window_reversed", status=422)
        return Asked(self.from_, self.to, self.platform, self.account, self.show, self.currency)


class BehindAsked(PartAsked):
    """`clock`: whose days count where the platform is the shows' or the days'."""

    cause: Word
    quantity: Word = "gmv"
    clock: Literal["shows", "days"] = "shows"

    def behind(self) -> Behind:
        asked = self.asked()
        days = (None, None) if asked.show else (asked.first, asked.last)
        return Behind(self.cause, self.quantity, *days, self.clock, asked.platform, asked.account, asked.show)


@router.get("/reconcile", permission="review.shows.read", response=ReconcileOut)
def read_board(request: Request, part: Query[PartAsked]) -> dict[str, Any]:
    return board(part.asked(), request.caller.scope)


@router.get("/reconcile/pair", permission="review.shows.read", response=ReconcilePairOut)
def read_pair(request: Request, part: Query[PartAsked], quantity: Word, a: Word, b: Word) -> dict[str, Any]:
    return pair(quantity, a, b, part.asked(), request.caller.scope)


@router.get("/reconcile/statement", permission="review.shows.read", response=StatementOut)
def read_statement(request: Request, part: Query[PartAsked]) -> dict[str, Any]:
    return statement(part.asked(), request.caller.scope)


@router.get("/reconcile/orders", permission="trade.orders.read", response=BehindPageOut)
def read_behind(
    request: Request,
    part: Query[BehindAsked],
    page: Annotated[int, Query(), Field(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(), Field(ge=1, le=500)] = 50,
) -> dict[str, Any]:
    found = behind(part.behind(), Ask(page, size), request.caller.scope)
    return {"rows": found.rows, "total": found.total}


@router.get("/reconcile/orders/export", permission="trade.orders.export", response={200: bytes})
def export_behind(request: Request, part: Query[BehindAsked], lang: Language = "zh") -> FileResponse:
    """All orders behind a cause, as a workbook."""
    wanted = part.behind()
    book, rows = behind_book(wanted, request.caller.scope, lang)
    asked = {name: str(value) for name, value in asdict(wanted).items() if value}
    return hand_out(request, book, name=title(lang), what="review.reconcile.exported", rows=rows, asked=asked)
