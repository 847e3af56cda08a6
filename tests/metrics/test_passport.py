"""A number's passport names the rows it is made of, and from them it can be counted again."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaibo.metrics.api import BatchNote, Passport, describe_batches_with, passport
from kaibo.metrics.passport import card
from kaibo.metrics.passport.files import ranges_of
from metrics import recount
from metrics.shelf import Shelf, empty, later
from soak import many


def of(key: str, **asked: Any) -> Passport:
    return passport(key, **asked)


def test_names_the_files_rows_and_columns_in_use(shelf: Shelf) -> None:
    old, new = shelf.batch(later(0)), shelf.batch(later(5))
    shelf.tell(old, show_id="s1", amount=100)
    shelf.tell(old, show_id="s2", amount=500)
    shelf.tell(new, show_id="s1", amount=300, views=10)
    found = of("gmv", window=(date(2025, 3, 1), date(2025, 3, 31)))
    assert found.number.value == 8
    assert [(each.batch, each.sheet, each.header, each.rows, each.ranges) for each in found.files] == [
        (new.id, "Sheet1", "列 amount", 1, ((3, 3),)),
        (old.id, "Sheet1", "列 amount", 1, ((2, 2),)),
    ]
    assert found.as_of == later(5)
    assert (found.formula_zh, found.formula_en) == ("Σ 场次数据·成交金额", "Σ Show figures: GMV")
    assert found.number.sources == (("a1", "shows"),)
    assert found.metric.includes == {"freight": None, "coupons": True, "refunds": True}
    assert found.window is not None and found.zone == "Asia/Shanghai"
    assert "开播" in found.attribution_zh and "began" in found.attribution_en


def test_writes_the_formula_with_its_numbers(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(), show_id="s1", amount=6104530, views=21254, duration=7_200_000, orders=1536, viewers=15093)
    assert of("gpm").formula_numbers == "61,045.30 ÷ 21,254 × 1000 = 2,872.18"
    assert of("gpm").formula_zh == "成交金额 ÷ 观看次数 × 1000"
    assert of("gmv_per_hour").formula_numbers == "61,045.30 ÷ 2 = 30,522.65"
    assert of("gmv_per_hour").formula_zh == "成交金额 ÷ 直播时长（小时）"
    assert of("conversion_times").formula_numbers == "1,536 ÷ 21,254 = 7.23%"
    assert of("hours_per_show").formula_numbers == "2:00:00 ÷ 1 = 2:00:00"
    assert of("refund_rate").formula_numbers == "—"


def test_both_parts_of_a_quotient_are_named(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=1000, views=100)
    shelf.tell(batch, show_id="s2", amount=9000)
    found = of("gpm")
    assert {(each.header, each.ranges) for each in found.files} == {
        ("列 amount", ((1, 1),)),
        ("列 views", ((1, 1),)),
    }


def test_rows_counted_are_named_without_a_column(shelf: Shelf) -> None:
    batch = shelf.batch()
    for show in ("s1", "s2", "s3"):
        shelf.tell(batch, show_id=show, amount=1000, views=100)
    assert [(each.header, each.rows, each.ranges) for each in of("shows").files] == [("", 3, ((1, 3),))]
    assert {each.header for each in of("gmv_per_show").files} == {"列 amount"}


def test_only_what_the_filters_admit_is_named(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=100, host="苏婉")
    shelf.tell(batch, show_id="s2", amount=200, host="韩墨")
    shelf.sell(batch, {"amount": 300, "province": "云南"}, {"amount": 400, "paid": 0})
    assert [each.ranges for each in of("gmv", filters={"host": "韩墨"}).files] == [((2, 2),)]
    assert [each.ranges for each in of("gmv", filters={"province": "云南"}).files] == [((3, 3),)]
    assert [each.ranges for each in of("gmv", filters={"source": "orders"}).files] == [((3, 3),)]


def test_tells_what_other_sources_say_and_why(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=10000)
    shelf.sell(batch, {"amount": 9000}, {"amount": 500, "account": "a2"})
    found = of("gmv", filters={"account": "a1"})
    assert [(each.source, each.number.value) for each in found.others] == [("orders", 90)]
    assert "场次数据" in found.why_zh and "订单明细" in found.why_zh and "Order lines" in found.why_en
    assert of("gmv", filters={"account": "a2"}).others == ()
    assert (found.source_zh, found.source_en) == ("场次数据", "Show figures")


def test_a_number_of_two_sources_names_rows_of_both(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=10000)
    shelf.tell(batch, grain="ad_hour", spend=2500)
    found = of("roi")
    assert found.number.value == 4
    assert {each.header for each in found.files} == {"列 amount", "列 spend"}


def test_long_lists_of_rows_are_cut_and_say_so(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.sell(batch, *({"amount": 1, "paid": number % 2, "order_id": "o"} for number in range(1000)))
    odd = of("gmv").files[0]
    assert (odd.rows, len(odd.ranges), odd.complete) == (500, 200, False)
    whole = of("ordered_orders").files[0]
    assert (whole.rows, whole.ranges, whole.complete) == (1000, ((1, 1000),), True)


def test_connectors_name_files_formats_and_headers(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(card._Desk, "describe", None)
    batch = shelf.batch()
    shelf.sell(batch, {"amount": 100})
    names = {("douyin.orders", "amount"): "商品金额"}
    note = BatchNote("订单.csv", {"douyin.orders": ("抖店订单", "Doudian orders")}, names)
    describe_batches_with(lambda batches: dict.fromkeys(batches, note))
    found = of("gmv").files[0]
    assert (found.file, found.format_zh, found.format_en, found.header) == (
        "订单.csv",
        "抖店订单",
        "Doudian orders",
        "商品金额",
    )


@given(st.sets(st.integers(1, 60)))
def test_ranges_hold_exactly_the_rows(rows: set[int]) -> None:
    ranges = ranges_of(sorted(rows))
    assert {row for first, last in ranges for row in range(first, last + 1)} == rows
    assert all(one[1] + 1 < other[0] for one, other in pairwise(ranges))


Amount = st.none() | st.integers(0, 10**7)
Told = st.tuples(
    st.integers(0, 2), st.sampled_from(["s1", "s2", "s3"]), st.sampled_from(["a", "b"]), Amount, Amount, Amount
)


@settings(max_examples=many(12), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(Told, max_size=12))
def test_a_quotient_is_counted_again_from_the_rows_named(shelf: Shelf, told: list[tuple[Any, ...]]) -> None:
    empty()
    batches = [shelf.batch(later(hours)) for hours in (3, 1, 2)]
    for batch, show, source, amount, orders, views in told:
        shelf.tell(batches[batch], show_id=show, source=source, amount=amount, orders=orders, views=views)
    found = of("order_value")
    if found.number.numerator is None:
        assert found.files == ()
        return
    assert recount.observed(found, "amount", 2) == found.number.numerator
    assert recount.observed(found, "orders", 0) == found.number.denominator


Line = st.fixed_dictionaries(
    {
        "order_id": st.sampled_from(["1", "2", "3"]),
        "account": st.sampled_from(["a1", "a2"]),
        "paid": st.integers(0, 1),
        "amount": Amount,
        "paid_amount": Amount,
        "refund_amount": Amount,
        "customer_id": st.sampled_from(["", "c1", "c2"]),
    }
)


@settings(max_examples=many(12), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(Line, min_size=1, max_size=12))
def test_orders_are_counted_again_from_the_rows_named(shelf: Shelf, lines: list[dict[str, Any]]) -> None:
    empty()
    shelf.sell(shelf.batch(), *lines)
    gmv = of("gmv")
    assert recount.lines(gmv, "amount", "sum(amount)", 2) == (gmv.number.value or 0)
    orders = of("orders")
    counted = recount.lines(orders, "order_id", "uniqExact(account, order_id)", 0)
    assert counted == (orders.number.value or 0)
    aov = of("aov_paid")
    if aov.number.value is not None:
        assert recount.lines(aov, "paid_amount", "sum(paid_amount)", 2) == aov.number.numerator
        assert recount.lines(aov, "customer_id", "uniqExact(customer_id)", 0) == aov.number.denominator
