"""A million rows in one file, as a year of a large shop; only with `make soak`."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from connectors.flows.drop import HEADERS, Drop, Order
from soak import SOAK

ROWS = 1_000_000


@pytest.mark.skipif(not SOAK, reason="make soak")
def test_a_million_rows_are_all_counted_and_all_taken_back(drop: Drop, tmp_path: Path) -> None:
    path = tmp_path / "1790000000_year.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        table = csv.writer(out)
        table.writerow(HEADERS)
        table.writerows(Order(f"M{each}", at=f"2026-{1 + each % 9:02}-11 20:30:00").cells() for each in range(ROWS))
    outcome = drop.path(path)
    assert (outcome["status"], outcome["rows_stored"]) == ("stored", ROWS)
    assert drop.number("orders") == ROWS
    drop.undo(outcome)
    assert drop.number("orders") is None
