"""An inbox of the test's own, alone or beside a running store."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaibo.events.inbox import telling
from kaibo.events.inbox.inbox import Inbox, inbox
from kaibo.store import api as store
from store.processes import at_home, server


@pytest.fixture
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Inbox]:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path))
    monkeypatch.setattr(telling, "_watchers", {})
    made = inbox()
    yield made
    made.close()


@pytest.fixture(scope="package")
def store_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with at_home(tmp_path_factory.mktemp("store")) as folder, store.running():
        yield folder
        os.kill(server().pid, signal.SIGTERM)


@pytest.fixture
def shelf(store_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Inbox]:
    """An inbox beside a running, empty store."""
    with at_home(store_home):
        store.execute("TRUNCATE TABLE event")
        for path in store_home.glob("inbox.sqlite3*"):
            path.unlink()
        made = Inbox(store_home / "inbox.sqlite3")
        monkeypatch.setattr("kaibo.events.inbox.door.inbox", lambda: made)
        yield made
        made.close()
