"""The passport of a product's figure on the shelf: what it is made of, and who told such signals in this show."""

from __future__ import annotations

from typing import Any

from kaibo.kit.errors import KaiboError
from kaibo.live.own.amounts import AMOUNTS
from kaibo.live.own.figures import count_part, tellers
from kaibo.live.own.shelf import products
from kaibo.live.room import LiveRoom

HOW = {"clicks": "sum", "orders": "sum", "gmv": "money"}
KINDS = {"clicks": ("view_item",), "orders": ("purchase",), "gmv": ("purchase",)}


def product_passport(room: LiveRoom, product: str, name: str, *, amounts: bool) -> dict[str, Any]:
    """As `figures.passport`, of one of HOW. `tellers` counts such signals of the whole show. Raises KaiboError: 404 for
    another name or a product of which the show knows nothing, 403 for an amount that the caller may not see."""
    row = next((each for each in products(room) if each["product"] == product), None)
    if row is None or name not in HOW:
        raise KaiboError("kit.not_found", status=404)
    if name == "gmv" and not amounts:
        raise KaiboError("accounts.not_allowed", status=403, permission=AMOUNTS)
    told = {"figure": name, "how": HOW[name], "at": room.at, "since": room.run.started_at, "level_at": None}
    value = row[name] if name != "gmv" or row["gmv"] is None else len(row["gmv"])
    parts = [] if value is None else _parts(row, name)
    return {**told, "value": value, "parts": parts, "tellers": tellers(room.state, KINDS[name])}


def _parts(row: dict[str, Any], name: str) -> list[dict[str, Any]]:
    if name == "clicks":
        return [count_part("view_item", row["clicks"])]
    sums = [{"name": "gmv", "value": sum_, "unit": "money", "currency": each} for each, sum_ in row["gmv"].items()]
    return [count_part("order", row["orders"]), *(sums if name == "gmv" else ())]
