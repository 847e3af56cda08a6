"""While the store is away signals are taken, and wait; they go when it is back."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from seen_signals import seen

from kaibo.events.api import completeness, take
from kaibo.events.inbox import shipper
from kaibo.events.inbox.inbox import inbox
from kaibo.store import api as store
from store.processes import at_home, server, wait_until


def waiting() -> int:
    return sum(each.waiting for each in completeness())


@pytest.mark.django_db(transaction=True)
def test_what_waits_is_shipped_when_it_is_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipper, "PAUSE", 0.1)
    monkeypatch.setattr(shipper, "_LONGEST_PAUSE", 0.2)
    with at_home(tmp_path):
        take("room", [seen("1"), seen("2")])
        with shipper.shipping(), shipper.shipping():
            with store.running():
                wait_until(lambda: waiting() == 0)
                take("room", [seen("2"), seen("3")])
                wait_until(lambda: waiting() == 0)
                os.kill(server().pid, signal.SIGKILL)
                take("room", [seen("4")])
                assert waiting() == 1
            take("room", [seen("5")])
            with store.running():
                wait_until(lambda: waiting() == 0)
                rows = store.query_rows("SELECT event_id FROM event ORDER BY sequence")
                assert [row["event_id"] for row in rows] == ["1", "2", "3", "4", "5"]
        [told] = completeness()
        assert (told.received, told.stored, told.duplicate) == (6, 5, 1)
        inbox().close()
