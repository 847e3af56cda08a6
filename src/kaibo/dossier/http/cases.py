"""Cases, their duties, sign-offs, and the evidence pack."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import StreamingHttpResponse
from ninja import Query
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, audit, guarded_router
from kaibo.dossier.auditing import audit_head
from kaibo.dossier.evidence.gathering import case_pack, order_pack
from kaibo.dossier.evidence.key import fingerprint, public_key
from kaibo.dossier.reading import dossier, listed
from kaibo.dossier.replies import AuditHeadOut, CasesOut, DossierOut, EvidenceKeyOut
from kaibo.dossier.signing import say_facts, sign

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


@router.get(
    "/cases/{case}/evidence", permission="dossier.evidence.export", response={200: bytes}, media=("application/zip",)
)
def export_case(request: Request, case: str) -> StreamingHttpResponse:
    """A signed ZIP that its own script verifies."""
    return _handed(request, case_pack(request.caller, case), "dossier.evidence.exported", case)


@router.get(
    "/orders/{platform}/{order_id}/evidence",
    permission="dossier.evidence.export",
    response={200: bytes},
    media=("application/zip",),
)
def export_order(request: Request, platform: str, order_id: str) -> StreamingHttpResponse:
    pieces = order_pack(request.caller, platform, order_id)
    return _handed(request, pieces, "dossier.evidence.exported", order_id)


@router.get("/key", permission="dossier.cases.read", response=EvidenceKeyOut)
def read_key(request: Request) -> dict[str, str]:
    """What others compare a pack's key with."""
    key = public_key()
    return {"key": key, "fingerprint": fingerprint(key)}


@router.get("/audit-head", permission="dossier.evidence.export", response=AuditHeadOut)
def read_audit_head(request: Request) -> dict[str, Any]:
    """The audit trail's newest entry, signed, to be kept where nobody of the company can change it."""
    return audit_head()


def _handed(request: Request, pieces: Any, what: str, of: str) -> StreamingHttpResponse:
    audit(request.caller, what, of)
    answer = StreamingHttpResponse(pieces, content_type="application/zip")
    kept = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "_-") else "_" for sign in of)
    answer["Content-Disposition"] = f'attachment; filename="evidence-{kept}.zip"'
    return answer
