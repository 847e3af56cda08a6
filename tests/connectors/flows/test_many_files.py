"""Many files at once: told of in their order, each as if it had come alone."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

from connectors.flows.drop import Drop, Order, on
from kaibo.connectors.actions.import_path import Wanted, import_paths


def _all(*paths: Path, **options: Any) -> list[dict[str, Any]]:
    wanted = [Wanted(path, options) for path in paths]
    return list(import_paths(wanted, lambda *told: None, by="周琦"))


def _orders(drop: Drop, name: str, *orders: Order, day: int = 3) -> Path:
    """An export that is written but not imported."""
    drop.orders(*orders, exported=on(day), name=name, dry_run=True)
    return drop.folder / name


def test_every_file_is_told_of_in_its_order(drop: Drop) -> None:
    first = _orders(drop, "1790000000_a.csv", Order("A"))
    broken = drop.folder / "空.csv"
    broken.write_bytes(b"")
    last = _orders(drop, "1790000001_b.csv", Order("B"), Order("C"))
    outcomes = _all(first, broken, drop.folder / "没有.csv", last)
    assert [each["status"] for each in outcomes] == ["stored", "refused", "refused", "stored"]
    assert [Path(each["file"]) for each in outcomes] == [first, broken, drop.folder / "没有.csv", last]
    assert outcomes[2]["error"]["code"] == "connectors.no_file"
    assert drop.number("orders") == 3


def test_the_same_bytes_twice_are_stored_once(drop: Drop) -> None:
    first = _orders(drop, "1790000000_a.csv", Order("A"))
    again = Path(shutil.copy(first, drop.folder / "again.csv"))
    outcomes = _all(first, again)
    assert [each["status"] for each in outcomes] == ["stored", "unchanged"]
    assert outcomes[0]["batch"] == outcomes[1]["batch"]
    assert drop.number("orders") == 1


def test_the_newest_export_wins_inside_one_handful_too(drop: Drop) -> None:
    newer = _orders(drop, f"{int(on(9).timestamp())}_new.csv", Order("A", paid="80.00"), day=9)
    older = _orders(drop, f"{int(on(2).timestamp())}_old.csv", Order("A", paid="100.00"), day=2)
    assert [each["status"] for each in _all(newer, older)] == ["stored", "stored"]
    assert drop.number("paid_amount") == Decimal("80.00")
