"""Which source answers: for each account the first with data, both parts of a quotient from the same one."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from kaibo.metrics.api import Reason, query
from metrics.shelf import Shelf
from metrics.test_show_numbers import one

APRIL = date(2025, 4, 1)


def test_each_account_is_answered_by_its_own_source(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=100, orders=1)
    shelf.tell(batch, grain="day", account="a2", amount=1000, orders=4)
    shelf.sell(batch, {"amount": 7, "account": "a1"}, {"amount": 50, "account": "a3"})
    found = one("gmv")
    assert found.value == Decimal("11.5")
    assert found.sources == (("a1", "shows"), ("a2", "days"), ("a3", "orders"))
    assert one("order_value").value == Decimal("1.916666667")


def test_a_source_can_be_forced(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=100)
    shelf.sell(batch, {"amount": 7})
    assert one("gmv").value == 1
    assert one("gmv", filters={"source": "orders"}).value == Decimal("0.07")
    assert one("gmv", filters={"source": "days"}).value is None


def test_both_parts_of_a_quotient_come_from_the_same_source(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=100)
    shelf.sell(batch, {"amount": 700, "order_id": "o1"}, {"amount": 300, "order_id": "o2"})
    found = one("order_value")
    assert (found.value, found.sources) == (5, (("a1", "orders"),))
    assert one("gmv").value == 1


def test_a_source_is_chosen_for_the_whole_window_and_a_gap_says_so(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=100, orders=1)
    shelf.sell(batch, {"amount": 7}, {"amount": 9, "business_day": APRIL})
    shelf.tell(batch, show_id="s9", business_day=APRIL, viewers=5)
    rows = query(["gmv", "viewer_visits"], by=["month"])
    assert [row.numbers["gmv"].value for row in rows] == [1, None]
    assert rows[1].numbers["gmv"].reason is Reason.OTHER_SOURCE
    assert query(["gmv"], window=(APRIL, APRIL))[0].numbers["gmv"].value == Decimal("0.09")


def test_a_cut_that_a_source_cannot_make_goes_to_one_that_can(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=100)
    shelf.sell(batch, {"amount": 7, "product_id": "p1", "show_id": "s1"})
    shelf.tell(batch, grain="product", show_id="s2", product_id="p9", amount=800, account="a2")
    rows = query(["gmv"], by=["product"])
    assert {row.dimensions["product"]: row.numbers["gmv"].value for row in rows} == {"p1": Decimal("0.07"), "p9": 8}
    assert one("gmv", filters={"product": "p1"}).sources == (("a1", "orders"),)


def test_return_on_spend_takes_each_part_where_it_is(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=1000)
    shelf.tell(batch, show_id="s2", amount=9000, spend=1500, account="a2")
    shelf.tell(batch, show_id="s3", amount=70000, account="a3")
    shelf.tell(batch, grain="ad_hour", spend=500)
    roi = one("roi")
    assert (roi.value, roi.numerator, roi.denominator) == (5, 100, 20)
    assert one("roi", filters={"account": "a1"}).value == 2
    assert one("ad_cost_ratio", filters={"account": "a3"}).value is None


def test_shares_that_count_differently_are_not_put_together(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", gpm=500, views=10)
    shelf.tell(batch, show_id="s2", amount=1000, views=100, account="a2")
    assert one("gpm").reason is Reason.MIXED
    assert one("gpm", filters={"account": "a1"}).value == 5


def test_minutes_of_a_show(shelf: Shelf) -> None:
    batch = shelf.batch()
    for minute, online in enumerate((10, 30, 20)):
        at = f"2025-03-01T12:0{minute}:00+00:00"
        shelf.tell(
            batch, grain="minute", show_id="s1", at=datetime.fromisoformat(at), online=online, entered=online * 2
        )
    rows = query(["online", "entered", "pcu", "acu"], by=["minute"], filters={"show": "s1"})
    assert [row.dimensions["minute"] for row in rows] == [f"2025-03-01T12:0{minute}Z" for minute in range(3)]
    assert [row.numbers["online"].value for row in rows] == [10, 30, 20]
    whole = query(["online", "entered", "pcu"], filters={"show": "s1"})[0].numbers
    assert [whole[key].value for key in ("online", "entered", "pcu")] == [20, 120, 30]
