"""A door that can be told to fail, and a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from away import Door, opened


class Clock:
    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def door() -> Iterator[Door]:
    with opened() as made:
        yield made


@pytest.fixture
def clock() -> Clock:
    return Clock()
