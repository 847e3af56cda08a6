"""What operations on cases and their duties answer."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

DutyState = Literal["done", "missing", "due", "not_applicable"]
ToldBy = Literal["", "dossier", "run", "plan", "show"]


class CaseOut(BaseModel):
    """`done`, `missing`, `due`, `not_applicable` count duties; `lacking` names those missing or due. `live`: it is a
    run of the control room. `why_not`: Order 117 doesn't speak of it, since it was not in force (`before_law`) or the
    account sells outside mainland China (`abroad`)."""

    id: str
    title: str
    host: str
    account_name: str
    platform: str
    begins_at: datetime | None
    began: bool
    ended_at: datetime | None
    live: bool
    why_not: Literal["", "before_law", "abroad"]
    done: int
    missing: int
    due: int
    not_applicable: int
    lacking: list[str]


class CasesOut(BaseModel):
    rows: list[CaseOut]
    total: int


class DutyOut(BaseModel):
    """`people`: how many must sign, 0 where papers and records decide. `late`: signed after the show had begun.
    `until`: what must be kept is kept until then."""

    key: str
    law: str
    people: int
    before: bool
    platform: bool
    state: DutyState
    by: str
    at: datetime | None
    second_by: str
    second_at: datetime | None
    text: str
    lacking: list[str]
    count: int | None
    late: bool
    until: datetime | None


class FactsOut(BaseModel):
    """`products_by` and `hosts_by` told the names: the dossier's own list, the control room, the plan or the show's
    files; "" where nobody did."""

    suppliers: list[str]
    products: list[str]
    products_by: ToldBy
    hosts: list[str]
    hosts_by: ToldBy
    ai_host: bool
    compares_prices: bool
    is_advertising: bool


class DossierOut(CaseOut):
    facts: FactsOut
    duties: list[DutyOut]
