"""How long what is known of people is kept: each room says what is past its time, and lets it go.

A room registers in its `personal.py`, where its places are declared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.module_loading import autodiscover_modules


@dataclass(frozen=True)
class Overdue:
    """`rows` of a place from before a moment, the `oldest` of them; `held` more stay, because of `why` (zh, en)."""

    place: str
    rows: int
    oldest: datetime | None = None
    held: int = 0
    why: tuple[str, str] = ("", "")


Letting = Callable[[datetime, bool], Iterable[Overdue]]
_lettings: dict[str, Letting] = {}


def lets_go(name: str) -> Callable[[Letting], Letting]:
    """Register `fn(before, purge) -> what is overdue`; with `purge` it no longer names anybody on return."""

    def register(letting: Letting) -> Letting:
        _lettings[name] = letting
        return letting

    return register


def overdue(before: datetime, *, purge: bool) -> list[Overdue]:
    """What all rooms have from before a moment; with `purge` it is gone, and what is told is how much there was."""
    autodiscover_modules("personal")
    told = [each for letting in _lettings.values() for each in letting(before, purge)]
    return sorted((each for each in told if each.rows or each.held), key=lambda each: each.place)
