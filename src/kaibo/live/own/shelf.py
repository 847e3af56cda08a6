"""The run's products with what their signals add up to."""

from __future__ import annotations

from typing import Any

from kaibo.live.room import LiveRoom
from kaibo.live.state import product_sums


def products(room: LiveRoom) -> list[dict[str, Any]]:
    """The shelf in its order; behind it what sold without being on it."""
    known = [_shown(room, entry) for entry in room.rows.shelf]
    on_shelf = {entry.product for entry in room.rows.shelf}
    others = sorted(set(room.state.products) - on_shelf)
    return known + [_stray(room, product, len(known) + place) for place, product in enumerate(others)]


def _shown(room: LiveRoom, entry: Any) -> dict[str, Any]:
    copied = ("product", "name", "on_shelf", "position", "price", "anchor", "substitute", "presale_days")
    told = {name: getattr(entry, name) for name in copied}
    told |= {"currency": room.run.currency, "pitching": entry.pitching_since is not None}
    told |= {"pitching_since": entry.pitching_since, "stock": None, "low": False}
    return told | product_sums(room.state, entry.product)


def _stray(room: LiveRoom, product: str, position: int) -> dict[str, Any]:
    told: dict[str, Any] = {"product": product, "name": "", "on_shelf": False, "position": position, "price": None}
    told |= {"anchor": None, "substitute": "", "presale_days": None, "currency": room.run.currency}
    told |= {"pitching": False, "pitching_since": None, "stock": None, "low": False}
    return told | product_sums(room.state, product)
