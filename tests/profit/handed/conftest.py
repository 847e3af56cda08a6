"""Files handed in for real, as the import's own tests have it, and an evening with orders to cost."""

from __future__ import annotations

import pytest

from connectors.flows.conftest import drop, store_home
from connectors.flows.drop import Drop
from review.evening.files import ORDERS, SHOW, hand_in

__all__ = ["drop", "store_home"]


@pytest.fixture
def evening(drop: Drop) -> Drop:
    """One show of two hours, with orders of 100 and 50 yuan in it and one of 70 after it; each one of a product."""
    hand_in(drop, "shows", [SHOW])
    products = ({"product_id": "3700001", "product": "珍珠耳钉"}, {"product_id": "3700002", "product": "平安扣"})
    named = [{**order, **products[at % 2], "quantity": "1"} for at, order in enumerate(ORDERS)]
    hand_in(drop, "orders", named)
    return drop
