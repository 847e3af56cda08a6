"""Platforms are told how many they may sell: the level itself, not the change, so that only the newest matters.

What a platform last took is kept; whatever differs is due. A restart, a lost answer or a day without network needs
nothing else than the next round.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from django.db.models import Q, Sum
from django.db.models.functions import Coalesce

from kaibo.goods.models import StockListing, StockPushed
from kaibo.goods.models.stock import SHARED
from kaibo.kit import clock
from kaibo.kit.log import logger

MOST_TOGETHER = 50
LONGEST_WAIT = 600


@dataclass(frozen=True)
class Level:
    """A product of the platform, and how many units it may sell now."""

    product_id: str
    sku_id: str
    units: int


class Sink(Protocol):
    """A platform's way in. `push` says which levels were refused, by their place, and why; it raises (OSError) where
    nothing was taken at all. The same levels may come again."""

    platform: str

    def push(self, levels: Sequence[Level]) -> Mapping[int, str]: ...


_sinks: dict[str, Sink] = {}


def pushes_to(sink: Sink) -> Sink:
    """Register what tells a platform how much may be sold. Raises ValueError for a platform's second."""
    if sink.platform in _sinks:
        raise ValueError(f"{sink.platform} has a sink already")
    _sinks[sink.platform] = sink
    return sink


def sinks() -> list[str]:
    """Platforms that can be told."""
    return sorted(_sinks)


def due(platform: str) -> list[tuple[StockListing, int]]:
    """Listings whose level isn't the one the platform last took, and that level: shared and its own units."""
    pools = Q(item__pools__channel__in=[SHARED, platform])
    level = Coalesce(Sum("item__pools__available", filter=pools), 0)
    found = StockListing.objects.filter(platform=platform).annotate(level=level).select_related("pushed")
    waiting = found.exclude(pushed__retry_at__gt=clock.now()).order_by("id")
    return [(each, each.level) for each in waiting if _taken(each) != each.level]


def push(platform: str) -> int:
    """Tell one platform what is due; returns how many levels it took."""
    wanted = due(platform)
    return sum(
        _push(_sinks[platform], wanted[first : first + MOST_TOGETHER]) for first in range(0, len(wanted), MOST_TOGETHER)
    )


def _push(sink: Sink, wanted: Sequence[tuple[StockListing, int]]) -> int:
    levels = [Level(listing.product_id, listing.sku_id, units) for listing, units in wanted]
    try:
        refused = sink.push(levels)
    except OSError as error:
        logger().warning("stock_push_failed", platform=sink.platform, error=type(error).__name__)
        refused = dict.fromkeys(range(len(levels)), type(error).__name__)
    for place, (listing, units) in enumerate(wanted):
        _note(listing, units, refused.get(place, ""))
    return len(levels) - len(refused)


def _note(listing: StockListing, units: int, error: str) -> None:
    pushed, _ = StockPushed.objects.get_or_create(listing=listing)
    if error:
        pushed.failures += 1
        wait = min(2**pushed.failures, LONGEST_WAIT)
        pushed.error, pushed.retry_at = error[:200], clock.now() + timedelta(seconds=wait)
    else:
        pushed.units, pushed.pushed_at = units, clock.now()
        pushed.failures, pushed.error, pushed.retry_at = 0, "", None
    pushed.save()


def _taken(listing: StockListing) -> int | None:
    return listing.pushed.units if hasattr(listing, "pushed") else None
