"""No phone number that stood in a file can be found in the data directory: not in the store, tables, logs or tmp."""

from __future__ import annotations

from pathlib import Path

from connectors.flows.drop import HEADERS, Drop, Order, on

PHONE = b"13912345678"


def test_no_phone_of_an_imported_file_lies_plain_in_the_data_directory(drop: Drop, store_home: Path) -> None:
    outcome = drop.orders(Order("A"), Order("B"), exported=on(1))
    assert outcome["status"] == "stored"
    plain = [path for path in store_home.rglob("*") if path.is_file() and PHONE in path.read_bytes()]
    assert plain == []


def test_a_file_in_another_encoding_leaves_no_plain_copy_either(drop: Drop, store_home: Path) -> None:
    path = drop.folder / "1790000002_gbk.csv"
    assert drop.file(path, [HEADERS, Order("A").cells()], encoding="gb18030")["status"] == "stored"
    assert [each for each in store_home.rglob("*") if each.is_file() and PHONE in each.read_bytes()] == []


def test_the_preview_shows_no_phone(drop: Drop) -> None:
    previewed = drop.orders(Order("A"), exported=on(1), dry_run=True)
    assert PHONE.decode() not in str(previewed)
    assert "收件人手机号" in previewed["preflight"]["personal"]
