"""Watchers hear of everything that is on disk, once, in order, whoever wrote it."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest
from seen_signals import seen

from kaibo.events.api import Taken, all_told, on_taken, start_telling, take, taken
from kaibo.events.inbox import telling
from kaibo.events.inbox.inbox import Inbox
from kaibo.events.inbox.submission import Submission


def test_they_hear_in_order_what_threads_and_other_processes_took(box: Inbox) -> None:
    heard: list[Taken] = []
    take("room", [seen("before")])
    on_taken("test.heard", heard.extend)
    start_telling()
    other = Inbox(box.path)

    def work(number: int) -> None:
        writing = other if number % 2 else box
        for each in range(20):
            writing.take(Submission("room", [seen(f"{number}-{each}", "purchase")]))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert all_told()
    assert [each.sequence for each in heard] == list(range(2, 82))
    assert heard == taken(1)


def test_what_is_too_much_to_hold_is_read_from_the_file(box: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Taken] = []
    on_taken("test.heard", heard.extend)
    start_telling()
    monkeypatch.setattr(telling, "_MOST_HELD", 0)
    for number in range(10):
        take("room", [seen(f"{number}-{each}") for each in range(100)])
    assert all_told() and heard == taken()


def test_one_that_fails_does_not_silence_the_others(box: Inbox) -> None:
    heard: list[Taken] = []

    def broken(signals: Sequence[Taken]) -> None:
        raise ValueError("a bug")

    on_taken("test.broken", broken)
    on_taken("test.heard", heard.extend)
    start_telling()
    take("room", [seen("1")])
    take("room", [seen("2")])
    assert all_told() and len(heard) == 2
    with pytest.raises(ValueError, match="twice"):
        on_taken("test.heard", heard.extend)
