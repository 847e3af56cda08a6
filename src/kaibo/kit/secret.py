"""A secret of this installation: made once, kept in the data directory, readable by its owner alone."""

from __future__ import annotations

import os
import secrets

from kaibo.kit.home import home


def kept_secret(name: str) -> str:
    """The secret of that name; of two processes that start together, both use the one that was written first."""
    path = home().keys / name
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text("ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as out:
        made = secrets.token_urlsafe(48)
        out.write(made)
        out.flush()
        os.fsync(out.fileno())
    return made
