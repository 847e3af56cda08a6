"""An inbox of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kaibo.events.inbox import telling
from kaibo.events.inbox.inbox import Inbox, inbox


@pytest.fixture
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Inbox]:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path))
    monkeypatch.setattr(telling, "_watchers", {})
    made = inbox()
    yield made
    made.close()
