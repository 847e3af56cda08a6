"""Random tokens, of which only the hash is kept."""

from __future__ import annotations

import hashlib
import secrets


def fresh() -> str:
    """256 random bits as text."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
