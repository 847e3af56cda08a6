"""A run is planned, goes on air, and ends; what its signals add up to stands in its snapshot."""

from __future__ import annotations

import pytest

from cast import Actor
from kaibo.events.api import read
from kaibo.shows.models import Account
from live.evening import RUNS, Evening, account, evening_of, sold

pytestmark = pytest.mark.django_db


def test_a_run_goes_on_air_and_ends(evening: Evening) -> None:
    planned = evening.now()
    assert (planned["run"]["state"], planned["clock"]["segment"]) == ("planned", None)
    started = evening.act("start")
    assert started["state"] == "running" and started["started_at"]
    told = evening.now()
    assert told["clock"]["segment"] == evening.segment("开场")["id"]
    assert told["clock"]["next"] == evening.segment("耳钉")["id"]
    assert (evening.act("pause")["state"], evening.act("resume")["state"]) == ("paused", "running")
    assert evening.act("end")["state"] == "ended"
    after = evening.now()
    assert after["segments"][0]["state"] == "done" and after["clock"]["segment"] is None
    assert [each["kind"] for each in after["marks"]][:5] == ["plan", "rundown", "shelf", "start", "go"]
    assert [event.kind for event in read(subject=evening.id)][-1] == "live.run_ended"


def test_what_nobody_told_of_is_null_and_what_was_told_adds_up(evening: Evening) -> None:
    evening.act("start")
    totals = evening.now()["totals"]
    assert set(totals.values()) == {None}
    evening.told({"kind": "online_count", "count": 40, "ago": 20}, {"kind": "online_count", "count": 31, "ago": 10})
    evening.told({"kind": "room_enter"}, {"kind": "room_enter"}, {"kind": "comment", "text": "多少钱"})
    evening.told(sold("o1", "p1", 5900, person="a"), sold("o1", "p2", 12900, person="a"))
    evening.told(sold("o2", "p1", 500, person="b", currency="USD"), {"kind": "like", "count": 12})
    told = evening.now()
    totals = told["totals"]
    assert (totals["online"], totals["peak_online"], totals["entered"], totals["left"]) == (31, 40, 2, None)
    assert (totals["orders"], totals["units"], totals["buyers"]) == (2, 3, 2)
    assert totals["gmv"] == {"CNY": 18800, "USD": 500} and totals["refunds"] is None
    assert totals["interactions"] == 13 and totals["conversion"] == {"numerator": 2, "denominator": 2}
    assert evening.product("p1")["gmv"] == {"CNY": 5900, "USD": 500}
    assert evening.product("p1")["clicks"] is None and evening.product("p3")["orders"] == 0
    assert sum(row[8] or 0 for row in told["minutes"]) == 2


def test_an_order_that_tells_no_person_leaves_the_buyers_unknown(evening: Evening) -> None:
    evening.told(sold("o1", "p1", 5900, person="a"), sold("o2", "p1", 5900))
    assert evening.now()["totals"]["buyers"] is None


def test_a_run_that_is_not_in_a_state_for_it_says_so(evening: Evening) -> None:
    assert evening.act("end", status=409)["code"] == "live.not_on_air"
    evening.act("start")
    assert evening.act("start", status=409)["code"] == "live.wrong_state"


def test_several_runs_at_once_keep_their_signals_apart(evening: Evening, operator: Actor) -> None:
    other = evening_of(operator, account("acc_2", "溪边"), title="另一场")
    for each in (evening, other):
        each.act("start")
    evening.told({"kind": "like", "count": 3})
    other.told({"kind": "like", "count": 5}, {"kind": "like", "count": 2, "show": "", "account": "acc_2"})
    assert (evening.now()["totals"]["likes"], other.now()["totals"]["likes"]) == (3, 7)
    assert operator.get(RUNS).json()["total"] == 2


def test_an_account_nobody_told_of_is_opened_with_its_first_run(operator: Actor) -> None:
    new = {"title": "首播", "platform": "douyin", "account_name": "新号"}
    assert operator.post(RUNS, new).json()["account_name"] == "新号"
    assert Account.objects.get().handle == "新号"
    assert operator.post(RUNS, {"title": "首播"}).json()["code"] == "live.no_account"


def test_a_stranger_sees_no_run(evening: Evening, stranger: Actor, host: Actor, viewer: Actor) -> None:
    assert stranger.get(evening.path).status_code == 401
    assert stranger.post(f"{evening.path}/start").status_code == 401
    assert host.get(evening.path).status_code == 200
    assert viewer.post(f"{evening.path}/start").status_code == 403
