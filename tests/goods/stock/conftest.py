"""An item on the shelf."""

from __future__ import annotations

import pytest
from stock_shelf import make_item

from kaibo.goods.models import StockItem


@pytest.fixture
def lamp(db: None) -> StockItem:
    """Ten lamps, scarce from three."""
    return make_item("lamp", 10, low=3)
