"""What the tests of the demo's team begin with: eight evenings of its room, as imported files tell them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from kaibo.demo.rehearsal.plan import room
from kaibo.shows.models import Account, Show
from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf

__all__ = ["SOLD", "history", "shelf", "store_home"]
SOLD = 16
"""Products that the last show sold."""


@pytest.fixture
def history(db: None, shelf: Shelf) -> Show:
    """Eight evenings of the room, the last of which sold many of the room's products."""
    account = Account.objects.create(id="a1", platform=room().platform, handle="h", name=room().name)
    batch = shelf.batch()
    for week in range(8):
        at = datetime(2026, 9, 1, 12, 7, tzinfo=UTC) + timedelta(weeks=week)
        show = Show.objects.create(
            id=f"show_{week}", account=account, host="阿栀", title="珍珠源头价", started_at=at, business_day=at.date(),
            ended_at=at + timedelta(hours=4),
        )  # fmt: skip
        told = {"orders": 90, "views": 4_000, "duration": 14_400_000, "account": "a1", "host": "阿栀"}
        shelf.tell(batch, show_id=show.id, business_day=at.date(), at=at, amount=2_000_000 + week * 90_000, **told)
    for product in sorted(room().products, key=lambda each: -each.pull)[:SOLD]:
        id = product.listing(room().platform)
        shelf.tell(
            batch, grain="product", subject=f"{show.id}|{id}", show_id=show.id, business_day=date(2026, 10, 20),
            product=product.name, product_id=id, amount=product.price * 9 - 80, units=9, account="a1", host="阿栀",
        )  # fmt: skip
    return show
