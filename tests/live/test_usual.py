"""A run beside the team's own last shows at the same minute, and beside the imported show of the same broadcast."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from cast import Actor
from connectors.flows.conftest import drop, store_home
from connectors.flows.drop import Drop
from kaibo.live.api import runs_of
from kaibo.live.models import Run
from kaibo.live.own.usual import usual
from kaibo.shows.models import Account, Show
from live.evening import RUNS
from review.evening.files import ACCOUNT, MINUTES, ORDERS, SHOW, hand_in

__all__ = ["drop", "store_home"]


@pytest.fixture(autouse=True)
def own_inbox() -> Iterator[None]:
    """The data directory with the store has an inbox too."""
    yield


@pytest.fixture
def after(drop: Drop, operator: Actor) -> Run:
    """A run of the account, the day after a show whose minutes and orders were imported."""
    hand_in(drop, "shows", [SHOW])
    shop = Account.objects.get(name=ACCOUNT)
    made = operator.post(RUNS, {"title": "次日", "account": shop.id}).json()["id"]
    return Run.objects.select_related("account").get(id=made)


def test_nobody_knows_before_minutes_are_there(after: Run) -> None:
    assert usual(after) is None


def test_the_minutes_of_the_last_shows(after: Run, drop: Drop) -> None:
    hand_in(drop, "minutes", MINUTES)
    hand_in(drop, "orders", ORDERS)
    rows = usual(after)
    assert rows is not None and [row[:2] for row in rows[:3]] == [[0, 120], [1, 150], [2, 140]]
    money = [row[2] for row in rows if row[2] is not None]
    assert money == sorted(money) and money[-1] > 0, "so far"


def test_the_run_names_the_show_that_was_imported_of_it(after: Run, operator: Actor) -> None:
    show = Show.objects.get()
    assert show.started_at and show.ended_at
    assert operator.get(f"{RUNS}/{after.id}").json()["run"]["show"] == ""
    after.started_at, after.ended_at = show.started_at - timedelta(minutes=3), show.ended_at
    after.state = "ended"
    after.save()
    assert operator.get(f"{RUNS}/{after.id}").json()["run"]["show"] == show.id
    assert operator.get(RUNS).json()["rows"][0]["show"] == show.id
    assert runs_of(show) == [after]
    after.started_at, after.ended_at = show.ended_at, show.ended_at + timedelta(hours=2)
    after.save()
    assert operator.get(RUNS).json()["rows"][0]["show"] == "" and runs_of(show) == []
