"""Somebody asks which host sells a plan's goods best, against the others in the same slot and as many viewers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.metrics.models import Batch
from kaibo.planning.fit.arithmetic import WEIGHT, fits
from kaibo.shows.models import Account, Show, Source
from metrics.shelf import Shelf

PLANS = "/api/v1/planning/plans"
HOUR = 3600
SELLS = {("苏婉", "戒指"): 40_000, ("苏婉", "手串"): 10_000, ("顾言", "戒指"): 10_000, ("顾言", "手串"): 10_000}
"""Yuan of each show of two hours and 2,000 views."""


def held(shelf: Shelf, batch: Batch, at: datetime, host: str, sells: dict[str, int]) -> Show:
    show = Show.objects.create(
        id=f"show_{at:%Y%m%d%H}", account_id="acc_1", host=host, title="晚场", started_at=at, business_day=at.date()
    )
    Source.objects.create(show=show, batch=batch.pk)
    told = {"orders": 20, "views": 2_000, "duration": 2 * HOUR * 1000, "amount": sum(sells.values()) * 100}
    shelf.tell(batch, show_id=show.id, business_day=at.date(), at=at, host=host, account="acc_1", **told)
    line = {"show_id": show.id, "platform": "douyin", "account": "acc_1", "at": at, "business_day": at.date()}
    lines = [
        {**line, "category": name, "product_id": f"p_{name}", "amount": yuan * 100, "province": "浙江省"}
        for name, yuan in sells.items()
    ]
    shelf.sell(batch, *lines)
    return show


@pytest.fixture
def past(shelf: Shelf) -> Account:
    """Eight evenings each, one host a day, now a tenth better and now a tenth worse."""
    account = Account.objects.create(id="acc_1", platform="douyin", handle="qh", name="青禾珠宝", currency="CNY")
    batch = shelf.batch()
    for day in range(16):
        host = "苏婉" if day % 2 else "顾言"
        better = 1 if day // 2 % 2 else -1
        sells = {name: yuan + better * yuan // 10 for (who, name), yuan in SELLS.items() if who == host}
        held(shelf, batch, datetime(2026, 5, 4, 12, tzinfo=UTC) + timedelta(days=day), host, sells)
    return account


def planned(actor: Actor, *items: tuple[str, str]) -> str:
    told = {"title": "下一场", "planned_at": "2026-11-28T12:00:00Z", "planned_s": 2 * HOUR, "account": "acc_1"}
    id: str = actor.post(PLANS, told).json()["id"]
    added = [{"product": product, "name": product, "category": category} for product, category in items]
    if added:
        answer = actor.post(f"{PLANS}/{id}/items", {"items": added})
        assert answer.status_code == 201, answer.content
    return id


def asked(actor: Actor, plan: str) -> dict[str, Any]:
    answer = actor.get(f"{PLANS}/{plan}/hosts")
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[no-any-return]


def test_who_sells_these_goods_best_comes_first_with_why(operator: Actor, past: Account) -> None:
    told = asked(operator, planned(operator, ("p1", "戒指"), ("p2", "戒指"), ("p3", "手串")))
    assert [row["host"] for row in told["rows"]] == ["苏婉", "顾言"]
    assert told["goods"] == [{"category": "戒指", "items": 2}, {"category": "手串", "items": 1}]
    first = told["rows"][0]
    rings, strings = first["cells"]
    assert rings["fit"]["raw"] == pytest.approx(4) and rings["fit"]["verdict"] == "above"
    assert 1 < rings["fit"]["low"] < rings["fit"]["value"] < 4, "eight shows aren't believed whole"
    assert strings["fit"]["raw"] == pytest.approx(1)
    assert (rings["shows"], rings["minutes_of"]) == (8, "shows")
    assert rings["per_minute"]["value"] == pytest.approx(40_000 / 120)
    passport = operator.get(f"/api/v1/metrics/passport?{rings['per_minute']['passport']}").json()
    assert passport["value"]["value"] == 8 * 40_000


def test_goods_without_a_category_are_compared_by_themselves(operator: Actor, past: Account) -> None:
    told = asked(operator, planned(operator, ("p_戒指", "")))
    assert told["goods"] == [{"category": "", "items": 1}]
    assert told["rows"][0]["cells"][0]["fit"]["raw"] == pytest.approx(4)


def test_who_buys_is_told_where_an_export_has_it(operator: Actor, past: Account) -> None:
    told = asked(operator, planned(operator, ("p1", "戒指")))
    assert told["rows"][0]["regions"] == [{"province": "浙江省", "share": told["rows"][0]["regions"][0]["share"]}]
    assert told["rows"][0]["regions"][0]["share"]["value"] == 1
    assert told["lacks"] == ["again", "age", "gender"]


def test_nothing_is_said_of_goods_that_nobody_sold(operator: Actor, past: Account) -> None:
    assert asked(operator, planned(operator, ("p9", "摆件")))["rows"] == []
    assert asked(operator, planned(operator))["rows"] == []


def test_numbers_of_hosts_are_for_who_may_see_them(
    operator: Actor, customer_service: Actor, stranger: Actor, past: Account
) -> None:
    plan = planned(operator, ("p1", "戒指"))
    assert customer_service.get(f"{PLANS}/{plan}/hosts").status_code == 403
    assert stranger.get(f"{PLANS}/{plan}/hosts").status_code == 401


PARTS = st.lists(st.tuples(st.floats(0, 1e6), st.floats(1, 1e6)), max_size=12)


@given(st.dictionaries(st.sampled_from("abc"), st.dictionaries(st.sampled_from(["x", "y"]), PARTS), min_size=1))
def test_a_fit_lies_between_the_host_and_everybody(hosts: dict[str, dict[str, list[tuple[float, float]]]]) -> None:
    for host, found in fits(hosts, {"x": 2, "y": 1}).items():
        every = [part for cell in hosts[host].values() for part in cell]
        mean = sum(part[0] for part in every) / sum(part[1] for part in every) if every else 1.0
        for name in ("x", "y"):
            fit = found[name]
            assert fit.low <= fit.value <= fit.high
            bounds = [1.0, mean, *([] if fit.raw is None else [fit.raw])]
            assert min(bounds) * (1 - 1e-9) <= fit.value <= max(bounds) * (1 + 1e-9)
        whole = (2 * found["x"].value + found["y"].value) / 3
        assert found[""].value == pytest.approx(whole)


@given(st.floats(0.1, 5), st.integers(1, 40))
def test_the_more_shows_the_less_a_fit_is_drawn(ratio: float, shows: int) -> None:
    def off(count: int) -> float:
        return abs(fits({"a": {"x": [(ratio, 1.0)] * count}}, {"x": 1})["a"]["x"].value - ratio)

    assert off(shows + 1) <= off(shows) + 1e-12
    assert off(shows) == pytest.approx(abs(1 - ratio) * (WEIGHT / (shows + WEIGHT)) ** 2, abs=1e-9)
