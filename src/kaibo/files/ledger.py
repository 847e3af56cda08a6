"""The ids of erased originals, kept beside the master key and outside every database.

A backup made before an erasure still holds the wrapped key; restored next to this ledger, the original is
erased again.
"""

from __future__ import annotations

import os
from pathlib import Path

from kaibo.kit.home import home


def ledger_path() -> Path:
    return home().keys / "erased"


def add(*erased: str) -> None:
    """Write down erasures; on disk when this returns."""
    handle = os.open(ledger_path(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, "".join(f"{name}\n" for name in erased).encode("ascii"))
        os.fsync(handle)
    finally:
        os.close(handle)


def names() -> set[str]:
    path = ledger_path()
    return set(path.read_text("ascii").split()) if path.exists() else set()


def merge(other: bytes) -> None:
    """Take over what another ledger of the same originals names."""
    unknown = set(other.decode("ascii").split()) - names()
    if unknown:
        add(*sorted(unknown))
