"""People look at where viewers came from: kinds of traffic, their channels, shares and conversion."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import Scope
from metrics.shelf import DAY
from traffic.room import Room

pytestmark = pytest.mark.django_db
MARCH = {"from": "2025-03-01", "to": "2025-03-31"}


@pytest.fixture(autouse=True)
def evening(room: Room) -> Room:
    """1,000 views: 600 natural with 12 orders, 300 paid with 15 orders for 900 yuan, 100 of a channel nobody knows
    whose file tells no orders; a month before 500 views, all natural."""
    room.show("s1")
    room.channel("s1", "自然推荐", views=400, viewers=300, orders=10, paid_amount=100_000)
    room.channel("s1", "短视频引流", views=200, viewers=150, orders=2, paid_amount=20_000)
    room.channel("s1", "千川付费", views=300, viewers=200, orders=15, paid_amount=150_000, spend=90_000)
    room.channel("s1", "星际传送门", views=100)
    before = DAY - timedelta(days=28)
    room.show("s0", day=before)
    room.channel("s0", "自然推荐", day=before, views=500, orders=20, paid_amount=90_000)
    return room


def told(actor: Actor, **asked: Any) -> dict[str, Any]:
    answer = actor.get("/api/v1/traffic/channels", **{**MARCH, **asked})
    assert answer.status_code == 200, answer.content
    found: dict[str, Any] = answer.json()
    return found


def value(line: dict[str, Any], key: str) -> float | None:
    number = line["numbers"][key]["num"]["value"]
    return None if number is None else float(number)


def test_kinds_of_traffic_stand_with_shares_rates_and_cost(operator: Actor) -> None:
    groups = {each["key"]: each for each in told(operator)["groups"]}
    assert list(groups) == ["natural", "paid", "other"]
    assert [value(each, "views_share") for each in groups.values()] == [0.6, 0.3, 0.1]
    assert value(groups["natural"], "conversion_times") == 0.02
    assert value(groups["paid"], "cost_per_view") == 3
    assert value(groups["paid"], "cost_per_viewer") == 4.5
    assert value(groups["paid"], "cost_per_order") == 60
    assert value(groups["paid"], "roi_paid") == pytest.approx(150 / 90)
    assert (groups["natural"]["counted"], groups["natural"]["of"]) == (2, 2)
    assert [each["name"] for each in groups["natural"]["channels"]] == ["短视频引流", "自然推荐"]


def test_what_a_file_does_not_tell_is_missing_and_never_zero(operator: Actor) -> None:
    groups = {each["key"]: each for each in told(operator)["groups"]}
    assert value(groups["natural"], "spend") is None
    assert groups["natural"]["numbers"]["spend"]["num"]["reason"] == "metrics.reason.no_data"
    (unknown,) = groups["other"]["channels"]
    assert (value(unknown, "orders"), value(unknown, "conversion_times"), value(unknown, "orders_share")) == (None,) * 3
    assert (unknown["counted"], unknown["of"]) == (0, 0)


def test_names_in_no_kind_and_accounts_without_channels_are_named(operator: Actor, room: Room) -> None:
    room.show("s9", account="a9", platform="kuaishou")
    found = told(operator)
    assert (found["unknown"], found["silent"]) == (["星际传送门"], ["铺子a9"])
    assert told(operator, platform="douyin")["silent"] == []
    assert told(operator, host="苏婉")["silent"] == []


def test_numbers_stand_against_the_month_before(operator: Actor) -> None:
    natural = next(each for each in told(operator)["groups"] if each["key"] == "natural")
    moved = natural["numbers"]["views_share"]["before"]
    assert float(moved["before"]["value"]) == 1
    assert float(moved["difference"]) == pytest.approx(-0.4)
    views = natural["numbers"]["views"]
    assert float(views["before"]["difference"]) == 100
    year = next(each for each in told(operator, against="year")["groups"] if each["key"] == "natural")
    assert year["numbers"]["views"]["before"] is None


def test_shares_of_each_month_make_a_whole(operator: Actor) -> None:
    months = told(operator)["months"]
    assert [each["month"] for each in months] == ["2025-02", "2025-03"]
    for month in months:
        assert sum(float(share["value"]) for share in month["shares"].values()) == pytest.approx(1)


def test_a_share_opens_the_passport_of_its_part(operator: Actor) -> None:
    paid = next(each for each in told(operator)["groups"] if each["key"] == "paid")
    door = operator.get(f"/api/v1/metrics/passport?{paid['numbers']['views_share']['num']['passport']}")
    assert door.status_code == 200
    assert float(door.json()["value"]["value"]) == 300


def test_a_show_a_host_or_an_account_narrows_the_page(operator: Actor, room: Room) -> None:
    room.show("s2", since="10:00", host="周琦")
    room.channel("s2", "分享", views=50, orders=1)
    assert [each["key"] for each in told(operator, host="周琦")["groups"]] == ["social"]
    assert [each["key"] for each in told(operator, show="s2")["groups"]] == ["social"]
    assert told(operator, account="a7")["groups"] == []


def test_days_the_wrong_way_round_are_refused(operator: Actor) -> None:
    answer = operator.get("/api/v1/traffic/channels", **{"from": "2025-03-02", "to": "2025-03-01"})
    assert answer.status_code == 422


def test_everybody_sees_their_own_accounts_and_a_stranger_nothing(operator: Actor, stranger: Actor) -> None:
    assert operator.person
    operator.person.scope = Scope(accounts=("a7",))
    operator.person.save()
    found = told(operator)
    assert (found["groups"], found["since"], found["accounts"]) == ([], None, [])
    for page in ("channels", "spend"):
        assert stranger.get(f"/api/v1/traffic/{page}").status_code == 401
