"""After a show: its numbers against the team's own, its funnel, channels, products and minutes, as the files say."""

from __future__ import annotations

from statistics import median
from typing import Any

import pytest

from cast import Actor
from connectors.flows.drop import Drop
from kaibo.accounts.api import Scope
from kaibo.shows.models import Show
from review.evening.files import BEFORE, CHANNELS, MINUTES, ORDERS, PRODUCTS, SHOW, Row, hand_in


def path(room_id: str = SHOW["show_id"]) -> str:
    return f"/api/v1/review/shows/{Show.objects.get(room_id=room_id).id}"


def opened(actor: Actor, room_id: str = SHOW["show_id"]) -> Any:
    answer = actor.get(path(room_id))
    assert answer.status_code == 200, answer.content
    return answer.json()


def of(row: Row, field: str) -> float:
    return float(row[field])


def value(numbers: dict[str, Any], key: str) -> float | None:
    found: float | None = numbers[key]["value"]
    return found


@pytest.fixture
def evening(drop: Drop) -> Drop:
    hand_in(drop, "shows", [*BEFORE, SHOW])
    return drop


@pytest.mark.usefixtures("evening")
def test_five_dimensions_stand_against_the_teams_own_median(operator: Actor) -> None:
    core = {each["key"]: each for each in opened(operator)["core"]}
    assert list(core) == ["viewers", "engagement_rate", "conversion_people", "aov", "repeat_rate"]
    by_hand = {
        "viewers": lambda row: of(row, "viewers"),
        "engagement_rate": lambda row: of(row, "engaged_viewers") / of(row, "viewers"),
        "conversion_people": lambda row: of(row, "buyers") / of(row, "viewers"),
        "aov": lambda row: of(row, "amount") / of(row, "buyers"),
    }
    for key, made in by_hand.items():
        assert core[key]["num"]["value"] == pytest.approx(made(SHOW)), key
        assert core[key]["median"] == pytest.approx(median(map(made, BEFORE))), key
        assert core[key]["shows"] == len(BEFORE)
    assert {key: each["verdict"] for key, each in core.items()} == {
        "viewers": "above",
        "engagement_rate": "below",
        "conversion_people": "above",
        "aov": "near",
        "repeat_rate": "unknown",
    }
    rate = core["conversion_people"]["num"]
    assert (rate["numerator"], rate["denominator"]) == (60, 2000)


@pytest.mark.usefixtures("evening")
def test_named_benchmarks_stand_beside_it(operator: Actor) -> None:
    core = opened(operator)["core"]
    named = {each["key"]: {one["preset"]: one["value"] for one in each["benchmarks"]} for each in core}
    assert named["viewers"] == {"success": 1_000_000}
    assert named["engagement_rate"] == {"success": 0.05}
    assert named["conversion_people"] == {"success": 0.03, "industry": 0.03, "factory": 0.10}
    assert all(one["zh"] and one["en"] for each in core for one in each["benchmarks"])


def test_a_team_with_few_shows_has_no_median_yet(drop: Drop, operator: Actor) -> None:
    hand_in(drop, "shows", [*BEFORE[:4], SHOW])
    viewers = opened(operator)["core"][0]
    assert (viewers["num"]["value"], viewers["shows"], viewers["median"]) == (2000, 4, None)
    assert viewers["verdict"] == "unknown"


@pytest.mark.usefixtures("evening")
def test_the_funnel_keeps_people_and_times_apart_and_leaves_out_what_is_unknown(operator: Actor) -> None:
    funnel = opened(operator)["funnel"]
    people = [(step["key"], step["num"]["value"]) for step in funnel["people"]]
    names = ("viewers", "product_viewers", "product_clickers", "buyers")
    assert people == [(name, of(SHOW, name)) for name in names]
    assert [step["rate"] and step["rate"]["value"] for step in funnel["people"]] == [None, 0.4, 0.5, 0.15]
    times = [(step["key"], step["num"]["value"]) for step in funnel["times"]]
    names = ("impressions", "views", "product_clicks", "orders")
    assert times == [(name, of(SHOW, name)) for name in names]
    assert [step["rate"] and step["rate"]["value"] for step in funnel["times"]] == [None, 0.3, 0.2, 0.125]


def test_channels_as_the_file_has_them_the_largest_first(evening: Drop, operator: Actor) -> None:
    hand_in(evening, "channels", CHANNELS)
    told = opened(operator)["channels"]
    assert [each["name"] for each in told] == [row["channel"] for row in CHANNELS]
    for each, row in zip(told, CHANNELS, strict=True):
        assert value(each["numbers"], "viewers") == of(row, "viewers")
        assert value(each["numbers"], "gmv") == of(row, "amount")
        assert value(each["numbers"], "conversion_times") == pytest.approx(of(row, "orders") / of(row, "views"))
        assert value(each["numbers"], "order_value") == pytest.approx(of(row, "amount") / of(row, "orders"))
        assert value(each["numbers"], "spend") is None, "no file told of money spent"


