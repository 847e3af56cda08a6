"""A run of one account, and an inbox of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cast import Actor
from kaibo.events.inbox.inbox import inbox
from kaibo.shows.models import Account
from live.evening import Evening, account, evening_of


@pytest.fixture(autouse=True)
def own_inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path))
    yield
    inbox().close()


@pytest.fixture
def shop(db: None) -> Account:
    return account()


@pytest.fixture
def evening(shop: Account, operator: Actor) -> Evening:
    """A planned run of four segments, with three products on its shelf."""
    return evening_of(operator, shop)
