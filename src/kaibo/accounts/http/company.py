"""The company's card."""

from __future__ import annotations

from typing import Annotated

from ninja import Schema
from pydantic import Field

from kaibo.accounts.actions.company import CompanyChanges, change_company
from kaibo.accounts.http.request import Body, Request
from kaibo.accounts.http.router import guarded_router
from kaibo.accounts.queries.company import CompanyCard, company

router = guarded_router("accounts")

Text = Annotated[str, Field(max_length=256)]


class Card(Schema):
    name: str
    zone: str
    day_start: int
    currency: str
    demo: bool


class CardChanges(Body):
    name: Text | None = None
    zone: Text | None = None
    day_start: Annotated[int, Field(ge=-100, le=100)] | None = None
    currency: Text | None = None


@router.get("/company", permission="accounts.self.read", response=Card)
def read_company(request: Request) -> CompanyCard:
    return company()


@router.patch("/company", permission="accounts.company.write", response=Card)
def patch_company(request: Request, body: CardChanges) -> CompanyCard:
    change_company(request.caller, CompanyChanges(**body.model_dump()))
    return company()
