"""Two people type goals at the same time, and many are changed at once: nothing is lost, nothing half done."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.models import Entry
from kaibo.events.api import read as events_of
from kaibo.kit.money import share_out
from kaibo.planning.models import Goal

pytestmark = pytest.mark.django_db

GOALS = "/api/v1/planning/goals"


def change(period: str, value: float | None, seen: str | None = "", **more: str) -> dict[str, Any]:
    return {"period": period, "metric": "gmv", "value": value, "seen": seen, **more}


def send(actor: Actor, *changes: dict[str, Any]) -> Any:
    return actor.post(GOALS, {"changes": list(changes)})


def test_many_are_set_in_one_commit_with_an_event_each_and_one_entry(operator: Actor) -> None:
    told = send(operator, change("2026-01", 100.5), change("2026-02", 200))
    assert told.status_code == 200, told.content
    assert [goal["value"] for goal in told.json()] == [100.5, 200]
    assert len({goal["version"] for goal in told.json()}) == 2
    assert [event.subject for event in events_of()] == ["2026-01", "2026-02"]
    entry = Entry.objects.latest("seq")
    assert (entry.what, entry.of, entry.name) == ("planning.goals.changed", "2026-01,2026-02", "周琦")


def test_who_types_over_what_somebody_else_changed_is_told_and_nothing_is_written(
    operator: Actor, finance: Actor
) -> None:
    (mine,) = send(operator, change("2026-01", 100)).json()
    (theirs,) = send(finance, change("2026-01", 150, mine["version"])).json()
    late = send(operator, change("2026-02", 9), change("2026-01", 120, mine["version"]))
    assert late.status_code == 409
    assert (late.json()["code"], "钱算" in late.json()["message_zh"]) == ("planning.changed_by", True)
    assert [(goal.period, goal.value, goal.version) for goal in Goal.objects.all()] == [
        ("2026-01", 15_000, theirs["version"])
    ]


def test_what_was_taken_away_or_newly_set_meanwhile_is_a_conflict_too(operator: Actor, finance: Actor) -> None:
    (goal,) = send(operator, change("2026-01", 100)).json()
    assert send(finance, change("2026-01", 7)).status_code == 409
    send(finance, change("2026-01", None, goal["version"]))
    assert send(operator, change("2026-01", 5, goal["version"])).json()["code"] == "planning.changed"
    send(finance, change("2026-01", 100))
    assert send(operator, change("2026-01", 5, goal["version"])).status_code == 409


def test_the_last_change_is_undone_by_sending_what_was_there(operator: Actor) -> None:
    (before,) = send(operator, change("2026-01", 100)).json()
    (after,) = send(operator, change("2026-01", 300, before["version"])).json()
    (back,) = send(operator, change("2026-01", before["value"], after["version"])).json()
    assert back["value"] == 100
    assert send(operator, change("2026-01", None, back["version"])).json() == []
    assert Goal.objects.count() == 0


def test_the_overviews_goal_is_guarded_too(operator: Actor, finance: Actor) -> None:
    wanted = {"period": "2026-11", "metric": "gmv", "value": 5, "seen": ""}
    (mine,) = operator.put(GOALS, wanted).json()
    assert finance.put(GOALS, {**wanted, "value": 9}).status_code == 409
    assert finance.put(GOALS, {**wanted, "value": 9, "seen": mine["version"]}).status_code == 200


def test_one_that_is_wrong_stops_all(operator: Actor) -> None:
    assert send(operator, change("2026-01", 100), change("2026-13", 1)).status_code == 422
    assert send(operator, change("2026-01", 100), change("show_nobody", 1)).status_code == 200
    assert Goal.objects.count() == 2


def test_viewers_hosts_and_strangers_change_nothing(viewer: Actor, host: Actor, stranger: Actor) -> None:
    assert send(viewer, change("2026-01", 1)).status_code == 403
    assert send(host, change("2026-01", 1, part="host:苏婉")).status_code == 403
    assert send(stranger, change("2026-01", 1)).status_code == 401
    assert Goal.objects.count() == 0


@pytest.mark.usefixtures("two_years")
def test_a_year_is_split_by_last_years_pattern_to_the_cent(operator: Actor) -> None:
    asked = {"year": 2026, "metric": "gmv", "value": 100_000.01}
    told = operator.get("/api/v1/planning/split", **asked).json()
    assert told["pattern"] == "last_year"
    cents = [round(each["value"] * 100) for each in told["months"]]
    assert sum(cents) == 10_000_001
    assert cents[11] == pytest.approx(10_000_001 * 12 / 78, abs=1)
    even = operator.get("/api/v1/planning/split", pattern="even", **asked).json()
    assert {round(each["value"], 2) for each in even["months"]} == {8333.33, 8333.34}
    alone = operator.get("/api/v1/planning/split", part="host:顾言", **asked).json()
    assert alone["pattern"] == "even"
    assert operator.get("/api/v1/planning/split", **{**asked, "metric": "order_value"}).status_code == 422
    assert Goal.objects.count() == 0


@given(st.integers(0, 10**13), st.lists(st.integers(0, 10**12), min_size=12, max_size=12).filter(any))
def test_parts_add_up_whatever_the_pattern(total: int, weights: list[int]) -> None:
    parts = share_out(total, weights)
    assert sum(parts) == total
    assert all(part == 0 for part, weight in zip(parts, weights, strict=True) if weight == 0)
