"""Viewers as this installation knows them: the platform's id hashed with a salt of its own, never a name."""

from __future__ import annotations

import hashlib
from functools import cache

from kaibo.kit.secret import kept_secret

_SALT = "viewers"


def person_of(platform: str, user_id: object) -> str:
    """The same opaque id for the same viewer, always; empty for nobody (no id, or 0)."""
    known = str(user_id or "")
    if known in {"", "0"}:
        return ""
    words = f"{platform}\x1f{known}".encode()
    return hashlib.blake2b(words, digest_size=12, key=_salt()).hexdigest()


@cache
def _salt() -> bytes:
    return kept_secret(_SALT).encode()[:64]
