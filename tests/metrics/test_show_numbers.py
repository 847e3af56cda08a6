"""Numbers of shows, as platforms tell them."""

from __future__ import annotations

from decimal import Decimal

from kaibo.metrics.api import Number, Reason, query
from metrics.shelf import Shelf


def one(key: str, **asked: object) -> Number:
    return query([key], **asked)[0].numbers[key]  # type: ignore[arg-type]


def test_adds_amounts_to_the_fen_and_divides_sums(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=6104530, views=21254, viewers=15093, orders=1536)
    shelf.tell(batch, show_id="s2", amount=95, views=746, viewers=300, orders=2)
    row = query(["gmv", "views", "gpm", "opm", "order_value", "uv_value"])[0].numbers
    assert row["gmv"].value == Decimal("61046.25")
    assert (row["gmv"].unit, row["gmv"].currency) == ("money", "CNY")
    assert (row["views"].value, row["views"].currency) == (22000, None)
    assert row["gpm"].value == Decimal("2774.829545455")
    assert (row["gpm"].numerator, row["gpm"].denominator) == (Decimal("61046.25"), 22000)
    assert row["opm"].value == Decimal("69.909090909")
    assert row["order_value"].value == Decimal("39.691970091")
    assert row["uv_value"].value == Decimal("3.965844865")


def test_people_are_not_added_over_shows(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", viewers=15093, buyers=1500)
    shelf.tell(batch, show_id="s2", viewers=300, buyers=8)
    assert one("viewers").value is None
    assert one("viewers").reason is Reason.PEOPLE
    assert one("viewer_visits").value == 15393
    assert one("conversion_people").value == Decimal("0.097966608")
    assert one("viewers", filters={"show": "s2"}).value == 300
    assert [row.numbers["viewers"].value for row in query(["viewers"], by=["show"])] == [15093, 300]


def test_people_of_one_show_are_not_those_of_two(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", viewers=300)
    shelf.tell(batch, show_id="s2", likes=5)
    assert one("viewers").reason is Reason.PEOPLE
    assert one("viewers", filters={"show": "s1"}).value == 300
    assert one("viewer_visits").value == 300


def test_a_rate_counts_only_shows_that_know_both_parts(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=10000, views=100)
    shelf.tell(batch, show_id="s2", amount=90000, views=None)
    shelf.tell(batch, show_id="s3", amount=None, views=700)
    gpm = one("gpm")
    assert gpm.value == 1000
    assert (gpm.counted, gpm.of) == (1, 3)
    assert one("gmv").value == 1000
    assert one("views").value == 800
    assert one("gmv_per_show").value == 500


def test_missing_is_not_zero_and_zero_is_not_missing(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=0, views=0, orders=0)
    assert one("gmv").value == 0
    assert (one("gpm").value, one("gpm").reason) == (None, Reason.ZERO)
    assert (one("comments").value, one("comments").reason) == (None, Reason.NO_DATA)
    assert (one("refund_rate").value, one("refund_rate").reason) == (None, Reason.NO_DATA)


def test_with_nothing_stored_there_is_one_row_without_values(shelf: Shelf) -> None:
    rows = query(["gmv", "viewers"])
    assert len(rows) == 1
    assert rows[0].numbers["gmv"].reason is Reason.NO_DATA
    assert query(["gmv"], by=["show"]) == []


def test_a_peak_is_the_highest_and_a_mean_is_weighted(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", peak_online=900, average_online=300, duration=3_600_000)
    shelf.tell(batch, show_id="s2", peak_online=400, average_online=100, duration=10_800_000)
    assert one("pcu").value == 900
    assert one("acu").value == 150
    assert one("live_hours").value == 14400
    assert one("hours_per_show").value == 7200


def test_a_single_mean_needs_no_weight(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(), show_id="s1", average_online=24)
    assert one("acu").value == 24


def test_a_platforms_rate_stands_in_for_missing_people_weighted_by_viewers(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", viewers=100, view_buyer_rate=50_000_000)
    shelf.tell(batch, show_id="s2", viewers=300, view_buyer_rate=10_000_000)
    assert one("conversion_people").value == Decimal("0.02")
    shelf.tell(shelf.batch(), show_id="s3", viewers=100, buyers=10)
    by_show = query(["conversion_people"], by=["show"])
    assert [row.numbers["conversion_people"].value for row in by_show] == [
        Decimal("0.05"),
        Decimal("0.01"),
        Decimal("0.1"),
    ]


def test_duration_in_hours_is_read_where_the_other_is_unknown(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=720000, duration=3_600_000)
    shelf.tell(batch, show_id="s2", amount=720000, duration_h=7_200_000)
    assert one("live_hours").value == 10800
    assert one("gmv_per_hour").value == 4800
    assert one("shows").value == 2


def test_estimates_keep_their_ranges(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, grain="product", product="面霜", subject="m1", market_units_30d=(75_000, 100_000))
    found = one("market_units_30d", by=["product"])
    assert (found.low, found.high, found.value, found.estimated) == (75_000, 100_000, 87_500, True)


def test_less_is_taken_over_shows_that_know_both(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=10000, paid_amount=9000, refund_amount=1000)
    shelf.tell(batch, show_id="s2", amount=5000, paid_amount=4000)
    assert one("gsv").value == 80
    assert one("gmv_after_refunds").value == 90
    assert one("refund_rate").value == Decimal("0.1")
    assert one("net_follows").reason is Reason.NO_DATA
