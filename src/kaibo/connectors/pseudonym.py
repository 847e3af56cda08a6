"""One person's name in the store: a keyed hash that nobody without the key can go back from."""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

from kaibo.kit.secret import kept_secret

LONGEST_KEY: Final = 64


def pseudonym(text: str, secret: bytes) -> str:
    """The same short text for the same person."""
    return "p" + blake2b(text.strip().casefold().encode(), key=secret[:LONGEST_KEY], digest_size=12).hexdigest()


def own_pseudonym(text: str) -> str:
    """What this installation calls that person."""
    return pseudonym(text, kept_secret("pseudonym").encode())
