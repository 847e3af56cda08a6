"""A buyer's units are held, paid or given up; nobody gets what isn't there."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from stock_shelf import counts, do, fresh_key, make_item

from kaibo.goods.api import stock_of
from kaibo.goods.models import StockItem, StockMovement, StockRefund
from kaibo.goods.stock.book import Answer
from kaibo.goods.stock.commands import Confirm, Line, Release, Reserve, Return


def reserve(*lines: Line, **more: Any) -> Answer:
    return do(Reserve(more.pop("key", "") or fresh_key(), lines, **more))


def told(answer: Answer) -> dict[str, Any]:
    assert answer.error is None, answer.error
    return json.loads(answer.body)  # type: ignore[no-any-return]


def code(answer: Answer) -> str:
    assert answer.error
    return answer.error.code


def test_units_are_held_and_then_sold(lamp: StockItem) -> None:
    answer = reserve(Line("lamp", 3), order="o1")
    said = told(answer)
    assert answer.status == 201 and said["lines"] == [{"item": "lamp", "quantity": 3, "left": 7}]
    assert counts("lamp") == {"total": 10, "available": 7, "held": 3}
    paid = told(do(Confirm(said["reservation"])))
    assert paid == {"reservation": said["reservation"], "state": "confirmed", "order": "o1", "units": 3}
    assert counts("lamp") == {"total": 10, "available": 7, "sold": 3}
    assert told(do(Confirm(said["reservation"]))) == paid, "paid twice is paid once"
    assert [each.kind for each in StockMovement.objects.order_by("id")] == ["receive", "reserve", "confirm"]


def test_what_is_given_up_is_free_again(lamp: StockItem) -> None:
    reservation = told(reserve(Line(lamp.id, 10)))["reservation"]
    assert code(reserve(Line("lamp"))) == "goods.not_enough"
    assert told(do(Release(reservation, "不要了")))["state"] == "released"
    assert told(do(Release(reservation)))["state"] == "released"
    assert counts("lamp") == {"total": 10, "available": 10}
    assert reserve(Line("lamp", 10)).status == 201


def test_a_refusal_says_how_many_are_left_and_changes_nothing(lamp: StockItem) -> None:
    make_item("shade", 1)
    refused = reserve(Line("lamp", 2), Line("shade", 2))
    assert refused.status == 409 and refused.error
    assert refused.error.params == {"item": "shade", "wanted": 2, "left": 1}
    assert counts("lamp") == {"total": 10, "available": 10}
    assert code(reserve(Line("nothing"))) == "goods.no_item"


def test_the_same_key_gets_the_same_answer(lamp: StockItem) -> None:
    first = reserve(Line("lamp"), key="tap")
    assert reserve(Line("lamp"), key="tap").body == first.body
    assert code(reserve(Line("lamp", 2), key="tap")) == "goods.key_reused"
    assert do(Reserve("tap", (Line("lamp"),)), source="another shop").body != first.body
    assert counts("lamp") == {"total": 10, "available": 8, "held": 2}


def test_an_expired_hold_and_a_late_payment_never_both_win(lamp: StockItem) -> None:
    reservation = told(reserve(Line("lamp", 10), seconds=60, order="o1"))["reservation"]
    late = do(Confirm(reservation), later_ms=60_000)
    assert code(late) == "goods.paid_late" and late.status == 409
    assert counts("lamp") == {"total": 10, "available": 10}
    assert code(do(Confirm(reservation))) == "goods.paid_late"
    refund = StockRefund.objects.get()
    assert (refund.order_id, refund.quantity, refund.why, refund.done_at) == ("o1", 10, "expired", None)
    in_time = told(reserve(Line("lamp", 10), seconds=60))["reservation"]
    assert do(Confirm(in_time, "o2"), later_ms=59_000).status == 200
    assert code(do(Confirm(in_time, "o3"))) == "goods.paid_late", "a second order for the same units"
    assert counts("lamp") == {"total": 10, "sold": 10}


def test_nobody_has_more_than_the_limit(db: None) -> None:
    make_item("mug", 10, limit_each=2)
    assert code(reserve(Line("mug"))) == "goods.person_needed"
    first = told(reserve(Line("mug", 2), person="ann"))["reservation"]
    assert code(reserve(Line("mug"), person="ann")) == "goods.limit_each"
    assert reserve(Line("mug"), person="ben").status == 201
    do(Release(first))
    assert reserve(Line("mug", 2), person="ann").status == 201


def test_sold_units_come_back(lamp: StockItem) -> None:
    reservation = told(reserve(Line("lamp", 4)))["reservation"]
    do(Confirm(reservation, "o1"))
    told(do(Return(fresh_key(), reservation, "lamp", 1)))
    told(do(Return(fresh_key(), reservation, "lamp", 2, damaged=True)))
    assert counts("lamp") == {"total": 10, "available": 7, "sold": 1, "damaged": 2}
    assert code(do(Return(fresh_key(), reservation, "lamp", 2))) == "goods.not_sold"


def test_the_shelf_shows_what_may_be_sold(lamp: StockItem) -> None:
    assert stock_of(["p-lamp", "elsewhere"]).keys() == {"p-lamp"}
    reserve(Line("lamp", 8))
    shown = stock_of(["p-lamp"])["p-lamp"]
    assert (shown.available, shown.held, shown.low, shown.sold_out) == (2, 8, True, False)
    reserve(Line("lamp", 2))
    assert stock_of(["lamp"])["lamp"].sold_out


def test_a_movement_is_never_changed(lamp: StockItem) -> None:
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        StockMovement.objects.update(available=11, total=11)
