"""The mark of a restore under way: a data directory that carries it is not whole and must not be served."""

from __future__ import annotations

from pathlib import Path

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home


def mark_of_restore() -> Path:
    """Holds the digest of the backup that is being restored."""
    return home().run / "restoring"


def refuse_unfinished() -> None:
    """Raises KaiboError site.restore_unfinished (409) where a restore was cut short."""
    if mark_of_restore().exists():
        raise KaiboError("site.restore_unfinished", status=409, home=home().root)
