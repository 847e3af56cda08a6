"""A run of no plan stands in the calendar of shows, until a file tells of the same broadcast."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cast import Actor
from kaibo.live.models import Run
from kaibo.shows.models import Account, Show

pytestmark = pytest.mark.django_db
BEGUN = datetime(2026, 12, 3, 12, tzinfo=UTC)
WHEN = {"started_at": BEGUN, "ended_at": BEGUN + timedelta(hours=2)}


def run(id: str, shop: Account, **told: str) -> None:
    Run.objects.create(
        id=id, account=shop, title="临时加播", state="ended", currency="CNY", by="周琦", made_at=BEGUN, **WHEN, **told
    )


def played(actor: Actor) -> list[tuple[str, str]]:
    told = actor.get("/api/v1/planning/calendar", **{"from": "2026-12-01", "to": "2026-12-31"}).json()["played"]
    return [(each["id"], each["title"]) for each in told]


def test_a_run_of_no_plan_is_seen_once(operator: Actor, host: Actor) -> None:
    shop = Account.objects.create(id="acc_1", platform="douyin", handle="qh", name="青禾珠宝")
    run("run_1", shop)
    run("run_2", shop, plan="pln_1")
    assert played(operator) == [("run_1", "临时加播")], "the planned one is its plan's"
    assert played(host) == [], "another's run"
    Run.objects.filter(id="run_1").update(host="苏婉")
    Show.objects.create(id="show_1", account=shop, title="直播场次", **WHEN)
    assert played(operator) == [("show_1", "直播场次")]
