"""Numbers over HTTP: what pages ask for, and who may."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import parse_qsl

import pytest

from cast import Actor
from kaibo.metrics.api import metrics
from metrics.shelf import Shelf

API = "/api/v1/metrics"


@pytest.fixture
def two_hosts(shelf: Shelf) -> Shelf:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", host="苏婉", amount=6104530, views=21254, viewers=15093, duration=7_200_000)
    shelf.tell(batch, show_id="s2", host="韩墨", amount=100, views=10, viewers=7)
    shelf.tell(batch, grain="product", show_id="s3", product_id="p1", product="镯子", amount=5000, account="a2")
    return shelf


def ask(actor: Actor, what: str, **query: Any) -> Any:
    answer = actor.get(f"{API}/{what}", **query)
    assert answer.status_code == 200, answer.content
    return answer.json()


@pytest.mark.usefixtures("two_hosts")
def test_numbers_come_in_major_units_with_a_way_to_their_passport(operator: Actor) -> None:
    asked = {"keys": "gmv,gpm,viewers,comments", "from": "2025-03-01", "to": "2025-03-31", "show": "s1"}
    row = ask(operator, "query", **asked)["rows"][0]
    assert row["dimensions"] == {}
    gpm = row["numbers"]["gpm"]
    assert (gpm["value"], gpm["unit"], gpm["currency"]) == (2872.179354474, "money", "CNY")
    assert (gpm["numerator"], gpm["denominator"], gpm["reason"]) == (61045.30, 21254, None)
    assert row["numbers"]["comments"]["value"] is None
    assert row["numbers"]["comments"]["reason"] == "metrics.reason.no_data"
    assert row["numbers"]["gmv"]["amounts"] == {}
    assert dict(parse_qsl(gpm["passport"])) == {"key": "gpm", "from": "2025-03-01", "to": "2025-03-31", "show": "s1"}


@pytest.mark.usefixtures("two_hosts")
@pytest.mark.parametrize("by", ["show", "host", "account", "day", "month", "year", "weekday", "product", "currency"])
def test_the_passport_of_a_cut_tells_the_same_value(operator: Actor, by: str) -> None:
    rows = ask(operator, "query", keys="gmv", by=by, **{"from": "2025-02-10", "to": "2025-03-31"})["rows"]
    assert rows
    for row in rows:
        number = row["numbers"]["gmv"]
        passport = ask(operator, "passport", **dict(parse_qsl(number["passport"], keep_blank_values=True)))
        assert passport["value"]["value"] == number["value"]
        assert passport["files"]


@pytest.mark.usefixtures("two_hosts")
def test_a_passport_tells_everything(operator: Actor) -> None:
    found = ask(operator, "passport", key="gpm", show="s1")
    assert found["formula"] == "成交金额 ÷ 观看次数 × 1000"
    assert found["formula_numbers"] == "61,045.30 ÷ 21,254 × 1000 = 2,872.18"
    assert found["basis"] == "times"
    assert found["window"] == {"from": None, "to": None, "zone": "Asia/Shanghai", "day_start": 0}
    assert found["includes"] == {"freight": None, "coupons": None, "refunds": None}
    assert {(each["header"], each["rows"], each["complete"]) for each in found["files"]} == {
        ("列 amount", 1, True),
        ("列 views", 1, True),
    }
    assert found["files"][0]["ranges"] == [[1, 1]]
    assert found["accounts"] == [{"account": "a1", "source": "shows"}]


@pytest.mark.usefixtures("two_hosts")
def test_a_host_sees_the_numbers_of_own_shows_only(host: Actor) -> None:
    rows = ask(host, "query", keys="gmv", by="show")["rows"]
    assert [row["dimensions"]["show"] for row in rows] == ["s1"]
    assert ask(host, "passport", key="gmv", show="s2")["value"]["value"] is None
    assert ask(host, "passport", key="gmv", show="s2")["files"] == []


def test_the_catalogue_lists_every_metric(viewer: Actor) -> None:
    found = {each["key"]: each for each in ask(viewer, "catalogue")}
    assert found.keys() == metrics().keys()
    gpm = found["gpm"]
    assert (gpm["zh"], gpm["basis"], gpm["adds"]) == ("千次观看成交金额（GPM）", "times", "recomputed")
    assert {"show", "day", "host"} <= set(gpm["dimensions"])
    assert gpm["sources"][0] == "shows"
    assert {each["platform"] for each in gpm["platforms"]} == {"douyin", "wechat", "tiktok"}
    assert (found["viewers"]["adds"], found["pcu"]["adds"], found["gmv"]["adds"]) == ("no", "peak", "sum")


def test_a_change_is_taken_apart(two_hosts: Shelf, operator: Actor) -> None:
    two_hosts.tell(
        two_hosts.batch(), show_id="s0", business_day=date.fromisoformat("2025-02-03"), amount=1000000, views=9000
    )
    months = {"from": "2025-03-01", "to": "2025-03-31", "base_from": "2025-02-01", "base_to": "2025-02-28"}
    found = ask(operator, "decomposition", **months, account="a1")
    assert (found["before"]["value"], found["after"]["value"]) == (10000, 61046.30)
    assert round(sum(part["amount"]["value"] for part in found["parts"]), 2) == found["change"]["value"]
    assert [part["key"] for part in found["parts"]] == ["shows", "views_per_show", "gpm"]


def test_a_comparison_stands_beside_the_numbers(two_hosts: Shelf, operator: Actor) -> None:
    two_hosts.tell(two_hosts.batch(), show_id="s0", business_day=date.fromisoformat("2025-02-03"), amount=1000000)
    asked = {"keys": "gmv", "from": "2025-03-01", "to": "2025-03-31", "account": "a1", "compare": "previous"}
    change = ask(operator, "query", **asked)["rows"][0]["changes"]["gmv"]
    assert (change["before"]["value"], change["difference"], change["ratio"]) == (10000, 51046.30, 5.10463)


@pytest.mark.parametrize(
    ("what", "asked", "code"),
    [
        ("query", {"keys": "nothing"}, "metrics.unknown_metric"),
        ("query", {"keys": ""}, "metrics.no_keys"),
        ("query", {"keys": "gmv", "by": "nothing"}, "metrics.unknown_dimension"),
        ("query", {"keys": "gmv", "from": "2025-03-01"}, "metrics.window_open"),
        ("query", {"keys": "gmv", "from": "2025-03-02", "to": "2025-03-01"}, "metrics.window_reversed"),
        ("query", {"keys": "gmv", "from": "soon", "to": "2025-03-01"}, None),
        ("query", {"keys": "gmv", "compare": "year"}, "metrics.compare_needs_window"),
        ("query", {"keys": "gmv", "source": "nothing"}, "metrics.unknown_source"),
        ("query", {"keys": ",".join(list(metrics())[:61])}, "metrics.too_many_keys"),
        ("passport", {"key": "gmv", "hour": "noon"}, "metrics.bad_filter"),
        ("decomposition", {"base_from": "2025-03-01", "base_to": "2025-03-01"}, "metrics.compare_needs_window"),
        ("decomposition", {}, None),
    ],
)
@pytest.mark.usefixtures("store_home")
def test_a_bad_question_says_what_is_wrong(operator: Actor, what: str, asked: dict[str, str], code: str | None) -> None:
    answer = operator.get(f"{API}/{what}", **asked)
    assert answer.status_code == 422
    body = answer.json()
    assert code is None or body["code"] == code
    assert body["message_zh"] and body["message_en"]


@pytest.mark.parametrize("what", ["catalogue", "query?keys=gmv", "passport?key=gmv", "decomposition"])
def test_a_stranger_is_refused(stranger: Actor, supplier: Actor, what: str) -> None:
    assert stranger.get(f"{API}/{what}").status_code == 401
    assert supplier.get(f"{API}/{what}").status_code == (200 if what == "catalogue" else 403)
