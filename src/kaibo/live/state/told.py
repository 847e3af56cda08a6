"""The sums as pages get them: what no source told of is null, never 0."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from kaibo.live.state.sums import LiveState, ProductSums

INTERACTIONS = ("comment", "like", "share", "follow", "gift", "fan_club_join")
_TIMES = {
    "entered": "room_enter",
    "left": "room_leave",
    "comments": "comment",
    "likes": "like",
    "shares": "share",
    "follows": "follow",
    "clicks": "view_item",
    "carts": "add_to_cart",
}
_IN_A_MINUTE = ("room_enter", "room_leave", "comment", "like", "follow", "view_item")


def totals(state: LiveState, now: float) -> dict[str, Any]:
    """The run's totals at `now` (seconds of the epoch)."""
    told = state.times
    sold, entered = "purchase" in told, told.get("room_enter")
    interactions = [told[kind] for kind in INTERACTIONS if kind in told]
    return {
        "online": _level(state.online),
        "peak_online": _level(state.peak_online),
        **{name: told.get(kind) for name, kind in _TIMES.items()},
        "orders": len(state.orders) if sold else None,
        "units": state.units if sold else None,
        "buyers": len(state.buyers) if sold and not state.nameless else None,
        "gmv": dict(state.gmv) if sold else None,
        "refunds": dict(state.refunds) if "refund" in told else None,
        "stay_s": _stay(state, now),
        "interactions": sum(interactions) if interactions else None,
        "conversion": {"numerator": len(state.orders), "denominator": entered} if sold and entered else None,
    }


def minute_rows(state: LiveState, currency: str) -> list[list[int | None]]:
    """[epoch_s, online, entered, left, comments, likes, follows, clicks, orders, gmv] of each minute from the first
    to the last; a count is null until the first minute in which its kind was told of."""
    if not state.minutes:
        return []
    known: set[str] = set()
    rows: list[list[int | None]] = []
    for key in range(min(state.minutes), max(state.minutes) + 60, 60):
        minute = state.minutes.get(key)
        times = minute.times if minute else {}
        known.update(times)
        counts = [times.get(kind, 0) if kind in known else None for kind in _IN_A_MINUTE]
        orders = len(minute.orders) if minute else 0
        gmv = minute.gmv.get(currency, 0) if minute else 0
        sold: list[int | None] = [orders, gmv] if "purchase" in known else [None, None]
        rows.append([key, _level(minute.online) if minute else None, *counts, *sold])
    return rows


def product_sums(state: LiveState, product: str) -> dict[str, Any]:
    """clicks, carts, orders, units and gmv of one product."""
    sums, told = state.products.get(product, ProductSums()), state.times
    sold = "purchase" in told
    return {
        "clicks": sums.clicks if "view_item" in told else None,
        "carts": sums.carts if "add_to_cart" in told else None,
        "orders": len(sums.orders) if sold else None,
        "units": sums.units if sold else None,
        "gmv": dict(sums.gmv) if sold else None,
    }


def sold_between(state: LiveState, first: float, last: float) -> dict[str, Any]:
    """orders and gmv of a span, its end not included (seconds of the epoch)."""
    if "purchase" not in state.times:
        return {"orders": None, "gmv": None}
    lines = state.sold[bisect_left(state.sold, (first,)) : bisect_left(state.sold, (last,))]
    gmv: dict[str, int] = {}
    for _, _, amount, currency in lines:
        if currency:
            gmv[currency] = gmv.get(currency, 0) + amount
    return {"orders": len({order for _, order, _, _ in lines}), "gmv": gmv}


def _level(value: int) -> int | None:
    return None if value < 0 else value


def _stay(state: LiveState, now: float) -> int | None:
    """Seconds that those who entered have stayed so far, on average; null unless both ends are told of, each person
    at most once more in than out."""
    entered, left = state.times.get("room_enter", 0), state.times.get("room_leave", 0)
    if not left or left > entered:
        return None
    return max(0, round(stayed(state, now) / entered))


def stayed(state: LiveState, now: float) -> float:
    """Seconds that all who entered have stayed together so far."""
    entered, left = state.times.get("room_enter", 0), state.times.get("room_leave", 0)
    return state.stay + (entered - left) * now
