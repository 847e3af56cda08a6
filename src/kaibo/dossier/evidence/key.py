"""The company's signing key: Ed25519 (RFC 8032), made once, kept beside the master key."""

from __future__ import annotations

import os
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kaibo.kit.home import home

NAME = "evidence"


def signing_key() -> Ed25519PrivateKey:
    """Of two processes that make it together, both use the one that was written first."""
    path = home().keys / NAME
    draft = Ed25519PrivateKey.generate().private_bytes_raw().hex()
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text("ascii").strip()))
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(draft)
        out.flush()
        os.fsync(out.fileno())
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(draft))


def public_key() -> str:
    """In hex, as packs carry it."""
    return signing_key().public_key().public_bytes_raw().hex()


def fingerprint(key: str) -> str:
    """What people compare: the SHA-256 of the public key."""
    return sha256(bytes.fromhex(key)).hexdigest()
