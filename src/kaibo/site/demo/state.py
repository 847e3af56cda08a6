"""How far the demo's history reaches and what its team plans ahead, kept in the data directory."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from kaibo.kit.home import home


class Eve(msgspec.Struct, frozen=True):
    """The plan on its eve, the plan it was copied from, and how it stood (`ahead.mark`) when the demo last wrote it."""

    plan: str
    past: str
    mark: str


class State(msgspec.Struct, frozen=True):
    """`origin` is the first day of the history, `until` the last that was imported; shows are planned up to `booked`.

    Without an `eve` somebody plans the shows himself.
    """

    origin: date
    until: date
    seed: int
    eve: Eve | None = None
    booked: date | None = None


def read() -> State | None:
    return msgspec.json.decode(_path().read_bytes(), type=State) if _path().is_file() else None


def write(state: State) -> None:
    fresh = _path().with_suffix(".new")
    fresh.write_bytes(msgspec.json.encode(state))
    fresh.rename(_path())


def _path() -> Path:
    return home().root / "demo.json"
