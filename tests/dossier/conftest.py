"""A store, an inbox, and an evening in the control room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cast import Actor
from kaibo.events.inbox.inbox import inbox
from kaibo.store.api import execute
from live.evening import Evening, account, evening_of
from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf

__all__ = ["shelf", "store_home"]


@pytest.fixture
def own_inbox(store_home: Path) -> Iterator[None]:
    """Sequences begin anew with an inbox: what an earlier one shipped goes with it."""
    yield
    execute("TRUNCATE TABLE event")
    inbox().close()
    for left in store_home.glob("inbox.sqlite3*"):
        left.unlink()


@pytest.fixture
def evening(shelf: Shelf, own_inbox: None, operator: Actor) -> Evening:
    """A planned run with a host, a rundown and three products."""
    return evening_of(operator, account())
