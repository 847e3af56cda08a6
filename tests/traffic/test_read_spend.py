"""People look at what spend went to: shows, hours and hosts, and every return by its own name."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.metrics.api import query
from kaibo.metrics.models import Batch
from metrics.shelf import DAY, Shelf, empty
from traffic.room import Room, on

pytestmark = pytest.mark.django_db
MARCH = {"from": "2025-03-01", "to": "2025-03-31"}


def told(actor: Actor, **asked: Any) -> dict[str, Any]:
    answer = actor.get("/api/v1/traffic/spend", **{**MARCH, **asked})
    assert answer.status_code == 200, answer.content
    found: dict[str, Any] = answer.json()
    return found


def spent(parts: list[dict[str, Any]]) -> dict[str, float]:
    return {each["id"]: float(each["numbers"]["spend_joined"]["value"]) for each in parts}


def test_an_hour_of_two_shows_is_split_by_minutes_live(operator: Actor, room: Room) -> None:
    """20:00 to 21:00 is 15 minutes of the first show, 30 of the second."""
    room.show("s1", since="19:00", minutes=75, host="苏婉")
    room.show("s2", since="20:30", minutes=60, host="周琦")
    room.spent("20:00", 10_000)
    found = told(operator)
    assert spent(found["shows"]) == {"s2": 66.67, "s1": 33.33}
    assert spent(found["hosts"]) == {"周琦": 66.67, "苏婉": 33.33}
    assert spent(found["hours"]) == {"20": 100}


def test_the_start_of_a_show_counts_and_its_end_does_not(operator: Actor, room: Room) -> None:
    room.show("s1", since="20:00", minutes=60)
    room.spent("19:00", 1_100)
    room.spent("20:00", 2_200)
    room.spent("21:00", 3_300)
    found = told(operator)
    assert spent(found["shows"]) == {"s1": 22, "": 44}
    assert float(found["whole"]["spend_joined"]["value"]) == 66
    assert spent(found["hosts"]) == {"苏婉": 22, "": 44}
    apart = next(each for each in found["shows"] if not each["id"])
    door = operator.get(f"/api/v1/metrics/passport?{apart['numbers']['spend_joined']['passport']}").json()
    assert float(door["value"]["value"]) == 44


def test_a_show_past_midnight_keeps_its_hours(operator: Actor, room: Room) -> None:
    room.show("s1", since="23:00", minutes=150)
    for clock, spend in (("23:00", 100), ("24:00", 200), ("25:00", 400)):
        room.spent(clock, spend)
    found = told(operator)
    assert spent(found["shows"]) == {"s1": 7}
    assert spent(found["hours"]) == {"0": 2, "1": 4, "23": 1}


def test_spend_after_midnight_counts_on_the_day_its_show_began(room: Room) -> None:
    """The report has it on the next date, as where a company's day begins at midnight."""
    room.show("s1", since="23:00", minutes=120, amount=50_000)
    room.spent("23:00", 100)
    room.spent("24:00", 300, day=DAY, business_day=DAY + timedelta(days=1))
    numbers = query(["spend_joined", "roi_joined"], by=["show"], window=(DAY, DAY))[0].numbers
    assert (numbers["spend_joined"].value, numbers["roi_joined"].value) == (4, 125)
    assert query(["spend_joined"], by=["show"], window=(DAY + timedelta(days=1), DAY + timedelta(days=2))) == []


def test_a_day_without_hours_is_split_over_its_shows(operator: Actor, room: Room) -> None:
    room.show("s1", since="10:00", minutes=60)
    room.show("s2", since="20:00", minutes=180)
    room.spent("00:00", 40_000, precision="day", source="qianchuan.creatives", campaign="素材一")
    found = told(operator)
    assert spent(found["shows"]) == {"s2": 300, "s1": 100}
    assert spent(found["hours"]) == {"": 400}


def test_suixintui_is_added_to_qianchuan(operator: Actor, room: Room) -> None:
    room.show("s1")
    room.spent("20:00", 10_000)
    room.spent("20:10", 2_500, source="qianchuan.boosts", campaign="加热单", direct_amount=9_000)
    assert spent(told(operator)["shows"]) == {"s1": 125}


