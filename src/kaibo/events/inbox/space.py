"""How much of the disk is free."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from kaibo.kit.errors import KaiboError

RESERVE = 64 << 20
"""Bytes of disk left free, so that what is there can be read, shipped and trimmed."""
_LOOK_EVERY = 0.2


class Space:
    """How much of the disk is free, looked up now and then."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._looked = 0.0
        self._full = False

    def check(self) -> None:
        """Raises events.disk_full (507)."""
        at = time.monotonic()
        if self._full or at - self._looked > _LOOK_EVERY:
            self._looked, self._full = at, shutil.disk_usage(self._folder).free < RESERVE
        if self._full:
            raise KaiboError("events.disk_full", status=507)
