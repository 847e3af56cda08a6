"""People look at what stays of a month's and a show's sales as refunds come in, and at what hasn't ripened yet."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.metrics.api import passport, query
from kaibo.metrics.models import Batch
from kaibo.shows.models import Account, Show
from metrics import recount
from metrics.shelf import DAY, NOON, Shelf, later, put

pytestmark = pytest.mark.django_db
MARCH = {"from": "2025-03-01", "to": "2025-03-31"}
FIRST, SECOND = later(48), later(8 * 24)


def claim(batch: Batch, id: str, order: str, amount: int, back: datetime, **more: Any) -> dict[str, Any]:
    return {
        "platform": "douyin",
        "account": "a1",
        "currency": "CNY",
        "source": "douyin.after_sales",
        "sheet": "Sheet1",
        "row": int(id[1:]),
        "business_day": DAY,
        "precision": "time",
        "after_sale_id": id,
        "order_id": order,
        "status": "refunded",
        "kind": "refund_only",
        "refund_amount": amount,
        "applied_at": back,
        "refunded_at": back,
        "batch": batch.id,
        "as_of": batch.as_of,
        **more,
    }


def sold(at: datetime, amount: int, order: str, **more: Any) -> dict[str, Any]:
    return {"order_id": order, "amount": amount, "at": at, "paid_at": at, "show_id": "s1", **more}


@pytest.fixture(autouse=True)
def first_export(shelf: Shelf) -> Shelf:
    """1,800 yuan paid: 1,500 at noon, 300 a day and a half later; an order of 1,000 was changed at half an hour."""
    account = Account.objects.create(id="a1", platform="douyin", handle="linjian", name="林间小铺")
    Show.objects.create(id="s1", account=account, title="三月专场", host="苏婉", business_day=DAY)
    shelf.sell(
        shelf.batch(FIRST),
        sold(NOON, 100_000, "o1", status="refunded"),
        sold(NOON, 50_000, "o2", shipped_at=later(24)),
        sold(later(36), 30_000, "o3", show_id="", shipped_at=later(40)),
    )
    batch = shelf.batch(FIRST)
    put("after_sale", [claim(batch, "r1", "o1", 10_000, NOON + timedelta(minutes=30))])
    return shelf


def second_export(shelf: Shelf) -> None:
    batch = shelf.batch(SECOND)
    put(
        "after_sale",
        [
            claim(batch, "r1", "o1", 10_000, NOON + timedelta(minutes=30)),
            claim(batch, "r2", "o2", 20_000, later(72), kind="return_refund"),
            claim(batch, "r3", "o3", 5_000, later(80)),
            claim(batch, "r4", "o3", 9_900, later(80), status="closed", refunded_at=None),
        ],
    )


def told(actor: Actor, **asked: Any) -> dict[str, Any]:
    answer = actor.get("/api/v1/trade/maturity", **MARCH, **asked)
    assert answer.status_code == 200, answer.content
    found: dict[str, Any] = answer.json()
    return found


def amounts(cohort: dict[str, Any]) -> dict[str, Any]:
    """Each age's amount, share kept and share reached, as a person reads them."""

    def plain(number: Any) -> float | None:
        return None if number is None or number["value"] is None else round(float(number["value"]), 4)

    ages = {key: (age["state"], plain(age["kept"]), plain(age["rate"])) for key, age in cohort["ages"].items()}
    return {**{key: plain(number) for key, number in cohort["numbers"].items()}, **ages}


def test_ages_that_nothing_has_reached_have_no_number(operator: Actor) -> None:
    (march,) = told(operator)["rows"]
    assert (march["id"], march["since"]) == ("2025-03", None)
    assert amounts(march) == {
        "gmv_at_payment": 1800,
        "gmv_kept_unsent": 1700,
        "gmv_kept_so_far": 1700,
        "1h": ("whole", 1700, 0.9444),
        "7d": ("early", None, None),
        "14d": ("early", None, None),
        "30d": ("early", None, None),
        "90d": ("early", None, None),
    }


