"""Files other people wrote, where they lie beside the project: their totals come out to the cent."""

from __future__ import annotations

import gzip
from pathlib import Path

import polars as pl
import pytest
from made_exports import Parsed, parsed

SHARED = Path(__file__).parents[3] / "shared" / "data"
HEADERS = SHARED / "f_true_export_headers"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the real files are not on this machine")


def unpacked(path: Path, folder: Path) -> Path:
    plain = folder / path.stem
    plain.write_bytes(gzip.decompress(path.read_bytes()))
    return plain


def totals(found: Parsed) -> dict[str, int]:
    """Sum by measure."""
    return dict(found.tables["observation"].group_by("measure").agg(pl.col("value").sum()).iter_rows())


def test_douyin_orders_of_21_columns(tmp_path: Path) -> None:
    found = parsed(HEADERS / "douyin_order_sample.csv", tmp_path)
    lines = found.tables["order_line"].sort("row")
    assert (found.summary.format, found.summary.verified, found.summary.unknown_columns) == (
        "douyin.orders_selected",
        True,
        [],
    )
    assert lines["order_id"].to_list() == [f"691792676882364375{n}" for n in (1, 2, 3)]
    assert lines["paid_amount"].to_list() == [2_890, 2_000, 1_590]
    assert lines["amount"].to_list() == [2_890 + 2_100 + 2_500, 2_000 + 500 + 800, 1_590]
    assert lines["status"].to_list() == ["refunded", "shipped", "paid"] and lines["paid"].sum() == 3
    assert (lines["platform_discount"].sum(), lines["shop_discount"].sum(), lines["host_discount"].sum()) == (
        2600,
        2500,
        800,
    )
    assert found.summary.personal == ["收件人", "收件人手机号", "详细地址", "商家备注"]


def test_douyin_money_movements_of_18_columns(tmp_path: Path) -> None:
    found = parsed(HEADERS / "douyin_settlement_sample.csv", tmp_path)
    lines = found.tables["money_line"]
    assert found.summary.format == "douyin.funds_30" and found.summary.unknown_columns == []
    assert (lines["amount"].sum(), lines["platform_fee"].sum(), lines["refund_amount"].sum()) == (1084, -109, -2778)
    assert lines["direction"].to_list() == ["in", "in"] and lines["line_id"].to_list() == ["T0", "T1"]


def test_tiktok_live_performance(tmp_path: Path) -> None:
    found = parsed(HEADERS / "tiktok_creator_live_performance_sample.csv", tmp_path)
    assert found.summary.format == "tiktok.live_performance" and found.summary.tables[0].header_row == 3
    assert (found.summary.currency, found.summary.shows[0].room_id) == ("BRL", "7665678832292088583")
    told = totals(found)
    assert (told["amount"], told["views"], told["duration"], told["like_rate"]) == (
        41_357,
        845,
        9_420_000,
        2_015_776_700,
    )


def test_tiktok_orders_with_thai_statuses(tmp_path: Path) -> None:
    found = parsed(HEADERS / "tiktok_shop_orders_sample_th.csv", tmp_path)
    lines = found.tables["order_line"].sort("row")
    assert (found.summary.currency, found.summary.zone, found.summary.date_order) == ("THB", "Asia/Bangkok", "dmy")
    assert lines["status"].to_list() == ["shipped", "shipped", "closed", "paid"] and lines["paid"].to_list() == [
        1,
        1,
        0,
        1,
    ]
    assert lines["paid_amount"].to_list() == [23_800, None, 6_700, 6_700] and lines["amount"].sum() == 31_600
    assert str(lines["at"][0]) == "2026-05-10 15:06:01+00:00" and lines["sku_id"][0] == "SKU-001"


@pytest.mark.parametrize("name", ["sessions.csv", "Data_Skripsi_full.xlsx"])
def test_a_shop_s_notebook_of_sessions(name: str, tmp_path: Path) -> None:
    mapped = {"duration_h": "Durasi_Jam", "viewers": "Penonton Aktif", "units": "Produk Terjual"}
    found = parsed(SHARED / "a_tiktok_shop_sessions_id" / name, tmp_path, kind="shows", map=mapped)
    assert (found.summary.rows_stored, len(found.summary.shows), found.summary.refused_count) == (217, 217, 0)
    told = totals(found)
    assert told["units"] == 6_619 and round(told["duration"] / 3_600_000, 2) == 2_308.64


def test_a_shop_s_days(tmp_path: Path) -> None:
    mapped = {
        "date": "日期", "page_views": "浏览量", "visitors": "访客数", "paid_amount": "成交金额", "orders": "成交单量",
        "ordered_amount": "下单金额",
    }  # fmt: skip
    path = SHARED / "a_shop_daily_funnel_cn" / "Data.csv"
    found = parsed(path, tmp_path, kind="days", map=mapped, currency="CNY", zone="Asia/Shanghai")
    told = totals(found)
    assert (told["paid_amount"], told["ordered_amount"], told["orders"]) == (
        105_004_469_668,
        123_580_616_282,
        10_366_183,
    )
    assert (str(found.summary.period_from), str(found.summary.period_to)) == ("2022-01-01", "2023-02-04")
    suggestion = parsed(path, tmp_path / "unsaid").summary.suggestion
    assert suggestion and suggestion.kind == "days" and set(mapped.values()) <= set(suggestion.map.values())


def test_online_retail(tmp_path: Path) -> None:
    path = unpacked(SHARED / "d_online_retail_uci" / "dev" / "online_retail_2010-12_to_2011-02.csv.gz", tmp_path)
    mapped = {
        "order_id": "InvoiceNo", "product_id": "StockCode", "product": "Description", "quantity": "Quantity",
        "unit_price": "UnitPrice", "created_at": "InvoiceDate", "customer_id": "CustomerID", "province": "Country",
    }  # fmt: skip
    found = parsed(path, tmp_path / "out", kind="orders", map=mapped, currency="GBP", zone="Europe/London")
    lines = found.tables["order_line"]
    sales = lines.filter((pl.col("is_return") == 0) & (pl.col("amount") > 0))
    by_month = dict(sales.group_by("month").agg(pl.col("amount").sum()).iter_rows())
    assert by_month == {201012: 82_374_614, 201101: 69_136_456, 201102: 52_363_189}
    assert found.summary.rows_read == found.summary.rows_stored == 105_335
    returns = lines.filter(pl.col("order_id").str.starts_with("C"))
    assert returns["is_return"].min() == 1 and not lines["customer_id"].str.contains(r"^\d{5}$").any()


def test_dunnhumby(tmp_path: Path) -> None:
    path = unpacked(SHARED / "d_complete_journey_dunnhumby" / "transactions_sample.csv.gz", tmp_path)
    mapped = {
        "order_id": "basket_id", "product_id": "product_id", "quantity": "quantity", "amount": "sales_value",
        "created_at": "transaction_timestamp", "customer_id": "household_id",
    }  # fmt: skip
    found = parsed(path, tmp_path / "out", kind="orders", map=mapped, currency="USD", zone="America/New_York")
    assert (found.summary.rows_read, found.summary.rows_stored) == (75_000, 74_999)
    assert found.tables["order_line"]["amount"].sum() == 23_393_524
    assert [(each.row, each.code) for each in found.summary.refused] == [(37_995, "id_lost_digits")]
