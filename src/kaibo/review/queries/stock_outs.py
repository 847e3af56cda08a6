"""Products that stopped selling, where there are too many orders to look at each minute: first by the hour, then by
the minute in the few shows that an hour was empty in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from kaibo.metrics.api import Query, Row, Window, ask
from kaibo.review.queries.findings import FEWEST_SOLD
from kaibo.shows.api import Show

MOST_SHOWS = 60
"""Shows that are looked at by the minute: those in which most was sold before the silence."""


@dataclass
class _Sold:
    """Orders of one product in one show, by how many clock hours after the show's first."""

    hours: dict[int, Decimal] = field(default_factory=dict)

    @property
    def orders(self) -> Decimal:
        return sum(self.hours.values(), Decimal(0))


def hours_of(products: Sequence[str], window: Window) -> Query:
    """Orders of these products by the hour of each show."""
    filters = {"product": products, "source": "orders"}
    return ask(("orders",), by=["show", "product", "hour"], window=window, filters=filters)


def minutes_of(products: Sequence[str], shows: Sequence[Show], rows: Iterable[Row], zone: str) -> Query | None:
    """Orders by the minute of the shows whose last hour sold none of a product that had sold well before."""
    ids = _silent({show.id: show for show in shows}, rows, zone)
    if not ids:
        return None
    filters = {"show": ids, "product": products, "source": "orders"}
    return ask(("orders",), by=["show", "product", "minute"], filters=filters)


def _silent(shows: dict[str, Show], rows: Iterable[Row], zone: str) -> list[str]:
    sold: defaultdict[tuple[str, str], _Sold] = defaultdict(_Sold)
    for row in rows:
        id, hour, orders = str(row.dimensions["show"]), row.dimensions["hour"], row.numbers["orders"].value
        if id in shows and hour is not None and orders:
            after = (int(hour) - _first_hour(shows[id], zone)) % 24
            sold[id, str(row.dimensions["product"])].hours[after] = orders
    found: dict[str, Decimal] = {}
    for (id, _), each in sold.items():
        if each.orders >= FEWEST_SOLD and _ended_before(each, shows[id], zone):
            found[id] = max(found.get(id, Decimal(0)), each.orders)
    return sorted(found, key=lambda id: (-found[id], id))[:MOST_SHOWS]


def _first_hour(show: Show, zone: str) -> int:
    return show.started_at.astimezone(ZoneInfo(zone)).hour if show.started_at else 0


def _ended_before(sold: _Sold, show: Show, zone: str) -> bool:
    """Whether the hour of the last sale was over when the show was."""
    if show.started_at is None or show.ended_at is None:
        return False
    begun = show.started_at.astimezone(ZoneInfo(zone)).replace(minute=0, second=0, microsecond=0)
    return begun + timedelta(hours=max(sold.hours) + 1) <= show.ended_at
