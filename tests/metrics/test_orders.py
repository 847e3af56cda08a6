"""Numbers counted from order lines."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kaibo.metrics.api import Reason, query
from kaibo.metrics.models import Build
from metrics.shelf import DAY, NOON, Shelf, later, put
from metrics.test_show_numbers import one


def test_counts_orders_once_however_many_lines_they_have(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(),
        {"order_id": "o1", "line_id": "1", "amount": 1000, "quantity": 2000},
        {"order_id": "o1", "line_id": "2", "amount": 500, "quantity": 1000},
        {"order_id": "o2", "amount": 300, "quantity": 500},
        {"order_id": "o3", "amount": 900, "paid": 0, "status": "unpaid"},
    )
    numbers = query(["gmv", "orders", "ordered_orders", "units", "upt", "order_value", "payment_rate", "unpaid_orders"])
    values = {key: number.value for key, number in numbers[0].numbers.items()}
    assert values == {
        "gmv": 18,
        "orders": 2,
        "ordered_orders": 3,
        "units": Decimal("3.5"),
        "upt": Decimal("1.75"),
        "order_value": 9,
        "payment_rate": Decimal("0.666666667"),
        "unpaid_orders": 1,
    }


def test_returns_are_refunds_and_not_negative_sales(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(),
        {"order_id": "o1", "amount": 1000, "paid_amount": 900, "refund_amount": 100},
        {"order_id": "o2", "amount": 500, "paid_amount": 500},
        {"order_id": "c3", "amount": -200, "quantity": -1000, "is_return": 1},
    )
    values = {
        key: number.value
        for key, number in query(["gmv", "refund_amount", "gsv", "gmv_after_refunds", "refund_rate", "orders"])[
            0
        ].numbers.items()
    }
    assert values == {
        "gmv": 15,
        "refund_amount": 3,
        "gsv": 11,
        "gmv_after_refunds": 12,
        "refund_rate": Decimal("0.2"),
        "orders": 2,
    }


def test_refunds_nobody_told_of_are_missing(shelf: Shelf) -> None:
    shelf.sell(shelf.batch(), {"amount": 1000, "paid_amount": 1000})
    assert one("refund_amount").value is None
    assert one("gsv").value is None


def test_a_product_without_refunds_reads_alike_in_a_table_and_alone(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.sell(
        batch,
        {"amount": 1000, "refund_amount": 400, "product_id": "came back", "category": "rings"},
        {"amount": 700, "product_id": "kept", "category": "rings", "business_day": date(2025, 3, 2)},
    )
    table = {row.dimensions["product"]: row.numbers for row in query(["refund_amount"], by=["product"])}
    assert {name: numbers["refund_amount"].value for name, numbers in table.items()} == {"came back": 4, "kept": 0}
    for asked in ({"filters": {"product": "kept"}}, {"window": (date(2025, 3, 2), date(2025, 3, 2))}):
        assert one("refund_amount", **asked).value == 0
        assert one("gmv_after_refunds", **asked).value == 7
    assert one("refund_amount", filters={"product": "never sold"}).value is None


def test_a_day_without_refunds_has_none_where_the_account_tells_refunds(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(),
        {"amount": 1000, "refund_amount": 400},
        {"amount": 700, "business_day": date(2025, 3, 2)},
    )
    rows = query(["refund_amount", "gmv_after_refunds"], by=["day"])
    assert [(row.dimensions["day"], *(number.value for number in row.numbers.values())) for row in rows] == [
        ("2025-03-01", 4, 6),
        ("2025-03-02", 0, 7),
    ]


def test_an_amount_that_is_missing_stays_missing(shelf: Shelf) -> None:
    shelf.sell(shelf.batch(), {"paid_amount": 1000}, {"paid_amount": 500})
    assert one("gmv").value is None
    assert one("paid_amount").value == 15


def test_a_quotient_leaves_out_lines_that_lack_a_part(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(),
        {"amount": 1000, "quantity": 4000},
        {"amount": 9000, "quantity": None},
        {"amount": None, "quantity": 1000},
    )
    assert one("unit_price").value == Decimal("2.5")
    assert one("gmv").value == 100


def test_customers_of_two_accounts_are_counted_once(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(),
        {"amount": 100, "customer_id": "c1"},
        {"amount": 200, "customer_id": "c2"},
        {"amount": 300, "customer_id": "c1", "account": "a2"},
        {"amount": 500, "customer_id": ""},
    )
    assert one("order_buyers").value == 2
    assert one("aov").value == 3
    by_account = query(["order_buyers"], by=["account"])
    assert [row.numbers["order_buyers"].value for row in by_account] == [2, 1]


def test_repeat_customers_bought_twice_and_kept_it(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(),
        {"order_id": "1", "customer_id": "twice", "amount": 1},
        {"order_id": "2", "customer_id": "twice", "amount": 1, "account": "a2"},
        {"order_id": "3", "line_id": "1", "customer_id": "two lines", "amount": 1},
        {"order_id": "3", "line_id": "2", "customer_id": "two lines", "amount": 1},
        {"order_id": "4", "customer_id": "regretted", "amount": 1},
        {"order_id": "5", "customer_id": "regretted", "amount": 1, "status": "refunded"},
    )
    rate = one("repeat_rate")
    assert (rate.numerator, rate.denominator) == (1, 3)
    by_account = query(["repeat_buyers"], by=["account"])
    assert [row.numbers["repeat_buyers"].value for row in by_account] == [0, 0]


def test_a_cut_without_a_known_customer_tells_no_repeat_rate(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(),
        {"order_id": "1", "show_id": "s1", "customer_id": "twice", "amount": 1},
        {"order_id": "2", "show_id": "s1", "customer_id": "twice", "amount": 1},
        {"order_id": "3", "show_id": "s2", "customer_id": "", "amount": 1},
    )
    rows = query(["repeat_rate", "orders", "order_buyers"], by=["show"])
    told = {row.dimensions["show"]: [number.value for number in row.numbers.values()] for row in rows}
    assert told == {"s1": [1, 2, 1], "s2": [None, 1, None]}


def test_a_customer_who_paid_in_two_currencies_is_one(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(),
        {"order_id": "1", "customer_id": "c", "amount": 100},
        {"order_id": "2", "customer_id": "c", "amount": 100, "currency": "USD"},
    )
    numbers = query(["order_buyers", "repeat_rate", "orders"])[0].numbers
    assert [number.value for number in numbers.values()] == [1, 1, 2]


def test_lines_are_cut_by_whatever_they_tell(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(),
        {"amount": 100, "product_id": "p1", "product": "镯子", "category": "翡翠", "province": "云南", "at": NOON},
        {"amount": 300, "product": "吊坠", "category": "珍珠", "channel": "直播", "host": "苏婉"},
    )
    for by, expected in {
        "product": {"p1": 1, "吊坠": 3},
        "category": {"翡翠": 1, "珍珠": 3},
        "province": {"云南": 1, None: 3},
        "channel": {"直播": 3, None: 1},
        "host": {"苏婉": 3, None: 1},
        "hour": {12: 4},
        "weekday": {6: 4},
        "month": {"2025-03": 4},
        "year": {2025: 4},
        "minute": {"2025-03-01T04:00Z": 4},
    }.items():
        rows = query(["gmv"], by=[by], filters={"source": "orders"})
        assert {row.dimensions[by]: row.numbers["gmv"].value for row in rows} == expected, by


def test_what_no_source_can_be_cut_by_has_no_value(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(), show_id="s1", viewers=10)
    assert query(["viewers"], by=["province"]) == []
    assert one("viewers", filters={"province": "云南"}).reason is Reason.NOT_CUT


def test_builds_that_died_are_not_read(shelf: Shelf) -> None:
    shelf.sell(shelf.batch(), {"amount": 100})
    Build.objects.update(live=False)
    shelf.sell(shelf.batch(), {"amount": 300})
    assert one("gmv").value == 3


def test_after_sales_and_money_count_the_newest_of_each(shelf: Shelf) -> None:
    old, new = shelf.batch(later(0)), shelf.batch(later(1))
    common = {"platform": "douyin", "account": "a1", "currency": "CNY", "business_day": DAY, "precision": "day"}
    refund = {**common, "after_sale_id": "r1", "order_id": "o1", "status": "refunded", "kind": "return_refund"}
    put(
        "after_sale",
        [
            {**refund, "batch": old.id, "as_of": old.as_of, "refund_amount": 500},
            {**refund, "batch": new.id, "as_of": new.as_of, "refund_amount": 700},
            {
                **refund,
                "batch": new.id,
                "as_of": new.as_of,
                "refund_amount": 900,
                "after_sale_id": "r2",
                "status": "closed",
            },
        ],
    )
    settled = {**common, "line_id": "m1", "amount": 4200}
    put(
        "money_line",
        [
            {**settled, "batch": old.id, "as_of": old.as_of},
            {**settled, "batch": new.id, "as_of": new.as_of},
            {**settled, "batch": new.id, "as_of": new.as_of, "line_id": "f1", "direction": "in"},
        ],
    )
    assert one("refund_amount").value == 7
    assert one("returned_amount").value == 7
    assert one("settled_amount").value == 42
