"""抖店 orders: 商品金额 is the price of one piece, whatever the layout; what was paid has freight and no coupons."""

from __future__ import annotations

from pathlib import Path

import polars as pl
from made_exports import Grid, parsed, sheets_file

HEADERS = [
    "主订单编号", "子订单编号", "选购商品", "商品数量", "商品金额", "订单应付金额", "运费", "优惠总金额",
    "平台实际承担优惠金额", "商家实际承担优惠金额", "达人实际承担优惠金额", "订单提交时间", "支付完成时间", "订单状态",
]  # fmt: skip
AT = ["2026-09-22 20:10:00", "2026-09-22 20:11:00", "已完成"]
# Three pieces of 99.00 with 10.00 freight and three coupons; then two lines of one order, one piece and four.
ROWS = [
    ["\t1", "\t11", "珍珠耳钉", "3", "99.00", "277.00", "10.00", "30.00", "12.00", "15.00", "3.00", *AT],
    ["\t2", "\t21", "银戒指", "1", "49.90", "49.90", "0.00", "0.00", "0.00", "0.00", "0.00", *AT],
    ["\t2", "\t22", "手链", "4", "20.05", "78.20", "0.00", "2.00", "2.00", "0.00", "0.00", *AT],
]
AMOUNTS, PAID = [29_700, 4_990, 8_020], [27_700, 4_990, 7_820]


def lines(folder: Path, rows: Grid, *, without: tuple[str, ...] = (), **names: str) -> tuple[str, pl.DataFrame]:
    """The family of formats, and the order lines; `without` columns are not exported, `names` rename some."""
    kept = [at for at, header in enumerate(HEADERS) if header not in without]
    grid: Grid = [[row[at] for at in kept] for row in [[names.get(each, each) for each in HEADERS], *rows]]
    found = parsed(sheets_file(folder, {"": grid}, "1790000000_a.csv"), folder / "out")
    return found.summary.family, found.tables["order_line"].sort("row")


def test_the_price_counts_once_a_piece(tmp_path: Path) -> None:
    family, found = lines(tmp_path, ROWS)
    assert (family, found["amount"].to_list(), found["paid_amount"].to_list()) == ("douyin.orders", AMOUNTS, PAID)
    assert found["unit_price"].to_list() == [9_900, 4_990, 2_005] and found["freight"].to_list() == [1_000, 0, 0]


def test_the_earlier_layout_names_the_price_so_and_says_the_same(tmp_path: Path) -> None:
    family, found = lines(tmp_path, ROWS, 商品金额="商品单价")
    assert (family, found["amount"].to_list(), found["paid_amount"].to_list()) == ("douyin.orders", AMOUNTS, PAID)


def test_without_a_price_the_coupons_that_others_bore_are_added_back(tmp_path: Path) -> None:
    _, found = lines(tmp_path, ROWS, without=("商品金额",))
    assert (found["amount"].to_list(), found["paid_amount"].to_list()) == (AMOUNTS, PAID)


def test_what_was_paid_never_stands_in_for_what_was_sold(tmp_path: Path) -> None:
    _, found = lines(tmp_path, ROWS, without=("商品金额", "商家实际承担优惠金额"))
    assert (found["amount"].to_list(), found["paid_amount"].to_list()) == ([None] * 3, PAID)


def test_sub_orders_that_share_a_row_share_its_price(tmp_path: Path) -> None:
    joined = ["\t3", "\t31;32", "耳钉;手链", "5", "108.90", "58.90", "0.00", "50.00", "50.00", "0.00", "0.00", *AT]
    _, found = lines(tmp_path, [*ROWS, joined])
    assert found["amount"].to_list() == [*AMOUNTS, 10_890]
