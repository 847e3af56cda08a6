"""Signals as tests need them."""

from __future__ import annotations

from typing import Any

from kaibo.events.signal import Signal
from kaibo.kit.clock import now


def seen(id: str, kind: str = "comment", **rest: Any) -> Signal:
    return Signal(id=id, kind=kind, at=rest.pop("at", None) or now(), **rest)
