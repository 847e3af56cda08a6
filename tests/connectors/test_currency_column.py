"""A column that names the currency of each row: its decimals are that currency's, never another's."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from made_exports import Grid, Parsed, parsed, sheets_file

HEADERS = ["单号", "数量", "单价", "币种", "时间"]
MAPPED = {"order_id": "单号", "quantity": "数量", "unit_price": "单价", "currency": "币种", "created_at": "时间"}


def read(folder: Path, *rows: tuple[str, str]) -> Parsed:
    grid: Grid = [HEADERS, *([str(n), "2", price, code, "2026-09-01"] for n, (price, code) in enumerate(rows))]
    return parsed(sheets_file(folder, {"": grid}), folder / "out", kind="orders", map=MAPPED)


@pytest.mark.parametrize(
    ("code", "price", "stored"), [("JPY", "1000", 2000), ("usd", "10.50", 2100), ("KWD", "1.234", 2468)]
)
def test_the_file_speaks_the_currency_of_its_column(code: str, price: str, stored: int, tmp_path: Path) -> None:
    found = read(tmp_path, (price, code), (price, code))
    assert found.summary.currency == code.upper()
    assert [each.code for each in found.summary.warnings if each.code == "currency_assumed"] == []
    assert found.tables["order_line"].select("currency", "amount").rows() == [(code.upper(), stored)] * 2


def test_several_currencies_of_the_same_decimals_stand_side_by_side(tmp_path: Path) -> None:
    found = read(tmp_path, ("10", "USD"), ("10", "EUR"), ("10", "USD"), ("10", ""))
    assert found.tables["order_line"]["currency"].to_list() == ["USD", "EUR", "USD", "USD"]


def test_a_row_in_a_currency_of_other_decimals_is_refused_by_name(tmp_path: Path) -> None:
    found = read(tmp_path, ("10", "USD"), ("1000", "JPY"), ("10", "USD"))
    assert [(each.row, each.code, each.column) for each in found.summary.refused] == [(3, "currency_decimals", "币种")]
    assert found.tables["order_line"].filter(pl.col("currency") == "USD").height == found.summary.rows_stored == 2
