"""Orders: what counts once, what counts as paid, which line is which, and what is refused."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from made_exports import Grid, Parsed, made, parsed, sheets_file, written

from kaibo.connectors.reading import delimited, slices

DOUYIN = [
    "主订单编号", "子订单编号", "选购商品", "商品ID", "商品数量", "商品金额", "订单应付金额", "订单提交时间",
    "支付完成时间", "订单状态", "售后状态",
]  # fmt: skip
TIKTOK = [
    "Order ID", "Order Status", "SKU ID", "Seller SKU", "Product Name", "Quantity", "SKU Unit Original Price",
    "SKU Subtotal After Discount", "Order Amount", "Created Time", "Paid Time", "Payment Method", "Buyer Username",
]  # fmt: skip
SHOPIFY = [
    "Name", "Financial Status", "Paid at", "Currency", "Total", "Created at", "Lineitem quantity", "Lineitem name",
    "Lineitem price", "Email",
]  # fmt: skip
AT = "2026-02-20 10:00"
BOOK = ["单号", "商品", "数量", "单价", "日期"]
MAPPED = {"order_id": "单号", "product": "商品", "quantity": "数量", "unit_price": "单价", "created_at": "日期"}


def douyin(order: str, line: str, **other: str) -> list[str]:
    plain = [order, line, "辣条", "37", "1", "10.00", "9.00", "2026-09-01 10:00:00", "", "", ""]
    cells = dict(zip(DOUYIN, plain, strict=True))
    return list((cells | other).values())


def read(folder: Path, grid: Grid, **options: object) -> Parsed:
    return parsed(sheets_file(folder, {"表": grid}), folder / "out", **options)


def lines(folder: Path, grid: Grid, **options: object) -> pl.DataFrame:
    return read(folder, grid, **options).tables["order_line"].sort("row")


def book(folder: Path, *rows: list[str], **options: object) -> Parsed:
    return read(folder, [BOOK, *rows], kind="orders", map=MAPPED, currency="CNY", zone="Asia/Shanghai", **options)


@pytest.mark.parametrize(
    ("said", "after_sale", "paid_at", "status", "paid"),
    [
        ("待付款", "-", "", "unpaid", 0),
        ("待发货", "-", "", "paid", 1),
        ("已发货", "-", "", "shipped", 1),
        ("已完成", "售后关闭", "", "completed", 1),
        ("已完成", "退款成功", "", "refunded", 1),
        ("已关闭", "-", "", "closed", 0),
        ("已关闭", "-", "2026-09-01 10:01:00", "closed", 1),
        ("-", "-", "2026-09-01 10:01:00", "paid", 1),
        ("-", "-", "", "unknown", 0),
        ("审核中", "-", "", "unknown", 0),
    ],
)
def test_status_and_whether_it_counts(
    said: str, after_sale: str, paid_at: str, status: str, paid: int, tmp_path: Path
) -> None:
    row = douyin("1", "11", 订单状态=said, 售后状态=after_sale, 支付完成时间=paid_at)
    found = read(tmp_path, [DOUYIN, row])
    line = found.tables["order_line"].row(0, named=True)
    assert (line["status"], line["paid"], line["raw_status"]) == (status, paid, "" if said == "-" else said)
    assert ("unknown_words" in [each.code for each in found.summary.warnings]) == (said == "审核中")


def test_an_amount_of_the_whole_order_counts_on_its_first_line(tmp_path: Path) -> None:
    at = "28/05/2026 10:00:00"
    rows = [
        ["1", "Completed", "a", "", "Serum", "2", "12", "20", "31", at, at, "Card", "amy"],
        ["1", "Completed", "b", "B-1", "Cream", "1", "8", "8", "31", at, at, "Card", "amy"],
        ["2", "Completed", "a", "", "Serum", "1", "12", "10", "13", at, at, "Card", "bob"],
    ]
    found = lines(tmp_path, [TIKTOK, *rows], currency="USD")
    assert found["paid_amount"].to_list() == [3100, None, 1300] and found["amount"].to_list() == [2000, 800, 1000]
    assert found["line_id"].to_list() == ["#1", "#2", "#1"] and found["sku_id"].to_list() == ["a", "B-1", "a"]
    assert found["customer_id"].n_unique() == 2 and not found["customer_id"].str.contains("amy|bob").any()


@pytest.mark.parametrize(
    ("status", "method", "paid"),
    [("To ship", "COD", 1), ("Unpaid", "COD", 1), ("Unpaid", "Card", 0), ("Canceled", "COD", 0)],
)
def test_cash_on_delivery_counts_when_it_is_placed(status: str, method: str, paid: int, tmp_path: Path) -> None:
    row = ["1", status, "a", "", "Serum", "1", "12", "20", "31", "28/05/2026 10:00:00", "", method, "amy"]
    assert lines(tmp_path, [TIKTOK, row], currency="USD")["paid"].to_list() == [paid]


@pytest.mark.parametrize(
    ("status", "at", "currency", "zone", "day"),
    [
        ("จัดส่งแล้ว", "10/05/2026 22:05:43\t", "THB", "Asia/Bangkok", "2026-05-10"),
        ("Dikirim", "10/05/2026 22:05:43", "IDR", "Asia/Jakarta", "2026-05-10"),
        ("Cancelado", "28/05/2026 22:05:43", "CNY", "Asia/Shanghai", "2026-05-28"),
        ("Shipped", "05/28/2026 10:05:43 PM", "USD", "America/Los_Angeles", "2026-05-28"),
        ("Shipped", "05/06/2026 10:05:43 PM", "USD", "America/Los_Angeles", "2026-05-06"),
    ],
)
def test_the_language_of_the_statuses_tells_the_market(
    status: str, at: str, currency: str, zone: str, day: str, tmp_path: Path
) -> None:
    found = read(tmp_path, [TIKTOK, ["1\t", status, "a", "", "Serum", "1", "12", "20", "31", at, "", "Card", "amy"]])
    assert (found.summary.currency, found.summary.zone) == (currency, zone)
    assert str(found.tables["order_line"]["business_day"][0]) == day


def test_day_and_month_that_nothing_tells_apart_are_refused(tmp_path: Path) -> None:
    row = ["1", "Shipped", "a", "", "Serum", "1", "12", "20", "31", "10/05/2026 22:05:43", "", "Card", "amy"]
    assert [each.code for each in read(tmp_path, [TIKTOK, row]).summary.refused] == ["date_needs_order"]
    assert lines(tmp_path, [TIKTOK, row], date_order="mdy")["month"].to_list() == [202610]


@pytest.mark.parametrize("long", [False, True])
def test_one_date_far_down_proves_the_order_of_all(long: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if long:
        monkeypatch.setattr(delimited, "WHOLE_BYTES", 64)
        monkeypatch.setattr(delimited, "SAMPLE_ROWS", 5)
        monkeypatch.setattr(slices, "SLICE_ROWS", 7)
    days = [*["05/10/2026 10:00:00"] * 40, "05/28/2026 10:00:00"]
    rows = [
        [str(n), "Shipped", "a", "", "Serum", "1", "12", "20", "31", at, "", "Card", "amy"] for n, at in enumerate(days)
    ]
    found = read(tmp_path, [TIKTOK, *rows], currency="USD")
    assert (found.summary.date_order, found.summary.refused_count) == ("mdy", 0)
    assert found.tables["order_line"]["month"].unique().to_list() == [202605]


def test_what_stands_on_the_first_line_of_an_order_holds_for_all(tmp_path: Path) -> None:
    first = ["#1001", "paid", f"{AT}:01 +0000", "EUR", "30.00", f"{AT}:00 +0000", "1", "Ring", "10.00", "a@b.com"]
    more = ["#1001", "", "", "", "", "", "2", "Chain", "10.00", ""]
    found = lines(tmp_path, [SHOPIFY, first, more, ["#1002", "pending", *first[2:3], *first[3:]]], zone="Europe/Paris")
    assert found["status"].to_list() == ["paid", "paid", "unpaid"] and found["currency"].to_list() == ["EUR"] * 3
    assert found["paid_amount"].to_list() == [3000, None, 3000] and found["amount"].to_list() == [1000, 2000, 1000]
    assert found["created_at"].n_unique() == 1 and found["customer_id"].n_unique() == 1


def test_lines_without_their_order_s_cells_belong_to_the_order_above(tmp_path: Path) -> None:
    headers = [
        "Order ID",
        "Order Status",
        "Order Creation Date",
        "Product Name",
        "Deal Price",
        "Quantity",
        "Total Amount",
    ]
    first = ["A1", "Completed", "2026-09-01 10:00", "Cup", "5", "1", "11"]
    grid = [headers, first, ["", "", "", "Bowl", "6", "1", ""], ["A2", *first[1:]]]
    found = lines(tmp_path, grid, currency="PHP", zone="Asia/Manila")
    assert found["order_id"].to_list() == ["A1", "A1", "A2"] and found["status"].to_list() == ["completed"] * 3
    assert found["paid_amount"].to_list() == [1100, None, 1100] and found["business_day"].n_unique() == 1


def test_a_return_is_a_negative_line(tmp_path: Path) -> None:
    found = book(tmp_path, ["1", "杯", "6", "2.55", "2026-09-01"], ["C2", "杯", "-1", "2.55", "2026-09-02"]).tables[
        "order_line"
    ]
    assert found["amount"].to_list() == [1530, -255] and found["quantity"].to_list() == [6000, -1000]
    assert found["is_return"].to_list() == [0, 1] and found["paid"].to_list() == [1, 1]
    assert found["precision"].to_list() == ["day", "day"]


def test_quantity_times_price_is_rounded_half_to_even(tmp_path: Path) -> None:
    rows = [[str(n), "布", "0.5", price, "2026-09-01"] for n, price in enumerate(["0.01", "0.03", "0.05", "-0.03"])]
    assert book(tmp_path, *rows).tables["order_line"]["amount"].to_list() == [0, 2, 2, -2]


def test_equal_lines_are_two_lines_and_the_same_line_twice_is_one(tmp_path: Path) -> None:
    twice = book(tmp_path, ["1", "杯", "1", "2", "2026-09-01"], ["1", "杯", "1", "2", "2026-09-01"])
    assert twice.summary.rows_stored == 2 and twice.tables["order_line"]["line_id"].to_list() == ["#1", "#2"]
    again = read(tmp_path, [DOUYIN, douyin("1", "11", 商品金额="5.00"), douyin("1", "12"), douyin("1", "11")])
    assert again.summary.skipped == {"duplicate": 1}
    assert again.tables["order_line"]["amount"].to_list() == [1000, 1000]


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"主订单编号": "6.91793E+18"}, "id_lost_digits", "主订单编号"),
        ({"主订单编号": "-"}, "value_missing", "主订单编号"),
        ({"商品金额": "九块九"}, "not_a_number", "商品金额"),
        ({"商品金额": "99999999999999"}, "money_absurd", "商品金额"),
        ({"商品金额": "$5"}, "currency_differs", "商品金额"),
        ({"订单提交时间": "2026-02-30 10:00:00"}, "date_impossible", "订单提交时间"),
        ({"支付完成时间": "1899-12-30 00:00:00"}, "date_out_of_range", "支付完成时间"),
        ({"商品数量": "#REF!"}, "error_cell", "商品数量"),
    ],
)
def test_a_cell_that_cannot_be_read_refuses_its_row(
    cells: dict[str, str], code: str, column: str, tmp_path: Path
) -> None:
    found = read(tmp_path, [DOUYIN, douyin("1", "11"), douyin("2", "21", **cells), douyin("3", "31")])
    assert (found.summary.rows_read, found.summary.rows_stored, found.summary.refused_count) == (3, 2, 1)
    refused = found.summary.refused[0]
    assert (refused.row, refused.code, refused.column) == (3, code, column)
    assert (tmp_path / "out" / "refused.jsonl").read_bytes().count(b"\n") == 1


def test_the_file_name_tells_when_it_was_exported(tmp_path: Path) -> None:
    path = written(made("douyin.orders"), tmp_path, name="1791430000_8f3a.csv")
    as_of = parsed(path, tmp_path / "out").summary.as_of
    assert as_of and int(as_of.timestamp()) == 1_791_430_000


def test_a_day_may_begin_after_midnight(tmp_path: Path) -> None:
    row = douyin("1", "11", 订单提交时间="2026-09-01 01:30:00")
    assert str(lines(tmp_path, [DOUYIN, row], day_start=6)["business_day"][0]) == "2026-08-31"
    assert lines(tmp_path, [DOUYIN, row], day_start=0)["month"].to_list() == [202609]


def test_a_file_read_in_slices_gives_the_rows_of_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [["7", "杯", "1", "1", "2026-09-01"], *([str(n // 3), "杯", "1", "2.50", "2026-09-01"] for n in range(40))]
    rows += [["7", "碗", "3", "1", "2026-09-02"], ["9", "碗", "x", "1", "2026-09-02"], ["合计", "", "999", "", ""]]
    whole = book(tmp_path, *rows)
    monkeypatch.setattr(delimited, "WHOLE_BYTES", 64)
    monkeypatch.setattr(slices, "SLICE_ROWS", 5)
    sliced = book(tmp_path, *rows)
    mine, theirs = sliced.tables["order_line"].sort("row"), whole.tables["order_line"].sort("row")
    assert mine.equals(theirs) and mine.filter(pl.col("order_id") == "7")["line_id"].to_list() == [
        "#1",
        "#2",
        "#3",
        "#4",
        "#5",
    ]
    assert sliced.summary.rows_read == whole.summary.rows_read == 44
    assert (sliced.summary.rows_stored, sliced.summary.skipped) == (whole.summary.rows_stored, whole.summary.skipped)


def test_the_same_line_far_apart_is_still_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "WHOLE_BYTES", 64)
    monkeypatch.setattr(slices, "SLICE_ROWS", 4)
    rows = [douyin("1", "11", 商品金额="5.00"), *(douyin(str(n), f"{n}1") for n in range(2, 30)), douyin("1", "11")]
    found = read(tmp_path, [DOUYIN, *rows])
    assert found.summary.skipped == {"duplicate": 1} and found.summary.rows_stored == 29
    first = found.tables["order_line"].filter(pl.col("order_id") == "1")
    assert first["amount"].to_list() == [1000] and found.summary.stored == {"order_line": 29}
