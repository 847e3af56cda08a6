"""Whatever happens in whatever order, the counts of each source add up, and each signal is in the store once."""

from __future__ import annotations

from collections import Counter
from contextlib import closing, suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from seen_signals import seen

from kaibo.events.api import Kept
from kaibo.events.inbox import shipping
from kaibo.events.inbox.checking import checked
from kaibo.events.inbox.inbox import Inbox
from kaibo.events.inbox.schema import connected
from kaibo.events.inbox.submission import Submission
from kaibo.events.signal import BUSINESS, Signal
from kaibo.kit.errors import KaiboError
from kaibo.store import api as store
from soak import many

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
ONE = st.builds(
    lambda id, kind, amount: seen(id, kind, at=AT, amount=amount),
    st.sampled_from("abcd"),
    st.sampled_from(["purchase", "refund", "comment", "like", "sneeze"]),
    st.sampled_from([1, 2]),
)
SENDING = st.tuples(st.sampled_from(["shop", "room"]), st.lists(ONE, max_size=6), st.integers(0, 2))
STEPS = st.lists(SENDING | st.sampled_from(["ship", "cut before", "cut after", "restart"]), max_size=14)


class Story:
    """An inbox, and what is to be expected of it."""

    def __init__(self, box: Inbox) -> None:
        self.box = box
        self.sent: Counter[str] = Counter()
        self.orders: dict[tuple[str, str], Signal] = {}
        self.seen: set[tuple[str, str]] = set()

    def send(self, source: str, signals: list[Signal], refused: int) -> None:
        good, odd = checked(signals)
        receipt = self.box.take(Submission(source, good, odd, refused))
        parts = receipt.stored + receipt.duplicate + receipt.quarantined + receipt.refused
        assert receipt.received == len(signals) + refused == parts
        assert [each.result for each in receipt.results] == [
            self._expected(source, signal) for signal in good if signal.kind in BUSINESS
        ]
        self.sent[source] += receipt.received
        self.seen |= {(source, signal.id) for signal in good if signal.kind not in BUSINESS}

    def ship(self) -> int:
        with closing(connected(self.box.path)) as file:
            return shipping.ship(file)

    def cut(self, where: str) -> None:
        whole = shipping._insert

        def cut(*arguments: Any) -> None:
            if where == "cut after":
                whole(*arguments)
            raise KaiboError("store.not_running", status=503)

        with pytest.MonkeyPatch.context() as patch, suppress(KaiboError):
            patch.setattr(shipping, "_insert", cut)
            self.ship()

    def check(self) -> None:
        told = {each.source: each for each in self.box.completeness()}
        assert Counter({source: each.received for source, each in told.items()}) == self.sent
        for each in told.values():
            assert each.received == each.waiting + each.stored + each.duplicate + each.quarantined + each.refused

    def check_store(self) -> None:
        while self.ship():
            pass
        rows = Counter(
            (row["source"], row["event_id"], row["kind"] in BUSINESS)
            for row in store.query_rows("SELECT source, event_id, kind FROM event")
        )
        expected = {(*name, True) for name in self.orders} | {(*name, False) for name in self.seen}
        assert rows == Counter(expected)
        assert sum(each.stored for each in self.box.completeness()) == len(expected)
        assert sum(each.waiting for each in self.box.completeness()) == 0

    def _expected(self, source: str, signal: Signal) -> Kept:
        known = self.orders.get((source, signal.id))
        if known is None:
            self.orders[source, signal.id] = signal
            return Kept.STORED
        return Kept.DUPLICATE if known == signal else Kept.CONFLICT


@pytest.mark.django_db
@settings(max_examples=many(20), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_in_whatever_order(shelf: Inbox, steps: list[Any]) -> None:
    for path in shelf.path.parent.glob("inbox.sqlite3*"):
        path.unlink()
    store.execute("TRUNCATE TABLE event")
    story = Story(Inbox(shelf.path))
    for step in steps:
        if isinstance(step, tuple):
            story.send(*step)
        elif step == "ship":
            story.ship()
        elif step == "restart":
            story.box.close()
        else:
            story.cut(step)
        story.check()
    story.check_store()
    story.box.close()
