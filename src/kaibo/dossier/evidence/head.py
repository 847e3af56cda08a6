"""The audit trail's head leaves the database: signed, each day into <home>/heads and out by KAIBO_NOTIFY."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kaibo.accounts.api import company, entry_hash, is_founded, trail_head
from kaibo.dossier.evidence.key import fingerprint, public_key, signing_key
from kaibo.kit.clock import business_day, now
from kaibo.kit.home import home
from kaibo.notify.api import Message, send

PLACE = "heads"


def audit_head() -> dict[str, Any]:
    """Number and hash of the newest entry, when, and the company's signature of exactly that."""
    entries, digest = trail_head()
    told = {"company": company().name, "entries": entries, "hash": digest, "at": now().isoformat(timespec="seconds")}
    key = public_key()
    return {
        **told,
        "signature": signing_key().sign(signed_text(told)).hex(),
        "key": key,
        "fingerprint": fingerprint(key),
    }


def signed_text(head: dict[str, Any]) -> bytes:
    """What the signature is of: these four, one a line."""
    return "\n".join(
        ("kaibo-audit-head-1", *(str(head[name]) for name in ("company", "entries", "hash", "at")))
    ).encode()


def head_problem(head: dict[str, Any], key: str = "") -> str:
    """Why a kept head no longer fits the trail: `signature`, `key` (another than asked for), `cut` or `replaced`;
    empty when it fits."""
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(head["key"]))
        public.verify(bytes.fromhex(head["signature"]), signed_text(head))
        entries = int(head["entries"])
    except (InvalidSignature, ValueError, KeyError, TypeError):
        return "signature"
    if fingerprint(head["key"]) != (key or fingerprint(public_key())):
        return "key"
    here = entry_hash(entries) if entries else ""
    return "cut" if here is None else "" if here == head["hash"] else "replaced"


def keep_head() -> Path | None:
    """Today's head, written once a day in the company's zone; None when it is there already."""
    if not is_founded():
        return None
    folder = home().root / PLACE
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"{business_day(now(), zone=company().zone)}.json"
    if path.exists():
        return None
    head = audit_head()
    path.write_text(json.dumps(head, ensure_ascii=False, indent=1), "utf-8")
    send(Message(title="审计链头 / audit head", text=f"{head['entries']} {head['hash']}\n{head['signature']}"))
    return path
