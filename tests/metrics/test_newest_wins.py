"""Where exports overlap, the newest counts; hiding it brings the older back."""

from __future__ import annotations

from decimal import Decimal

from kaibo.metrics.api import query, visible
from kaibo.metrics.models import Batch
from metrics.shelf import Shelf, later
from metrics.test_show_numbers import one


def test_a_newer_export_replaces_the_older_in_whatever_order_they_came(shelf: Shelf) -> None:
    new, old = shelf.batch(later(48)), shelf.batch(later(0))
    shelf.tell(new, show_id="s1", amount=300, orders=3)
    shelf.tell(old, show_id="s1", amount=100, orders=1)
    assert one("gmv").value == 3
    assert one("shows").value == 1


def test_of_two_exports_of_the_same_moment_the_later_import_counts(shelf: Shelf) -> None:
    first, second = shelf.batch(), shelf.batch()
    shelf.tell(second, show_id="s1", amount=200)
    shelf.tell(first, show_id="s1", amount=100)
    assert one("gmv").value == 2


def test_what_the_newest_export_of_a_format_no_longer_tells_is_gone(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(later(0)), show_id="s1", amount=100, refund_amount=10)
    shelf.tell(shelf.batch(later(1)), show_id="s1", amount=100)
    assert one("refund_amount").value is None


def test_another_format_fills_in_what_the_newest_does_not_tell(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(later(0)), show_id="s1", amount=100, comments=7)
    shelf.tell(shelf.batch(later(1)), show_id="s1", source="douyin.show_workbook", amount=120, viewers=50)
    numbers = query(["gmv", "comments", "uv_value"])[0].numbers
    assert numbers["gmv"].value == Decimal("1.2")
    assert numbers["comments"].value == 7
    assert numbers["uv_value"].value == Decimal("0.024")


def test_a_newer_product_table_replaces_the_whole_table(shelf: Shelf) -> None:
    old, new = shelf.batch(later(0)), shelf.batch(later(1))
    about = {"grain": "product", "show_id": "s1", "source": "douyin.products"}
    shelf.tell(old, **about, product_id="p1", product="镯子", units=5)
    shelf.tell(old, **about, product_id="p2", product="吊坠", units=7)
    shelf.tell(new, **about, product_id="p1", product="镯子", units=6)
    rows = query(["units"], by=["product"])
    assert [(row.dimensions["product"], row.labels["product"], row.numbers["units"].value) for row in rows] == [
        ("p1", "镯子", 6)
    ]


def test_totals_are_not_added_to_their_breakdown(shelf: Shelf) -> None:
    batch = shelf.batch()
    about = {"grain": "day", "source": "douyin.trade_days", "subject": "a1|2025-03-01"}
    shelf.tell(batch, **about, paid_amount=1000)
    shelf.tell(batch, **about, channel="直播", paid_amount=700)
    shelf.tell(batch, **about, channel="商品卡", paid_amount=300)
    assert one("paid_amount").value == 10
    rows = query(["paid_amount"], by=["carrier"])
    assert {row.dimensions["carrier"]: row.numbers["paid_amount"].value for row in rows} == {"直播": 7, "商品卡": 3}


def test_a_breakdown_without_a_total_is_added_up(shelf: Shelf) -> None:
    batch = shelf.batch()
    about = {"grain": "product", "show_id": "s1", "product_id": "p1"}
    shelf.tell(batch, **about, sku_id="红", units=2)
    shelf.tell(batch, **about, sku_id="蓝", units=3)
    assert one("units", filters={"product": "p1"}).value == 5


def test_undoing_the_newest_brings_the_older_back(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(later(0)), show_id="s1", amount=100)
    newest = shelf.batch(later(1))
    shelf.tell(newest, show_id="s1", amount=300)
    pinned = visible()
    Batch.objects.filter(id=newest.id).update(state=Batch.State.UNDONE)
    assert one("gmv").value == 1
    assert one("gmv", visible=pinned).value == 3


def test_rows_of_a_batch_that_is_still_loading_are_not_seen(shelf: Shelf) -> None:
    loading = shelf.batch()
    Batch.objects.filter(id=loading.id).update(state=Batch.State.LOADING)
    shelf.tell(loading, show_id="s1", amount=100)
    assert one("gmv").value is None


def test_an_edition_does_not_see_what_came_later(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(later(0)), show_id="s1", amount=100)
    pinned = visible()
    shelf.tell(shelf.batch(later(1)), show_id="s1", amount=300)
    assert one("gmv", visible=pinned).value == 1
    assert one("gmv").value == 3


def test_a_show_whose_host_another_format_tells_is_cut_by_that_host(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=100)
    shelf.tell(batch, show_id="s1", source="douyin.show_workbook", host="苏婉", likes=5)
    shelf.tell(batch, show_id="s2", amount=900)
    rows = query(["gmv"], by=["host"])
    assert {row.dimensions["host"]: row.numbers["gmv"].value for row in rows} == {"苏婉": 1, None: 9}
    assert one("gmv", filters={"host": "苏婉"}).value == 1