def test_a_later_export_ripens_what_was_paid_before(operator: Actor, shelf: Shelf) -> None:
    second_export(shelf)
    (march,) = told(operator)["rows"]
    assert amounts(march) == {
        "gmv_at_payment": 1800,
        "gmv_kept_unsent": 1700,
        "gmv_kept_so_far": 1450,
        "1h": ("whole", 1700, 0.9444),
        "7d": ("part", 1200, 0.8),
        "14d": ("early", None, None),
        "30d": ("early", None, None),
        "90d": ("early", None, None),
    }
    assert float(march["ages"]["7d"]["reached"]["value"]) == pytest.approx(1500 / 1800)
    assert (float(march["since"]["before"]["value"]), float(march["since"]["difference"])) == (1700, -250)


def test_each_show_ripens_by_itself(operator: Actor, shelf: Shelf) -> None:
    second_export(shelf)
    found = told(operator, by="show")
    show, none = found["rows"]
    assert (show["name"], show["day"], none["id"]) == ("三月专场", "2025-03-01", "")
    assert amounts(show)["7d"] == ("whole", 1200, 0.8)
    assert amounts(none)["7d"] == ("early", None, None)
    assert amounts(found["whole"])["gmv_kept_so_far"] == 1450


def test_a_passport_names_orders_and_claims_and_how_old_they_are(operator: Actor, shelf: Shelf) -> None:
    second_export(shelf)
    refunds = passport("refunds_so_far")
    assert (refunds.number.value, refunds.as_of) == (350, SECOND)
    assert "douyin.after_sales" in {each.source for each in refunds.files}
    kept = passport("gmv_at_payment")
    assert recount.lines(kept, "amount", "sum(amount)", 2) == kept.number.value == 1800
    (march,) = told(operator)["rows"]
    door = operator.get(f"/api/v1/metrics/passport?{march['ages']['7d']['kept']['passport']}").json()
    assert float(door["value"]["value"]) == 1200


def test_where_no_claims_are_told_the_refund_times_of_orders_count(operator: Actor, shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(SECOND),
        sold(NOON, 40_000, "k1", account="a2", platform="kuaishou", refund_amount=4_000, refunded_at=later(24)),
        sold(NOON, 60_000, "k2", account="a2", platform="kuaishou", refund_amount=0),
        sold(NOON, 70_000, "t1", account="a3", platform="tiktok", refund_amount=7_000),
    )
    found = told(operator, platform="kuaishou")
    assert amounts(found["rows"][0])["7d"] == ("whole", 960, 0.96)
    assert [(each["account"], each["how"]) for each in told(operator)["tellers"]] == [
        ("a1", "after_sales"),
        ("a2", "orders"),
        ("a3", "none"),
    ]
    assert told(operator, platform="tiktok")["rows"] == []


def test_everybody_sees_their_own_accounts_and_a_stranger_nothing(operator: Actor, stranger: Actor) -> None:
    assert operator.person
    operator.person.scope = Scope(accounts=("a9",))
    operator.person.save()
    found = told(operator)
    assert (found["rows"], found["tellers"]) == ([], [])
    assert stranger.get("/api/v1/trade/maturity").status_code == 401


def test_a_cut_the_page_does_not_have_is_refused(operator: Actor) -> None:
    assert operator.get("/api/v1/trade/maturity", by="weekday").status_code == 422


def test_an_hour_is_not_told_from_orders_that_tell_the_day_only(shelf: Shelf) -> None:
    shelf.sell(shelf.batch(SECOND), sold(NOON, 11_100, "d1", precision="day", refunded_at=later(99), account="a7"))
    numbers = query(["gmv_reached_1h", "gmv_reached_7d"], filters={"account": "a7"})[0].numbers
    assert (numbers["gmv_reached_1h"].value, numbers["gmv_reached_7d"].value) == (None, 111)


def test_each_products_refund_rate_comes_from_orders_and_claims(shelf: Shelf) -> None:
    """Claims are of the shop, orders of an account; together they tell what no single file does."""
    batch = shelf.batch(SECOND)
    shelf.sell(
        batch,
        sold(NOON, 40_000, "o8", product="银圈", product_id="p8", status="refunded"),
        sold(NOON, 60_000, "o9", product="银圈", product_id="p8"),
    )
    put("after_sale", [claim(batch, "r8", "o8", 25_000, later(2), product="银圈", product_id="p8")])
    answer = query(["refund_rate"], by=("product",))
    rates = {row.dimensions["product"]: row.numbers["refund_rate"].value for row in answer}
    assert rates["p8"] == Decimal("0.25")
