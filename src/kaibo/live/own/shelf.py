"""The run's products: what is left of them, and what their signals add up to."""

from __future__ import annotations

from typing import Any

from kaibo.goods.api import Stock, stock_of
from kaibo.live.models import Entry
from kaibo.live.room import LiveRoom
from kaibo.live.state import product_sums

_SET = ("price", "anchor", "low_at", "substitute", "presale_days")
_COPIED = ("product", "name", "on_shelf", "position", *_SET, "pitching_since")


def products(room: LiveRoom) -> list[dict[str, Any]]:
    """The shelf in its order; behind it what sold without being on it."""
    left = stock(room)
    known = [_shown(room, entry, left) for entry in room.rows.shelf]
    on_shelf = {entry.product for entry in room.rows.shelf}
    others = sorted(set(room.state.products) - on_shelf)
    strays = [Entry(product=id, name="", position=len(known) + place) for place, id in enumerate(others)]
    return known + [_shown(room, entry, left) for entry in strays]


def stock(room: LiveRoom) -> dict[str, Stock]:
    """What the ledger says of the shelf's products at `room.at`, asked once for that moment."""
    found: tuple[Any, dict[str, Stock]] | None = room.memory.get("stock")
    if found is None or found[0] != room.at:
        ids = [entry.product for entry in room.rows.shelf]
        told = stock_of(ids, platform=room.run.account.platform, channel=room.run.account_id) if ids else {}
        found = room.memory["stock"] = (room.at, told)
    return found[1]


def offer(room: LiveRoom, entry: Entry) -> dict[str, Any] | None:
    """What to do about a sold-out product: another of the shelf that isn't sold out, or a pre-sale; or nothing set."""
    left = stock(room)
    other = next((each for each in room.rows.shelf if each.product == entry.substitute), None)
    if other and not (other.product in left and left[other.product].sold_out):
        return {"kind": "substitute", "product": other.product, "name": other.name, "days": None}
    if entry.presale_days:
        return {"kind": "presale", "product": entry.product, "name": entry.name, "days": entry.presale_days}
    return None


def _shown(room: LiveRoom, entry: Entry, left: dict[str, Stock]) -> dict[str, Any]:
    told: dict[str, Any] = {name: getattr(entry, name) for name in _COPIED}
    told |= {"currency": room.run.currency, "pitching": entry.pitching_since is not None}
    known = left.get(entry.product)
    told |= {
        "stock": known.available if known else None,
        "held": known.held if known else None,
        "sold": known.sold if known else None,
        "low": _low(entry, known),
        "sold_out": known.sold_out if known else False,
        "offer": offer(room, entry) if known and known.sold_out else None,
    }
    return told | product_sums(room.state, entry.product)


def _low(entry: Entry, known: Stock | None) -> bool:
    """The run's own threshold, where it has one, else the ledger's."""
    if known is None or known.sold_out:
        return False
    return known.available <= entry.low_at if entry.low_at is not None else known.low
