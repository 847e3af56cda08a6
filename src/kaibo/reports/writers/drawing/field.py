"""The part of a drawing that holds the marks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """Slots from left to right, one for each place."""

    left: float
    slot: float
    bottom: float
    places: tuple[str, ...]
    language: str

    def middle(self, index: int) -> float:
        return self.left + (index + 0.5) * self.slot
