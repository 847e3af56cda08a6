"""An item on the shelf."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from stock_shelf import make_item

from kaibo.events.api import read
from kaibo.goods.models import StockItem


@pytest.fixture
def lamp(db: None) -> StockItem:
    """Ten lamps, scarce from three."""
    return make_item("lamp", 10, low=3)


class Heard:
    """What the log of events says."""

    def told(self, kind: str) -> list[Any]:
        return [event.payload for event in read() if event.kind == kind]

    def until(self, so: Callable[[], bool], seconds: float = 10.0) -> None:
        deadline = time.monotonic() + seconds
        while not so():
            assert time.monotonic() < deadline, "it never came"
            time.sleep(0.05)


@pytest.fixture
def events() -> Heard:
    return Heard()
