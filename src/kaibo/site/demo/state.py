"""How far the demo's history reaches, kept in the data directory."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from kaibo.kit.home import home


class State(msgspec.Struct, frozen=True):
    """`origin` is the first day of the history, `until` the last that was imported."""

    origin: date
    until: date
    seed: int


def read() -> State | None:
    return msgspec.json.decode(_path().read_bytes(), type=State) if _path().is_file() else None


def write(state: State) -> None:
    fresh = _path().with_suffix(".new")
    fresh.write_bytes(msgspec.json.encode(state))
    fresh.rename(_path())


def _path() -> Path:
    return home().root / "demo.json"
