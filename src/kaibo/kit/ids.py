"""Identifiers: text, sortable by time or derived from what they name."""

from __future__ import annotations

import base64
import hashlib
import secrets
import time


def new_id(prefix: str) -> str:
    """A new id that sorts by the millisecond of its making: `bat_01k…`."""
    stamp = int(time.time() * 1000).to_bytes(6, "big") + secrets.token_bytes(8)
    return f"{prefix}_{_text(stamp)}"


def stable_id(prefix: str, *parts: str) -> str:
    """The same id for the same parts, always: 80 bits of a hash over the parts."""
    joined = "\x1f".join(parts).encode()
    return f"{prefix}_{_text(hashlib.blake2b(joined, digest_size=10).digest())}"


def _text(raw: bytes) -> str:
    return base64.b32hexencode(raw).decode().rstrip("=").lower()
