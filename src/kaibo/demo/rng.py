"""Random streams: one per thing and day, so that any day can be made without the others."""

from __future__ import annotations

import hashlib

import numpy as np


def stream(*parts: object) -> np.random.Generator:
    """The same numbers for the same parts, always; different parts share nothing."""
    return np.random.Generator(np.random.PCG64(digest(*parts)))


def digest(*parts: object) -> int:
    """A 128-bit number that only depends on the parts."""
    joined = "\x1f".join(str(part) for part in parts).encode()
    return int.from_bytes(hashlib.blake2b(joined, digest_size=16).digest(), "big")
