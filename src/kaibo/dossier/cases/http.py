"""Cases, their duties, and sign-offs."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.dossier.cases.reading import dossier, listed
from kaibo.dossier.cases.replies import CasesOut, DossierOut
from kaibo.dossier.cases.signing import say_facts, sign

router = guarded_router("dossier")

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=128)]
Names = Annotated[list[Name], Field(max_length=500)]


class CaseFactsIn(Body):
    """`products` of null, or without a name: those of the control room, of the plan, or those sold."""

    suppliers: Names = []
    products: Names | None = None
    ai_host: bool = False
    compares_prices: bool = False
    is_advertising: bool = False


class SignOffIn(Body):
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


@router.get("/cases", permission="dossier.cases.read", response=CasesOut)
def read_cases(
    request: Request, days: Annotated[int, Query(), Field(ge=1, le=1200)] = 30, open: bool = False
) -> dict[str, Any]:
    """Shows of the last `days` days and those to come; `open`: only where something is missing or due."""
    rows = listed(request.caller.scope, days)
    chosen = [row for row in rows if row["lacking"]] if open else rows
    return {"rows": chosen, "total": len(chosen)}


@router.get("/cases/{case}", permission="dossier.cases.read", response=DossierOut)
def read_case(request: Request, case: str) -> dict[str, Any]:
    return dossier(case, request.caller.scope)


@router.put("/cases/{case}/facts", permission="dossier.cases.write", response=DossierOut)
def put_facts(request: Request, case: str, body: CaseFactsIn) -> dict[str, Any]:
    say_facts(request.caller, case, body.model_dump())
    return dossier(case, request.caller.scope)


@router.post("/cases/{case}/duties/{duty}/sign", permission="dossier.cases.write", response=DossierOut)
def post_sign(request: Request, case: str, duty: str, body: SignOffIn) -> dict[str, Any]:
    """The first signs, or the second confirms; nobody does both."""
    sign(request.caller, case, duty, body.text)
    return dossier(case, request.caller.scope)
