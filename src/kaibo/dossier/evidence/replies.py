"""What operations on evidence answer."""

from __future__ import annotations

from pydantic import BaseModel


class EvidenceKeyOut(BaseModel):
    """`key` is the company's public key (Ed25519, hex), `fingerprint` its SHA-256, to be told to others beforehand."""

    key: str
    fingerprint: str


class AuditHeadOut(EvidenceKeyOut):
    """The audit trail's newest entry, signed: whoever holds this sees when entries before it are changed."""

    company: str
    entries: int
    hash: str
    at: str
    signature: str
