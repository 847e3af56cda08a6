"""What is handed in at once, and the receipt for it."""

from __future__ import annotations

from asyncio import AbstractEventLoop
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from kaibo.events.signal import Signal

_MARGIN = 512


class Kept(StrEnum):
    """What became of one business signal: new, known already, or its id is known with other content."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"


class Result(msgspec.Struct, frozen=True):
    """`conflict`: refused, because another signal of the same source has this id."""

    id: str
    result: Kept


class Receipt(msgspec.Struct, frozen=True):
    """What is on disk: received = stored + duplicate + quarantined + refused. `results` has one line for each business
    signal, in their order. Repeated behaviour is counted as stored here and found when it is shipped.
    """

    received: int = 0
    stored: int = 0
    duplicate: int = 0
    quarantined: int = 0
    refused: int = 0
    results: list[Result] = []


class Quarantined(msgspec.Struct, frozen=True):
    """Well-formed, but not a signal: why, and what it was."""

    reason: str
    body: str


Settled = Callable[["Receipt | Exception"], None]


@dataclass(eq=False, slots=True)
class Submission:
    """Signals of one source. `refused` counts what was sent and could not be read at all. `settle` is called with the
    receipt, or with what went wrong: on the event loop `loop`, or where there is none in the writer's thread.
    """

    source: str
    signals: Sequence[Signal]
    quarantined: Sequence[Quarantined] = ()
    refused: int = 0
    size: int = 0
    settle: Settled = field(default=lambda outcome: None)
    loop: AbstractEventLoop | None = None

    @property
    def weight(self) -> int:
        """Bytes in memory, about."""
        return self.size + _MARGIN * (1 + len(self.signals) + len(self.quarantined))
