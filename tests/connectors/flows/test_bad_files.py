"""A file that can't be taken gets one clear sentence in both languages, and nothing of it is visible."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.flows.drop import HEADERS, Drop, Order, on
from kaibo.metrics.models import Batch

HOSTILE = {
    "空.csv": b"",
    "图片.csv": b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
    "断.xlsx": b"PK\x03\x04" + b"\0" * 40,
    "文档.csv": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_table_is_refused_in_one_sentence(drop: Drop, name: str) -> None:
    path = drop.folder / name
    path.write_bytes(HOSTILE[name])
    outcome = drop.path(path)
    assert outcome["status"] == "refused"
    assert outcome["error"]["message_zh"] and outcome["error"]["message_en"]
    assert not Batch.objects.filter(state=Batch.State.STORED).exists()


def test_a_path_that_is_no_file_is_said(drop: Drop) -> None:
    missing = Path("/nowhere/export.csv")
    with pytest.raises(FileNotFoundError):
        drop.path(missing)


def test_an_id_that_a_spreadsheet_has_cut_is_refused_by_name_and_the_other_rows_are_stored(drop: Drop) -> None:
    cut = Order("A").cells()
    cut[0] = cut[1] = "6.91793E+18"
    path = drop.folder / "1790000000_cut.csv"
    outcome = drop.file(path, [HEADERS, cut, Order("B").cells()])
    assert (outcome["rows_read"], outcome["rows_stored"], outcome["rows_refused"]) == (2, 1, 1)
    assert drop.number("orders") == 1


def test_every_row_is_accounted_for(drop: Drop) -> None:
    total = ["合计", *[""] * (len(HEADERS) - 1)]
    total[4] = "150.00"
    impossible = Order("C", at="2026-02-30 10:00:00").cells()
    outcome = drop.file(
        drop.folder / "1790000001_rows.csv", [HEADERS, Order("A").cells(), Order("B").cells(), impossible, total]
    )
    read = outcome["rows_stored"] + outcome["rows_skipped"] + outcome["rows_refused"]
    assert outcome["rows_read"] == read == 4
    assert drop.number("orders") == outcome["rows_stored"] == 2


def test_a_table_nobody_knows_asks_for_a_mapping_once(drop: Drop) -> None:
    headers, row = ["单据", "谁买的", "几件", "几块钱", "哪天"], ["Z-1", "王", "2", "30.5", "2026-10-01"]
    path = drop.folder / "手工表.csv"
    assert drop.file(path, [headers, row])["status"] == "needs_mapping"
    taught = {"order_id": "单据", "quantity": "几件", "unit_price": "几块钱", "created_at": "哪天"}
    assert drop.file(path, [headers, row], kind="orders", map=taught)["status"] == "stored"
    another = drop.file(drop.folder / "手工表2.csv", [headers, ["Z-2", "李", "1", "9.5", "2026-10-02"]])
    assert another["status"] == "stored"
    assert drop.number("gmv") == 70.5


def test_orders_of_tomorrow_are_kept_apart_from_those_of_today(drop: Drop) -> None:
    drop.orders(Order("A"), Order("B", at="2026-10-02 00:30:00"), exported=on(1))
    assert drop.number("orders") == 2
