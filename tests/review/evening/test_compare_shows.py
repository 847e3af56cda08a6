"""Shows side by side: sums over sums, samples and intervals by hand, and sentences only where they are sure."""

from __future__ import annotations

from math import exp, sqrt
from typing import Any

import pytest

from cast import Actor
from connectors.flows.drop import Drop
from kaibo.accounts.api import Scope
from kaibo.shows.models import Show
from review.evening.files import hand_in
from review.evening.sessions import GOLDEN, MINUTES, MORNING, NOON, SESSIONS

PATH = "/api/v1/review/compare"
STUDENT_5 = 2.5706
"""Student's t of six sessions at 97.5%, from the table."""


@pytest.fixture
def november(drop: Drop) -> Drop:
    hand_in(drop, "shows", SESSIONS)
    return drop


def told(actor: Actor, path: str = PATH, **asked: str) -> Any:
    answer = actor.get(path, **asked)
    assert answer.status_code == 200, answer.content
    return answer.json()


def groups(actor: Actor, **asked: str) -> dict[str, Any]:
    return {each["key"]: each for each in told(actor, **asked)["groups"]}


def value(group: dict[str, Any], key: str) -> float | None:
    found: float | None = group["numbers"][key]["value"]
    return found


def ratio(pairs: list[tuple[int, int]]) -> float:
    return sum(above for above, _ in pairs) / sum(below for _, below in pairs)


@pytest.mark.usefixtures("november")
def test_slots_are_sums_over_sums_with_their_samples(operator: Actor) -> None:
    answer = told(operator)
    golden, noon, other = answer["groups"]
    assert [each["key"] for each in answer["groups"]] == ["slot.golden", "slot.noon", "slot.other"]
    assert [each["shows"] for each in answer["groups"]] == [6, 6, 1]
    assert [each["few"] for each in answer["groups"]] == [False, False, True]
    for group, pairs in ((golden, GOLDEN), (noon, NOON), (other, MORNING)):
        assert value(group, "conversion_people") == pytest.approx(ratio(pairs), rel=1e-6)
        assert value(group, "live_hours") == len(pairs) * 2 * 3600
        assert value(group, "viewer_visits") == sum(viewers for _, viewers in pairs)
    assert value(golden, "gmv_per_hour") == pytest.approx(100 * sum(buyers for buyers, _ in GOLDEN) / 12)
    assert (value(golden, "order_value"), value(noon, "order_value")) == (100, 150)
    assert (golden["numbers"]["refund_rate"]["value"], other["spans"]) == (None, {})
    assert (answer["since"], answer["until"]) == ("2026-11-02", "2026-11-18")
    whole = answer["overall"]["conversion_people"]
    assert (whole["numerator"], whole["denominator"]) == tuple(map(sum, zip(*GOLDEN, *NOON, *MORNING, strict=True)))


@pytest.mark.usefixtures("november")
def test_the_interval_takes_one_show_as_one_sample(operator: Actor) -> None:
    span = groups(operator)["slot.golden"]["spans"]["conversion_people"]
    rate, viewers = ratio(GOLDEN), sum(below for _, below in GOLDEN)
    squares = sum((above - rate * below) ** 2 for above, below in GOLDEN)
    reach = exp(STUDENT_5 * sqrt(squares * 6 / 5) / viewers / rate)
    assert span["shows"] == 6
    assert (span["low"], span["high"]) == pytest.approx((rate / reach, rate * reach), rel=1e-3)


@pytest.mark.usefixtures("november")
def test_a_sentence_only_where_the_interval_leaves_out_all_shows(operator: Actor) -> None:
    answer = told(operator)
    usual = answer["overall"]["conversion_people"]["value"]
    spans = {each["key"]: each["spans"].get("conversion_people") for each in answer["groups"]}
    assert spans["slot.golden"]["low"] > usual > spans["slot.noon"]["high"]
    assert [spans[key]["verdict"] for key in ("slot.golden", "slot.noon")] == ["above", "below"]
    said = [each["zh"] for each in answer["findings"]]
    assert any("黄金时段" in each and "观看-成交转化率" in each and "高于总体" in each for each in said)
    assert not any("其他时段" in each for each in said), "one show concludes nothing"
    for finding in answer["findings"]:
        assert operator.get(f"/api/v1/metrics/passport?{finding['passport']}").status_code == 200
    assert told(operator, topic="show")["findings"] == []


@pytest.mark.usefixtures("november")
def test_sessions_a_week_by_the_groups_own_days(operator: Actor) -> None:
    by_promotion = groups(operator, topic="promotion")
    assert list(by_promotion) == ["promotion.all", "promotion.ordinary", "promotion.double11"]
    assert value(by_promotion["promotion.double11"], "shows_per_week") == pytest.approx(6 / (10 / 7))
    assert value(by_promotion["promotion.ordinary"], "shows_per_week") == pytest.approx(7 / (7 / 7))
    assert value(groups(operator)["slot.golden"], "shows_per_week") == pytest.approx(6 / (17 / 7))
    assert value(by_promotion["promotion.ordinary"], "golden_share") == 0
    assert told(operator, topic="host")["overall"]["golden_share"]["value"] == pytest.approx(6 / 13)


