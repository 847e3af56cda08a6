"""The stretches of a show that are compared: its segments as they ran, else quarters of an hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from kaibo.live.api import Part, parts_of
from kaibo.review.broadcast import Broadcast
from kaibo.review.heat.minutes import Minutes

QUARTER = 900


@dataclass(frozen=True)
class Stretch:
    """From `first` to `last` in seconds of the epoch, the end not included. `kind` is that of a segment, or `clock`."""

    key: str
    kind: str
    title: str
    product: str
    first: float
    last: float
    phrases: list[str] = field(default_factory=list)


def stretches(broadcast: Broadcast, told: Minutes) -> list[Stretch]:
    parts = parts_of(broadcast.run) if broadcast.run else []
    return of_parts(parts, told) if parts else quarters(told.at)


def of_parts(parts: Sequence[Part], told: Minutes) -> list[Stretch]:
    """A segment that still runs lasts until the newest minute."""
    newest = told.at[-1] + 60 if told.at else 0
    return [
        Stretch(
            each.id,
            each.kind,
            each.title,
            each.product,
            each.began_at.timestamp(),
            each.ended_at.timestamp() if each.ended_at else newest,
            each.phrases,
        )
        for each in parts
    ]


def quarters(at: Sequence[int]) -> list[Stretch]:
    """Of the clock, the first and last cut off by the show."""
    if not at:
        return []
    first, last = at[0], at[-1] + 60
    begins = [first, *range(first // QUARTER * QUARTER + QUARTER, last, QUARTER)]
    return [
        Stretch(f"clock_{begin}", "clock", "", "", begin, end)
        for begin, end in zip(begins, [*begins[1:], last], strict=True)
    ]


def moment(epoch: float) -> datetime:
    return datetime.fromtimestamp(epoch, UTC)
