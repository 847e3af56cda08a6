"""A new product's debut: begun around a plan, its calendar, privileges, bookings and codes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.items.acts import add
from kaibo.planning.launches.bookings import bought
from kaibo.planning.models import Booking, Launch, Mechanics, Plan, Task
from kaibo.shows.models import Account

PLANS = "/api/v1/planning/plans"
AT = datetime(2026, 12, 12, 12, tzinfo=UTC)
COUPON = {"channel": "group", "code": "QUN10", "least": 0, "off": 1_000}


@pytest.fixture
def plan(db: None) -> Plan:
    Account.objects.create(id="a1", platform="douyin", handle="a1", name="林间小铺", zone="Asia/Shanghai")
    made = make_plan(CLI, NewPlan("星河系列首发", "new_product", AT, 7_200, account="a1"))
    add(CLI, made.id, [{"product": "p1", "name": "星河耳钉", "price": 19_900}, {"product": "p2", "name": "丝巾"}])
    return made


def at(plan: Plan, rest: str = "") -> str:
    return f"{PLANS}/{plan.id}/launch{rest}"


def begin(actor: Actor, plan: Plan, *products: str) -> dict[str, Any]:
    answer = actor.post(at(plan), {"products": list(products)})
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def test_a_launch_begins_around_a_plan(plan: Plan, operator: Actor) -> None:
    assert operator.get(at(plan)).status_code == 404
    told = begin(operator, plan, "p1")
    assert told["products"] == ["p1"] and [each["product"] for each in told["others"]] == ["p2"]
    assert (told["suspense_on"], told["booking_on"], told["debut_on"]) == ("2026-11-28", "2026-12-05", "2026-12-12")
    assert told["seeds"]["goal"] == 1_000 and told["bookings"]["booked"] is None
    assert operator.post(at(plan), {}).status_code == 409
    listed = operator.get("/api/v1/planning/launches").json()
    assert [(each["title"], each["products"], each["booked"]) for each in listed] == [
        ("星河系列首发", ["星河耳钉"], None)
    ]


def test_its_tasks_are_the_plans_own_and_move_with_it(plan: Plan, operator: Actor) -> None:
    begin(operator, plan, "p1")
    assert operator.post(at(plan, "/tasks")).status_code == 201
    phases = {each["phase"] for each in operator.get(f"{PLANS}/{plan.id}/tasks").json()}
    assert {"suspense", "booking", "follow_1", "follow_2"} <= phases
    assert operator.post(at(plan, "/tasks")).status_code == 409
    last = Task.objects.filter(plan=plan, phase="follow_2").latest("due_at")
    first = Task.objects.filter(plan=plan, phase="suspense").earliest("due_at")
    operator.patch(f"{PLANS}/{plan.id}", {"planned_at": "2026-12-14T12:00:00Z", "planned_s": 10_800})
    moved = {each.id: each.due_at for each in Task.objects.filter(id__in=[first.id, last.id])}
    assert moved[first.id] - first.due_at == timedelta(days=2)
    assert moved[last.id] - last.due_at == timedelta(days=2), "an hour later would be after ten in the evening"


def test_its_days_stand_in_order_and_its_words_are_lawful(plan: Plan, operator: Actor) -> None:
    begin(operator, plan)
    assert operator.patch(at(plan), {"suspense_on": "2026-12-08"}).status_code == 422
    assert operator.patch(at(plan), {"reveal": "全网最低价第一品牌揭幕"}).status_code == 422
    told = operator.patch(at(plan), {"reveal": "倒计时十秒揭幕", "guests": "设计师林一", "booking_goal": 800}).json()
    assert (told["reveal"], told["guests"], told["bookings"]["goal"]) == ("倒计时十秒揭幕", "设计师林一", 800)
    assert operator.patch(at(plan), {"booking_goal": None}).json()["bookings"]["goal"] is None


def test_nobody_writes_over_a_launch_that_another_changed(plan: Plan, operator: Actor, controller: Actor) -> None:
    seen = begin(operator, plan)["version"]
    assert controller.patch(at(plan), {"guests": "设计师林一", "seen": seen}).status_code == 200
    refused = operator.patch(at(plan), {"guests": "主编", "seen": seen})
    assert refused.status_code == 409 and controller.person and controller.person.name in refused.json()["message"]


def test_a_first_price_is_held_by_the_price_mechanics(plan: Plan, operator: Actor) -> None:
    begin(operator, plan, "p1")
    first = {"privileges": [{"kind": "price", "product": "p1", "text": "首发立减 10 元"}]}
    assert operator.patch(at(plan), first).status_code == 422
    Mechanics.objects.create(id="m1", plan=plan, product="p1", offer={"coupons": [COUPON]})
    told = operator.patch(at(plan), first).json()
    assert told["privileges"][0]["text"] == "首发立减 10 元"
    assert told["terms"][0]["coupons"] == [{"channel": "group", "code": "QUN10"}]


def test_a_limited_gift_needs_units_in_the_ledger(plan: Plan, operator: Actor) -> None:
    begin(operator, plan, "p1")
    gift = {"privileges": [{"kind": "gift", "product": "p1", "text": "前 50 名送礼盒", "units": 50}]}
    assert operator.patch(at(plan), gift).status_code == 422
    strange = {"privileges": [{"kind": "gift", "product": "p2", "text": "送礼盒"}]}
    assert operator.patch(at(plan), strange).status_code == 422


def test_bookings_are_counted_by_channel_and_day(plan: Plan, operator: Actor) -> None:
    begin(operator, plan)

    def put(channel: str, day: str, booked: int, bought: int | None = None) -> Any:
        body = {"channel": channel, "day": day, "booked": booked, "bought": bought, "source": "直播预约后台"}
        return operator.put(at(plan, "/bookings"), body)

    put("直播间", "2026-12-06", 100)
    put("粉丝群", "2026-12-06", 40, 12)
    told = put("直播间", "2026-12-06", 120).json()["bookings"]
    assert told["booked"] == 160 and len(told["rows"]) == 2
    assert told["bought"] == {"count": 12, "of": 40, "rate": 0.3}
    assert [(each["channel"], each["bought"]["rate"]) for each in told["channels"]] == [
        ("直播间", None),
        ("粉丝群", 0.3),
    ]
    assert put("粉丝群", "2026-12-07", 3, 4).status_code == 422
    left = operator.delete(at(plan, f"/bookings/{told['rows'][0]['id']}")).json()["bookings"]
    assert len(left["rows"]) == 1


@given(st.lists(st.tuples(st.integers(0, 10**6), st.none() | st.floats(0, 1))))
def test_the_share_that_bought_is_of_those_who_can_be_told(told: list[tuple[int, float | None]]) -> None:
    rows = [Booking(booked=n, bought=None if share is None else int(n * share)) for n, share in told]
    found = bought(rows)
    known = [each for each in rows if each.bought is not None]
    assert found["of"] == sum(each.booked for each in known)
    assert (found["count"] is None) == (not known)
    assert found["rate"] is None or 0 <= found["rate"] <= 1


def test_a_channel_codes_use_is_what_somebody_read_off_the_platform(plan: Plan, operator: Actor) -> None:
    begin(operator, plan, "p1")
    Mechanics.objects.create(id="m1", plan=plan, product="p1", offer={"coupons": [COUPON]})
    assert operator.get(at(plan)).json()["codes"][0]["orders"] is None
    use = {"product": "p1", "channel": "group", "used": 30, "orders": 12, "source": "优惠券后台", "as_of": "2026-12-20"}
    told = operator.put(at(plan, "/codes"), use).json()["codes"]
    assert [(each["code"], each["used"], each["orders"], each["gmv"]) for each in told] == [("QUN10", 30, 12, None)]
    assert operator.put(at(plan, "/codes"), {**use, "channel": "shop"}).status_code == 404


def test_a_launch_given_up_comes_back_with_its_version(plan: Plan, operator: Actor) -> None:
    begun = begin(operator, plan, "p1")["version"]
    assert operator.delete(at(plan)).status_code == 204
    assert operator.get(at(plan)).status_code == 404
    operator.post(f"{PLANS}/{plan.id}/restore", {"number": begun})
    assert operator.get(at(plan)).json()["products"] == ["p1"] and Launch.objects.count() == 1


def test_a_show_that_looks_back_comes_after(plan: Plan, operator: Actor) -> None:
    begin(operator, plan)
    before = make_plan(CLI, NewPlan("日常", "ordinary", AT - timedelta(days=1), 7_200, account="a1"))
    after = make_plan(CLI, NewPlan("新品复盘", "ordinary", AT + timedelta(days=7), 7_200, account="a1"))
    assert operator.patch(at(plan), {"review_plan": before.id}).status_code == 422
    assert operator.patch(at(plan), {"review_plan": after.id}).json()["review"]["title"] == "新品复盘"


def test_strangers_and_readers_change_nothing(plan: Plan, operator: Actor, viewer: Actor, stranger: Actor) -> None:
    begin(operator, plan)
    assert viewer.get(at(plan)).status_code == 200
    assert viewer.patch(at(plan), {"guests": "我"}).status_code == 403
    assert stranger.get(at(plan)).status_code == 401