@pytest.mark.usefixtures("november")
@pytest.mark.parametrize(
    ("topic", "shows"),
    [
        ("host", {"苏婉": 6, "顾言": 7}),
        ("weekday", {"1": 2, "2": 2, "3": 2, "4": 1, "5": 2, "6": 3, "7": 1}),
        ("platform", {"douyin": 13}),
    ],
)
def test_every_topic_has_its_groups(operator: Actor, topic: str, shows: dict[str, int]) -> None:
    assert {key: each["shows"] for key, each in groups(operator, topic=topic).items()} == shows


@pytest.mark.usefixtures("november")
def test_chosen_shows_stand_side_by_side(operator: Actor) -> None:
    ids = [Show.objects.get(room_id=row["show_id"]).id for row in SESSIONS[:2]]
    side = groups(operator, topic="show", shows=",".join(ids))
    assert {key: value(each, "gmv") for key, each in side.items()} == dict(zip(ids, (5000, 4600), strict=True))
    assert len(groups(operator, topic="show")) == 6, "the latest, where none were chosen"


@pytest.mark.usefixtures("november")
def test_every_number_leads_to_its_own_passport(operator: Actor) -> None:
    for topic in ("slot", "promotion", "weekday"):
        for group in told(operator, topic=topic)["groups"]:
            for key in ("gmv", "conversion_people", "shows"):
                number = group["numbers"][key]
                passport = operator.get(f"/api/v1/metrics/passport?{number['passport']}").json()
                assert passport["value"]["value"] == number["value"], (topic, group["key"], key)


def test_currencies_stay_apart(november: Drop, operator: Actor) -> None:
    fields = [key for key in SESSIONS[0] if key != "host"]
    abroad = [{**row, "show_id": f"9{row['show_id']}", "account": "Linjian"} for row in SESSIONS[:6]]
    lines = [[f"列 {field}" for field in fields], *([row[field] for field in fields] for row in abroad)]
    mapped = {field: f"列 {field}" for field in fields}
    november.file(
        november.folder / "abroad.csv",
        lines,
        kind="shows",
        platform="tiktok",
        currency="USD",
        zone="Asia/Shanghai",
        map=mapped,
    )
    mixed = told(operator)
    golden = mixed["groups"][0]
    assert mixed["currencies"] == ["CNY", "USD"]
    assert golden["numbers"]["gmv"]["amounts"] == {"CNY": 30000, "USD": 30000} and value(golden, "gmv") is None
    assert "gmv_per_hour" not in golden["spans"] and "conversion_people" in golden["spans"]
    dollars = told(operator, currency="USD")
    assert [each["shows"] for each in dollars["groups"]] == [6]
    assert dollars["groups"][0]["numbers"]["gmv"]["currency"] == "USD"


def test_attention_fades_and_a_best_length_takes_enough_shows(november: Drop, operator: Actor) -> None:
    assert [each["points"] for each in told(operator, f"{PATH}/attention")["groups"]] == [[], [], []]
    hand_in(november, "minutes", MINUTES)
    golden, noon, other = told(operator, f"{PATH}/attention")["groups"]
    assert [(point["minute"], point["share"], point["shows"]) for point in golden["points"]] == [
        (0, pytest.approx(1.0), 5),
        (5, pytest.approx(0.8), 5),
        (10, pytest.approx(0.6), 5),
        (15, pytest.approx(0.4), 5),
    ]
    assert (golden["shows"], golden["counted"], golden["verdict"], golden["minutes"]) == (6, 5, "fades", 15)
    assert (noon["counted"], noon["verdict"], noon["minutes"]) == (2, "few", None)
    assert (other["counted"], other["points"]) == (0, [])


def test_who_sees_what(november: Drop, host: Actor, operator: Actor, supplier: Actor, stranger: Actor) -> None:
    hand_in(november, "minutes", MINUTES)
    assert list(groups(host)) == ["slot.golden"]
    assert told(host)["hosts"] == ["苏婉"]
    assert [each["counted"] for each in told(host, f"{PATH}/attention", topic="host")["groups"]] == [5]
    assert operator.person
    operator.person.scope = Scope(accounts=("acc_of_another_room",))
    operator.person.save()
    for path in (PATH, f"{PATH}/attention"):
        assert told(operator, path)["groups"] == []
        assert supplier.get(path).status_code == 403
        assert stranger.get(path).status_code == 401


@pytest.mark.usefixtures("november")
def test_a_chosen_show_of_another_room_is_not_told(host: Actor) -> None:
    other = Show.objects.get(room_id=SESSIONS[-1]["show_id"]).id
    assert groups(host, topic="show", shows=other) == {}
    assert told(host, f"{PATH}/attention", topic="show", shows=other)["groups"] == []


def test_nothing_to_compare_yet(operator: Actor, drop: Drop) -> None:
    answer = told(operator)
    assert (answer["groups"], answer["overall"], answer["since"]) == ([], None, None)
    assert told(operator, f"{PATH}/attention")["groups"] == []


def test_what_cannot_be_asked(operator: Actor) -> None:
    assert operator.get(PATH, topic="moon").status_code == 422
    assert operator.get(PATH, **{"from": "2026-11-02", "to": "2026-11-01"}).status_code == 422
