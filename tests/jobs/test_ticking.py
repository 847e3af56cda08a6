"""The worker's clock calls what is due, and no more often than it was asked to."""

from __future__ import annotations

from itertools import pairwise
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.jobs import ticking
from kaibo.jobs.api import every, work
from kaibo.jobs.ticking import Ticker


@given(st.integers(1, 100), st.lists(st.integers(0, 500), max_size=50))
def test_each_is_called_at_once_and_then_not_before_its_time(seconds: int, steps: list[int]) -> None:
    calls: list[int] = []
    at = 1000
    ticking._ticks, before = {"tests": (seconds, lambda: calls.append(at))}, ticking._ticks
    try:
        ticker = Ticker(lambda: at)
        for step in [0, *steps]:
            at += step
            ticker()
    finally:
        ticking._ticks = before
    assert calls[0] == 1000
    assert all(later - earlier >= seconds for earlier, later in pairwise(calls))
    assert at - calls[-1] < seconds


def test_one_that_breaks_does_not_keep_the_others_from_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[str] = []

    def broken() -> None:
        called.append("broken")
        raise ValueError("a bug")

    monkeypatch.setattr(ticking, "_ticks", {"a": (1, broken), "b": (1, lambda: called.append("b"))})
    at = [0.0]
    ticker = Ticker(lambda: at[0])
    ticker()
    at[0] = 2
    ticker()
    assert called == ["broken", "b"] * 2


@pytest.mark.django_db(transaction=True)
def test_the_loop_calls_them_between_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticking, "_ticks", {})
    stop = Event()
    every(3600, "tests.stop")(stop.set)
    work(stop)
    assert stop.is_set()
    with pytest.raises(ValueError, match="twice"):
        every(1, "tests.stop")(stop.set)
