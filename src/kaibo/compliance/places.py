"""The way back from a changed text to the places of the one it was made of, kept by runs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import overload


class Places(Sequence[int]):
    """`places[i]` is where character i stood; as long as the changed text. Runs are added in reading order."""

    def __init__(self) -> None:
        self._begins: list[int] = []
        self._stood: list[int] = []
        self._size = 0

    def add(self, stood: int, size: int) -> None:
        """The next `size` characters stood one after the other from `stood` on."""
        if size:
            self._begins.append(self._size)
            self._stood.append(stood)
            self._size += size

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, at: int) -> int: ...

    @overload
    def __getitem__(self, at: slice) -> list[int]: ...

    def __getitem__(self, at: int | slice) -> int | list[int]:
        """Raises IndexError beyond the text."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(self._size))]
        if at < 0:
            at += self._size
        if not 0 <= at < self._size:
            raise IndexError(at)
        run = bisect_right(self._begins, at) - 1
        return self._stood[run] + at - self._begins[run]