def test_a_newer_export_replaces_the_older_one(operator: Actor, room: Room, shelf: Shelf) -> None:
    room.show("s1")
    room.spent("20:00", 10_000)
    newer = shelf.batch(room.batch().as_of.replace(year=2026))
    shelf.tell(newer, grain="ad_hour", source="qianchuan.live_hours", at=_twenty(), spend=7_000)
    assert spent(told(operator)["shows"]) == {"s1": 70}
    Batch.objects.filter(pk=newer.pk).update(state="undone")
    assert spent(told(operator)["shows"]) == {"s1": 100}


def _twenty() -> Any:
    return on(DAY, "20:00")


def test_an_account_without_hours_tells_its_shows_own_spend(operator: Actor, room: Room) -> None:
    room.show("s1")
    room.spent("20:00", 10_000)
    room.show("k1", account="k", platform="kuaishou", host="燕姐", spend=5_000)
    room.show("t1", account="t", platform="tiktok", host="Aina")
    found = told(operator)
    assert spent(found["shows"]) == {"s1": 100, "k1": 50}
    assert spent(found["hours"]) == {"20": 100}
    assert float(found["hourly"]["value"]) == 100
    assert {each["id"]: each["how"] for each in found["sources"]} == {"a1": "hours", "k": "shows", "t": "none"}
    assert {each["id"]: each["how"] for each in told(operator, host="燕姐")["sources"]} == {"k": "shows"}


def test_returns_stand_by_their_names_and_the_missing_ones_name_a_file(operator: Actor, room: Room) -> None:
    room.show("s1", amount=100_000, paid_amount=90_000, spend=20_000)
    room.spent("20:00", 20_000, amount=80_000, net_amount=60_000)
    rois = {each["key"]: each for each in told(operator)["rois"]}
    known = {key: float(each["platforms"]["douyin"]["value"]) for key, each in rois.items() if each["platforms"]}
    assert known == {
        "roi": 5,
        "roi_paid": 4.5,
        "roi_joined": 5,
        "roi_ad": 4,
        "roi_net": 3,
        "ad_cost_ratio": 0.2,
    }
    assert "全域推广素材" in rois["roi_settled_30d"]["file_zh"]
    assert rois["roi_ad"]["definition_zh"] != rois["roi"]["definition_zh"]
    door = operator.get(f"/api/v1/metrics/passport?{rois['roi_net']['platforms']['douyin']['passport']}").json()
    assert float(door["value"]["value"]) == 3


def test_a_part_of_spend_opens_its_passport_down_to_the_report(operator: Actor, room: Room) -> None:
    room.show("s1", since="19:00", minutes=75)
    room.show("s2", since="20:15", minutes=45)
    room.spent("20:00", 10_000)
    part = next(each for each in told(operator)["shows"] if each["id"] == "s1")
    door = operator.get(f"/api/v1/metrics/passport?{part['numbers']['spend_joined']['passport']}").json()
    assert float(door["value"]["value"]) == 25
    assert [each["rows"] for each in door["files"]] == [1]


def test_a_host_sees_the_spend_of_their_own_shows(operator: Actor, room: Room) -> None:
    room.show("s1", since="19:00", minutes=60, host="苏婉")
    room.show("s2", since="20:00", minutes=60, host="周琦")
    room.spent("19:00", 1_000)
    room.spent("20:00", 2_000)
    assert operator.person
    operator.person.scope = Scope(host="周琦")
    operator.person.save()
    assert spent(told(operator)["shows"]) == {"s2": 20}


@given(
    shows=st.lists(st.tuples(st.integers(0, 1400), st.integers(1, 300)), max_size=6),
    hours=st.dictionaries(st.integers(0, 27), st.integers(-5_000, 10**9), min_size=1, max_size=8),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_parts_always_add_up_to_the_cent(room: Room, shows: list[tuple[int, int]], hours: dict[int, int]) -> None:
    empty()
    for number, (since, minutes) in enumerate(shows):
        room.shelf.tell(
            room.batch(),
            show_id=f"s{number}",
            host=f"主播{number % 2}",
            at=_at(since),
            duration=minutes * 60_000,
        )
    for hour, spend in hours.items():
        room.spent(f"{hour}:00", spend)
    whole = sum(hours.values())
    for by in ("show", "host", "hour"):
        told = query(["spend_joined"], by=[by], window=(DAY, DAY))
        parts = [row.numbers["spend_joined"].value for row in told]
        assert sum(int(part * 100) for part in parts if part is not None) == whole


def _at(minutes: int) -> Any:
    return on(DAY, f"{minutes // 60}:{minutes % 60}")
