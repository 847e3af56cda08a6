"""What the team's own last shows of this account had at the same minute: asked of the metric engine once a run."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from decimal import Decimal
from statistics import median

from django.db import connections

from kaibo.kit.log import logger
from kaibo.kit.money import to_minor
from kaibo.live.models import Run
from kaibo.live.room import LiveRoom
from kaibo.metrics.api import query
from kaibo.shows.api import Show

LATEST = 8
"""Shows that are looked at, the latest with a start."""
LONGEST = 24 * 60
AGAIN = 60.0
"""Seconds after which the engine is asked again where it didn't answer."""
Curve = dict[int, Decimal]
"""By minute since the show began."""
Rows = list[list[int | None]]

_asking = ThreadPoolExecutor(1, thread_name_prefix="usual")


def look_for_usual(room: LiveRoom) -> None:
    """Ask in the background; `room.memory["usual"]` has the answer once it is there."""
    waiting: Future[Rows | None] | None = room.memory.get("usual_asked")
    if "usual" in room.memory:
        return
    if waiting is None and time.monotonic() >= room.memory.get("usual_again", 0):
        room.memory["usual_asked"] = _asking.submit(_asked, room.run)
    elif waiting is not None and waiting.done():
        del room.memory["usual_asked"]
        if waiting.exception() is None:
            room.memory["usual"] = waiting.result()
        else:
            logger().warning("usual_unknown", error=type(waiting.exception()).__name__)
            room.memory["usual_again"] = time.monotonic() + AGAIN


def usual(run: Run) -> Rows | None:
    """[minute of the run, median online, median gmv so far in minor units]; a minute stands in it while at least half
    of the shows were still on. None where no earlier show of the account tells its minutes."""
    before = run.started_at or run.made_at
    earlier = Show.objects.filter(account=run.account_id, started_at__lt=before).order_by("-started_at")
    began = {show.id: show.started_at for show in earlier[:LATEST] if show.started_at}
    if not began:
        return None
    online = _curves("online", "minutes", began)
    sold = {id: _so_far(curve) for id, curve in _curves("gmv", "orders", began, run.currency).items()}
    people, money = _medians(online.values()), _medians(sold.values())
    minutes = sorted({*people, *money})
    if not minutes:
        return None
    return [[at, _whole(people.get(at)), _minor(money.get(at), run.currency)] for at in minutes]


def _asked(run: Run) -> Rows | None:
    try:
        return usual(run)
    finally:
        connections.close_all()


def _curves(key: str, source: str, began: dict[str, datetime], currency: str = "") -> dict[str, Curve]:
    found: defaultdict[str, Curve] = defaultdict(dict)
    filters: dict[str, list[str] | str] = {"show": sorted(began), "source": source}
    if currency:
        filters["currency"] = currency
    for row in query((key,), by=("show", "minute"), filters=filters):
        value, at, id = row.numbers[key].value, row.dimensions["minute"], str(row.dimensions["show"])
        if value is not None and at is not None:
            since = int((datetime.fromisoformat(str(at)) - began[id]).total_seconds() // 60)
            if 0 <= since < LONGEST:
                found[id][since] = Decimal(value)
    return dict(found)


def _so_far(curve: Curve) -> Curve:
    """Added up to each minute, up to the last that sold."""
    total, whole = Decimal(0), Curve()
    for at in range(max(curve) + 1):
        total += curve.get(at, Decimal(0))
        whole[at] = total
    return whole


def _medians(curves: Iterable[Curve]) -> Curve:
    every = list(curves)
    told = {at for curve in every for at in curve}
    here = {at: [curve[at] for curve in every if at in curve] for at in told}
    return {at: median(values) for at, values in here.items() if 2 * len(values) >= len(every)}


def _whole(value: Decimal | None) -> int | None:
    return None if value is None else round(value)


def _minor(value: Decimal | None, currency: str) -> int | None:
    return None if value is None else to_minor(value, currency)
