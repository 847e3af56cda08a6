"""A small company on a real store: shows of two hosts in two years, looked at on 22 November 2026."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kaibo.metrics.models import Batch
from kaibo.planning.goals import reached
from metrics.conftest import store_home
from metrics.shelf import Shelf, empty

__all__ = ["store_home"]

TODAY = date(2026, 11, 22)


@pytest.fixture
def shelf(store_home: Path, db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    monkeypatch.setattr(reached, "today_of_company", lambda: TODAY)
    yield Shelf()
    empty()


def tell(shelf: Shelf, batch: Batch, day: date, yuan: float, **more: Any) -> None:
    told = {"orders": 10, "views": 1000, "duration": 3_600_000, "host": "苏婉", **more}
    name = f"s{day:%Y%m%d}{told['host']}{more.get('account', '')}"
    shelf.tell(batch, show_id=name, business_day=day, amount=round(yuan * 100), **told)


@pytest.fixture
def two_years(shelf: Shelf) -> Shelf:
    """2025: month m sells m × 100 yuan, 苏婉; 2026: 200 a month until October, 苏婉, and 50 in November, 顾言."""
    batch = shelf.batch()
    for month in range(1, 13):
        tell(shelf, batch, date(2025, month, 2), 100 * month)
    for month in range(1, 11):
        tell(shelf, batch, date(2026, month, 5), 200)
    tell(shelf, batch, date(2026, 11, 21), 50, host="顾言")
    return shelf
