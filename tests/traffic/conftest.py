"""A real store with a shelf, as the metric engine's tests have it, and a room to put shows and spend into."""

from __future__ import annotations

import pytest

from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf
from traffic.room import Room

__all__ = ["shelf", "store_home"]


@pytest.fixture
def room(shelf: Shelf) -> Room:
    return Room(shelf)
