"""A secret of this installation: made once, kept in the data directory, readable by its owner alone."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from kaibo.kit.home import home


def kept_secret(name: str) -> str:
    """The secret of that name; of two processes that start together, both use the one that was written first."""
    path = home().keys / name
    if not path.exists():
        _offer(path, secrets.token_urlsafe(48))
    return path.read_text("ascii").strip()


def _offer(path: Path, made: str) -> None:
    """It is there whole or not at all; who comes second leaves what is there."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as out:
            out.write(made)
            out.flush()
            os.fsync(out.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
