"""Evidence packs, the key they are signed with, and the audit trail's head."""

from __future__ import annotations

from typing import Any

from django.http import StreamingHttpResponse

from kaibo.accounts.api import Request, audit, guarded_router
from kaibo.dossier.evidence.gathering import case_pack, order_pack
from kaibo.dossier.evidence.head import audit_head
from kaibo.dossier.evidence.key import fingerprint, public_key
from kaibo.dossier.evidence.replies import AuditHeadOut, EvidenceKeyOut

router = guarded_router("dossier")


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
