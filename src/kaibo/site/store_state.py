"""The analytical store as /status shows it."""

from __future__ import annotations

from typing import Any

from kaibo.kit.errors import KaiboError
from kaibo.store import api as store
from kaibo.store.connect import elsewhere
from kaibo.store.endpoint import published


def store_state() -> dict[str, Any]:
    """Version, rows and bytes on disk; all None while it does not run (asking would wait for its restart)."""
    absent: dict[str, Any] = {"version": None, "rows": None, "bytes": None}
    if not elsewhere() and published() is None:
        return absent
    try:
        return vars(store.status())
    except KaiboError:
        return absent