def test_products_have_their_conversion_and_their_refunds(evening: Drop, operator: Actor) -> None:
    hand_in(evening, "products", PRODUCTS)
    told = {each["id"]: each for each in opened(operator)["products"]}
    assert list(told) == [row["product_id"] for row in PRODUCTS], "the best selling first"
    for row in PRODUCTS:
        numbers = told[row["product_id"]]["numbers"]
        assert told[row["product_id"]]["name"] == row["product"]
        assert value(numbers, "gmv") == of(row, "amount")
        assert value(numbers, "product_ctr_people") == pytest.approx(of(row, "clickers") / of(row, "viewers"))
        assert value(numbers, "click_to_order_people") == pytest.approx(of(row, "buyers") / of(row, "clickers"))
    earrings, charm = (told[row["product_id"]]["numbers"] for row in PRODUCTS)
    assert (value(earrings, "refund_amount"), value(earrings, "refund_rate")) == (600, pytest.approx(600 / 4800))
    assert (value(charm, "refund_amount"), value(charm, "refund_rate")) == (None, None), "unknown stays unknown"


def test_the_minute_curve_where_one_was_imported(evening: Drop, operator: Actor) -> None:
    assert opened(operator)["minutes"]["available"] is False
    hand_in(evening, "minutes", MINUTES)
    curve = opened(operator)["minutes"]
    assert curve["available"] and curve["start"] == "2026-09-06T12:00:00Z"
    assert [point["online"] for point in curve["points"]] == [of(row, "online") for row in MINUTES]
    assert [point["entered"] for point in curve["points"]] == [of(row, "entered") for row in MINUTES]
    assert [point["comments"] for point in curve["points"]] == [6, 0, None], "none is zero, nothing told is unknown"
    assert {point["gmv"] for point in curve["points"]} == {None}


def test_orders_join_the_curve_in_the_minute_they_were_placed(evening: Drop, operator: Actor) -> None:
    hand_in(evening, "minutes", MINUTES)
    hand_in(evening, "orders", ORDERS)
    points = {point["at"]: point for point in opened(operator)["minutes"]["points"]}
    assert (points["2026-09-06T12:01:00Z"]["gmv"], points["2026-09-06T12:01:00Z"]["orders"]) == (150, 2)
    assert points["2026-09-06T12:00:00Z"]["gmv"] is None


@pytest.mark.usefixtures("evening")
def test_what_no_file_told_is_unknown_and_says_why(operator: Actor) -> None:
    told = opened(operator)
    repeat = told["core"][-1]["num"]
    assert (repeat["value"], repeat["reason"]) == (None, "metrics.reason.no_data")
    assert (told["channels"], told["products"], told["minutes"]["points"]) == ([], [], [])
    numbers = told["show"]["numbers"]
    assert (value(numbers, "gmv"), value(numbers, "refund_rate")) == (6300, None)


@pytest.mark.usefixtures("evening")
def test_every_number_leads_to_the_row_it_was_read_from(operator: Actor) -> None:
    told = opened(operator)
    passport = operator.get(f"/api/v1/metrics/passport?{told['core'][0]['num']['passport']}").json()
    assert [(each["file"], each["header"], each["ranges"]) for each in passport["files"]] == [
        ("shows.csv", "列 viewers", [[7, 7]])
    ]
    assert [each["file"] for each in told["sources"]] == ["shows.csv"]


@pytest.mark.usefixtures("evening")
def test_who_sees_it(host: Actor, operator: Actor, supplier: Actor, stranger: Actor) -> None:
    assert opened(host)["show"]["title"] == "中秋专场"
    assert operator.person
    operator.person.scope = Scope(accounts=("acc_of_another_room",))
    operator.person.save()
    assert operator.get(path()).status_code == 404
    assert supplier.get(path()).status_code == 403
    assert stranger.get(path()).status_code == 401


@pytest.mark.usefixtures("evening")
def test_a_host_is_measured_by_shows_they_may_see(host: Actor) -> None:
    Show.objects.filter(room_id="7400005").update(host="顾言")
    viewers = opened(host)["core"][0]
    assert (viewers["shows"], viewers["median"]) == (4, None)


def test_a_show_that_is_not_there(operator: Actor) -> None:
    assert operator.get("/api/v1/review/shows/show_nobody").status_code == 404
