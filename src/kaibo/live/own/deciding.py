"""Unpaid carts in their decision window: who put something in a cart 15 to 30 seconds ago and hasn't paid since."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from kaibo.events.api import Taken
from kaibo.live.room import LiveRoom

OPENS, CLOSES = 15.0, 30.0
FRESH = 5.0
"""Seconds from the moment to its arrival beyond which a source is too late for a window of fifteen."""
_KEPT = 120.0


@dataclass
class Carts:
    """Of the last two minutes: what was put in carts (moment, seconds until it arrived, who, what), who paid when."""

    added: deque[tuple[float, float, str, str]] = field(default_factory=deque)
    paid: dict[str, float] = field(default_factory=dict)


def follow_carts(room: LiveRoom, taken: Sequence[Taken]) -> None:
    carts = _carts(room)
    for each in taken:
        signal = each.signal
        if signal.kind == "add_to_cart":
            at = signal.at.timestamp()
            carts.added.append((at, each.received_at.timestamp() - at, signal.person, signal.product))
        elif signal.kind == "purchase" and signal.person:
            carts.paid[signal.person] = max(signal.at.timestamp(), carts.paid.get(signal.person, 0.0))


def deciding(room: LiveRoom) -> dict[str, Any]:
    """{count, lag_s, fresh, products: {product: count}}: `count` is null where no source tells carts with persons, or
    the source is too late (`lag_s`, the median of the last two minutes) for the window to mean anything."""
    carts, now = _carts(room), room.at.timestamp()
    _forget(carts, now)
    lags = [lag for _, lag, _, _ in carts.added]
    lag = median(lags) if lags else None
    told = any(person for _, _, person, _ in carts.added)
    if lag is None or not told or abs(lag) > FRESH:
        return {"count": None, "lag_s": None if lag is None else round(lag, 1), "fresh": False, "products": {}}
    waiting = {
        (person, product)
        for at, _, person, product in carts.added
        if OPENS <= now - at <= CLOSES and person and carts.paid.get(person, 0.0) < at
    }
    products: dict[str, int] = {}
    for _, product in sorted(waiting):
        products[product] = products.get(product, 0) + 1
    people = len({person for person, _ in waiting})
    return {"count": people, "lag_s": round(lag, 1), "fresh": True, "products": products}


def _carts(room: LiveRoom) -> Carts:
    found: Carts = room.memory.setdefault("carts", Carts())
    return found


def _forget(carts: Carts, now: float) -> None:
    carts.added = deque(each for each in carts.added if now - each[0] <= _KEPT)
    carts.paid = {person: at for person, at in carts.paid.items() if now - at <= _KEPT}
