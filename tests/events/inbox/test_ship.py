"""What was taken reaches the store: each signal once, in order, whatever ends in between."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from seen_signals import seen

from kaibo.events.api import completeness, take, taken
from kaibo.events.inbox import shipping, trimming
from kaibo.events.inbox.inbox import Inbox
from kaibo.events.inbox.schema import connected
from kaibo.events.inbox.shipping import ship
from kaibo.events.inbox.trimming import trim
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.store import api as store

pytestmark = pytest.mark.django_db


def shipped(box: Inbox) -> int:
    with closing(connected(box.path)) as file:
        return ship(file)


def rows(columns: str = "event_id") -> list[Any]:
    return [tuple(row.values()) for row in store.query_rows(f"SELECT {columns} FROM event ORDER BY sequence")]


def counts() -> dict[str, tuple[int, int, int, int]]:
    return {each.source: (each.received, each.waiting, each.stored, each.duplicate) for each in completeness()}


def test_a_signal_becomes_a_row(shelf: Inbox) -> None:
    at = now().replace(microsecond=123_000)
    paid = seen("o1", "purchase", at=at, show="run_1", account="acc_1", product="p1", person="u1", order="n1")
    full = {"amount": 1990, "currency": "CNY", "quantity": 2, "count": 3, "text": "好看", "data": {"a": [1]}}
    take("shop", [type(paid)(**{name: getattr(paid, name) for name in paid.__struct_fields__} | full)])
    assert shipped(shelf) == 1 and shipped(shelf) == 0
    names = "event_id, source, kind, show_id, account, product_id, person, order_id, amount, currency, quantity, count"
    assert rows(names) == [("o1", "shop", "purchase", "run_1", "acc_1", "p1", "u1", "n1", 1990, "CNY", 2, 3)]
    assert rows("text, payload, at, sequence, version") == [("好看", '{"a":[1]}', at, 1, 1)]
    take("shop", [seen("2", "online_count")])
    shipped(shelf)
    assert rows("amount, quantity, count, payload")[1] == (None, None, None, "")


def test_behaviour_that_came_twice_is_stored_once(shelf: Inbox) -> None:
    take("room", [seen("1"), seen("1"), seen("2")])
    take("room", [seen("2"), seen("3")])
    take("other", [seen("1")])
    assert counts() == {"room": (5, 5, 0, 0), "other": (1, 1, 0, 0)}
    assert shipped(shelf) == 6
    take("room", [seen("3"), seen("4")])
    take("room", [seen("4", "purchase")])
    assert shipped(shelf) == 3
    assert rows("source, event_id") == [
        ("room", "1"),
        ("room", "2"),
        ("room", "3"),
        ("other", "1"),
        ("room", "4"),
        ("room", "4"),
    ]
    assert counts() == {"room": (8, 0, 5, 3), "other": (1, 0, 1, 0)}


def test_after_seven_days_it_is_told_again(shelf: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    take("room", [seen("1")])
    shipped(shelf)
    monkeypatch.setattr(shipping, "REMEMBERED", timedelta(0))
    take("room", [seen("1")])
    shipped(shelf)
    assert len(rows()) == 2


@pytest.mark.parametrize("where", ["_known", "_insert", "_end"])
def test_a_shipment_cut_short_is_tried_again_as_the_same(
    shelf: Inbox, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    take("room", [seen("1"), seen("2"), seen("2")])
    whole = getattr(shipping, where)

    def cut(*arguments: Any) -> None:
        if where == "_insert":
            whole(*arguments)
        raise KaiboError("store.not_running", status=503)

    with monkeypatch.context() as patch:
        patch.setattr(shipping, where, cut)
        with pytest.raises(KaiboError):
            shipped(shelf)
    take("room", [seen("3"), seen("1")])
    assert counts() == {"room": (5, 5, 0, 0)}
    assert (shipped(shelf), shipped(shelf)) == (3, 2)
    assert rows() == [("1",), ("2",), ("3",)] and counts() == {"room": (5, 0, 3, 2)}


def test_a_shipment_that_the_store_has_is_not_inserted_again(shelf: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a restore: the store has forgotten the tokens of its inserts."""
    take("room", [seen("1", "purchase"), seen("2")])

    def cut(*_: Any) -> None:
        raise KaiboError("store.not_running", status=503)

    with monkeypatch.context() as patch:
        patch.setattr(shipping, "_end", cut)
        with pytest.raises(KaiboError):
            shipped(shelf)
    with closing(connected(shelf.path)) as file:
        file.execute("UPDATE state SET inbox = 'another'")
    assert shipped(shelf) == 2
    assert rows() == [("1",), ("2",)] and counts() == {"room": (2, 0, 2, 0)}


def test_much_goes_in_several_ranges(shelf: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipping, "AT_ONCE", 10)
    for number in range(5):
        take("room", [seen(f"{number}-{each}") for each in range(7)])
    sizes = []
    while size := shipped(shelf):
        sizes.append(size)
    assert sizes == [14, 14, 7] and len(rows()) == 35 and counts() == {"room": (35, 0, 35, 0)}


def test_a_large_range_is_looked_up_at_once(shelf: Inbox) -> None:
    for number in range(45):
        take("room", [seen(f"{number}-{each}") for each in range(1000)])
    assert (shipped(shelf), shipped(shelf)) == (40_000, 5_000)
    for number in range(40):
        take("room", [seen(f"{number}-{each}") for each in range(1000)])
    assert shipped(shelf) == 40_000
    assert store.query_rows("SELECT count() AS n FROM event") == [{"n": 45_000}]
    assert counts() == {"room": (85_000, 0, 45_000, 40_000)}


def test_only_what_is_shipped_and_old_is_removed(shelf: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    take("room", [seen("1", "purchase"), seen("2", "sneeze")])
    shipped(shelf)
    take("room", [seen("3")])
    with closing(connected(shelf.path)) as file:
        assert trim(file) == 0 and len(taken()) == 2
        monkeypatch.setattr(trimming, "KEPT", timedelta(0))
        monkeypatch.setattr(trimming, "QUARANTINE_KEPT", timedelta(0))
        assert trim(file) == 2
    assert [each.signal.id for each in taken()] == ["3"]
    assert take("room", [seen("1", "purchase")]).stored == 0
