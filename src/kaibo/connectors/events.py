"""What connectors tell the rooms above: a batch became visible, or was hidden again."""

from __future__ import annotations

import msgspec

from kaibo.events.api import Kind, declare


class BatchStored(msgspec.Struct, frozen=True):
    """`products` maps a platform's product id to name and category, for the goods room."""

    batch: int
    format: str
    kind: str
    platform: str
    rows: int
    shows: list[str]
    products: dict[str, list[str]]


class BatchUndone(msgspec.Struct, frozen=True):
    """A batch was hidden again: what was read from it counts no more."""

    batch: int


STORED = Kind("connectors.batch_stored", 1, BatchStored)
UNDONE = Kind("connectors.batch_undone", 1, BatchUndone)
declare(STORED)
declare(UNDONE)
