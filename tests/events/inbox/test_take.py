"""A signal is taken once, is on disk when that is said, and is counted."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from seen_signals import seen

from kaibo.events.api import Kept, Result, completeness, take, taken
from kaibo.events.inbox import recording, space, writer
from kaibo.events.inbox.inbox import Inbox
from kaibo.events.inbox.submission import Submission
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError


def test_a_business_signal_is_taken_once_for_ever(box: Inbox) -> None:
    paid = seen("o1", "purchase", amount=1990, currency="CNY")
    assert take("shop", [paid, paid]).results == [Result("o1", Kept.STORED), Result("o1", Kept.DUPLICATE)]
    box.close()
    assert take("shop", [paid]).results == [Result("o1", Kept.DUPLICATE)]
    assert take("other", [paid]).results == [Result("o1", Kept.STORED)]
    assert [each.signal for each in taken()] == [paid, paid]


def test_the_same_id_with_other_content_is_refused(box: Inbox) -> None:
    paid = seen("o1", "purchase", amount=1990, data={"a": 1, "b": 2})
    again = msgspec.structs.replace(paid, data={"b": 2, "a": 1})
    other = msgspec.structs.replace(paid, amount=1)
    assert take("shop", [paid]).stored == 1
    receipt = take("shop", [again, other])
    assert [each.result for each in receipt.results] == [Kept.DUPLICATE, Kept.CONFLICT]
    assert (receipt.received, receipt.duplicate, receipt.refused) == (2, 1, 1)


def test_behaviour_is_taken_by_the_batch(box: Inbox) -> None:
    receipt = take("room", [seen("1"), seen("1"), seen("2", "like", count=3)])
    assert (receipt.received, receipt.stored, receipt.results) == (3, 3, [])
    assert [(each.sequence, each.source, each.signal.id) for each in taken()] == [
        (1, "room", "1"),
        (2, "room", "1"),
        (3, "room", "2"),
    ]


def test_what_is_no_signal_is_kept_aside_with_the_reason(box: Inbox) -> None:
    late = seen("2", at=now() + timedelta(days=8))
    receipt = take("room", [seen("1", "sneeze"), late, seen("3", at=datetime(1999, 1, 1, tzinfo=UTC))])
    assert (receipt.stored, receipt.quarantined, taken()) == (0, 3, [])
    with box.reading() as file:
        reasons = [row[0] for row in file.execute("SELECT reason FROM quarantine ORDER BY id")]
    assert reasons == ["unknown kind: sneeze", "time out of range", "time out of range"]


def test_no_more_is_kept_aside_than_somebody_would_look_at(box: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "MOST_QUARANTINED", 5)
    for number in range(4):
        take("room", [seen(f"{number}-{each}", "sneeze") for each in range(3)])
    with box.reading() as file:
        assert file.execute("SELECT count(*) FROM quarantine").fetchone()[0] == 5
    assert completeness()[0].quarantined == 12


def test_numbers_of_people_do_not_get_in(box: Inbox) -> None:
    said = {"说": ["电话13800138000"], "room": "7" * 19}
    take("room", [seen("1", text="加我13800138000", data=said)])
    kept = taken()[0].signal
    assert (kept.text, kept.data) == ("加我***", {"说": ["电话***"], "room": "7" * 19})


def test_a_viewer_known_by_phone_is_known_by_a_hash(box: Inbox) -> None:
    people = ["13800138000", "+8613800138000", "a@b.com", "13800138000", "7351234567890", "MS4wLjABAAAA"]
    take("room", [seen(str(number), person=person) for number, person in enumerate(people)])
    phone, abroad, mail, again, number, word = [each.signal.person for each in taken()]
    assert phone == again and len({phone, abroad, mail}) == 3
    assert all(each[0] == "p" and len(each) == 25 for each in (phone, abroad, mail))
    assert (number, word) == ("7351234567890", "MS4wLjABAAAA")


def test_it_is_read_back_by_show(box: Inbox) -> None:
    take("room", [seen("1", show="a"), seen("2", show="b")])
    take("room", [seen("3", show="a")])
    take("room", [seen("4", "purchase", show="b"), seen("5", show="a")])
    assert [each.signal.id for each in taken(show="a")] == ["1", "3", "5"]
    assert [each.sequence for each in taken(3, show="b")] == [4]
    assert [each.sequence for each in taken(1, limit=2)] == [2, 3]


def test_nothing_is_counted_that_does_not_add_up(box: Inbox) -> None:
    take("room", [seen("1")])
    with box.reading() as file, pytest.raises(sqlite3.IntegrityError):
        file.execute("UPDATE source SET received = received + 1")


def test_a_full_disk_is_told_and_reading_goes_on(box: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    take("room", [seen("1")])
    monkeypatch.setattr(space, "RESERVE", 1 << 60)
    monkeypatch.setattr(space, "_LOOK_EVERY", 0.0)
    with pytest.raises(KaiboError) as refused:
        take("room", [seen("2")])
    assert (refused.value.code, refused.value.status) == ("events.disk_full", 507)
    assert len(taken()) == 1 and completeness()[0].received == 1
    monkeypatch.setattr(space, "RESERVE", 0)
    assert take("room", [seen("2")]).stored == 1


def test_when_too_much_waits_it_is_refused_and_not_held(box: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    take("room", [seen("1")])
    monkeypatch.setattr(writer, "MOST_WAITING", 1)
    refused: list[KaiboError] = []
    with box.reading() as other:
        other.execute("BEGIN IMMEDIATE")
        for _ in range(3):
            try:
                box.note(Submission("room", [seen("2")]))
            except KaiboError as error:
                refused.append(error)
        other.execute("COMMIT")
    told = {(each.code, each.status, each.params["seconds"]) for each in refused}
    assert told == {("events.inbox_busy", 429, 1)}
    box.close()
    assert len(taken()) == 1 + 3 - len(refused)
