"""Finds what the room's topics plug in: `kaibo/live/<topic>/parts.py` and `watching.py`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

import kaibo.live

NAMES = ("parts", "watching")


@cache
def load() -> None:
    """Import them all, once."""
    for topic in iter_modules(kaibo.live.__path__):
        for name in NAMES if topic.ispkg else ():
            place = f"kaibo.live.{topic.name}.{name}"
            if find_spec(place):
                import_module(place)
