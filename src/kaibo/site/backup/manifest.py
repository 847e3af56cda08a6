"""What a backup says of itself; it ends the file, so a file without it is not whole."""

from __future__ import annotations

from datetime import datetime

import msgspec

NAME = "manifest.json"
SEAL = "manifest.sha256"
FORMAT = 1


class Member(msgspec.Struct, frozen=True):
    """One file in the backup: bytes and hex digest."""

    size: int
    sha256: str


class Table(msgspec.Struct, frozen=True):
    """One relational table: its columns in the order of the values, its rows, the last id it gave out."""

    columns: tuple[str, ...]
    rows: int
    last_id: int | None


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """`sequence` is that of the newest event in the backup. `missing` names originals that had no file."""

    format: int
    version: str
    made_at: datetime
    sequence: int
    migrations: tuple[tuple[str, str], ...]
    tables: dict[str, Table]
    store: dict[str, int]
    originals: int
    missing: tuple[str, ...]
    with_key: bool
    members: dict[str, Member]
