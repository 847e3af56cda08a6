"""The numbers of a show are frozen when their hour has come."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction

from kaibo.kit.clock import now
from kaibo.metrics.api import Number, number_json, query
from kaibo.review.models import Frozen
from kaibo.shows.api import Show

KEYS = ("gmv", "refund_amount", "gmv_after_refunds", "refund_rate", "orders", "refund_orders", "units", "aov")
FREEZE = "review.freeze"


class Age(NamedTuple):
    """`hours` after the end, and for how many more it may still be called that."""

    hours: int
    grace: int


AGES = (Age(24, 12), Age(168, 24))


def due(at: datetime) -> list[tuple[str, int]]:
    """(show, hours) of the editions whose hour has come and that aren't there yet."""
    found = []
    for age in AGES:
        newest = at - timedelta(hours=age.hours)
        ended = Show.objects.filter(ended_at__lte=newest, ended_at__gt=newest - timedelta(hours=age.grace))
        there = set(Frozen.objects.filter(hours=age.hours, show__in=ended.values("id")).values_list("show", flat=True))
        found += [(id, age.hours) for id in ended.values_list("id", flat=True) if id not in there]
    return found


def freeze(show: str, hours: int) -> bool:
    """Once; False where it was there already, or no number of the show is told yet."""
    numbers = numbers_of(show)
    if all(number.value is None and not number.amounts for number in numbers.values()):
        return False
    told = {key: number_json(number) for key, number in numbers.items()}
    try:
        with transaction.atomic():
            Frozen.objects.create(show=show, hours=hours, numbers=told, sources=sources(numbers), at=now())
    except IntegrityError:
        return False
    return True


def numbers_of(show: str) -> dict[str, Number]:
    """As the engine tells them now, of the whole show."""
    rows = query(KEYS, filters={"show": show})
    return rows[0].numbers if rows else {}


def sources(numbers: dict[str, Number]) -> dict[str, Any]:
    """By key the one source it was taken from, "" for several."""
    told = {key: {source for _, source in number.sources} for key, number in numbers.items()}
    return {key: next(iter(names)) if len(names) == 1 else "" for key, names in told.items()}
