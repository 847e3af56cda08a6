"""Who told what is counted of a new import alone, and is what counting everything gives, whatever was undone since."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest

from kaibo.metrics.answer import census
from kaibo.metrics.answer.census import Entry, Known, counted, entries
from kaibo.metrics.answer.present import holdings
from kaibo.metrics.api import Visible
from kaibo.metrics.sql.statement import Record, Statement
from metrics.shelf import Shelf


def told(shelf: Shelf) -> list[int]:
    """Four imports and two builds: ids of the batches."""
    batches = [shelf.batch() for _ in range(4)]
    for number, batch in enumerate(batches):
        shelf.tell(batch, account=f"a{number}", show_id=f"s{number}", amount=100 * number)
    shelf.sell(batches[1], {"order_id": "o1", "account": "a1"})
    shelf.sell(batches[3], {"order_id": "o2", "account": "a7"})
    return [batch.id for batch in batches]


def whole(seen: Visible) -> set[Entry]:
    return set(entries(counted(seen, Known())))


def test_each_edition_counts_as_if_it_were_the_first(shelf: Shelf) -> None:
    one, two, three, four = told(shelf)
    path = [
        Visible(one, (), ()),
        Visible(three, (two,), ()),
        Visible(three, (), (1,)),
        Visible(four, (), (1, 2)),
        Visible(four, (three,), (2,)),
        Visible(two, (one,), (1,)),
        Visible(four, (), (1, 2)),
    ]
    known = Known()
    for seen in path:
        known = counted(seen, known)
        assert set(entries(known)) == whole(seen), seen
    assert all(whole(before) != whole(after) for before, after in pairwise(path))


def test_only_the_new_batch_is_looked_at(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, *_ = told(shelf)
    known = counted(Visible(one, (), ()), Known())
    rows: list[list[Record]] = []

    class Watched(Statement):
        def rows(self) -> list[Record]:
            rows.append(super().rows())
            return rows[-1]

    monkeypatch.setattr(census, "Statement", Watched)
    counted(Visible(two, (), ()), known)
    assert {row["account"] for found in rows for row in found} == {"a1"}


def test_many_who_ask_at_once_count_once(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = Visible(told(shelf)[-1], (), ())
    counts: list[Visible] = []

    def once(asked: Visible, known: Known) -> Known:
        counts.append(asked)
        return counted(asked, known)

    monkeypatch.setattr("kaibo.metrics.answer.present.counted", once)
    with ThreadPoolExecutor(4) as together:
        found = list(together.map(holdings, [seen] * 4))
    assert counts == [seen]
    assert all(each is found[0] for each in found)
    assert found[0].of("show") == {"a0", "a1", "a2", "a3"}
