"""A show by channel, by product and by minute."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Scope
from kaibo.goods.api import names_of
from kaibo.metrics.api import Row, metrics, query, wire
from kaibo.shows.api import COLUMNS as LISTED
from kaibo.shows.api import Show

CHANNEL = ("viewers", "views", "gmv", "paid_amount", "orders", "conversion_times", "order_value", "spend", "watch_time")
PRODUCT = (
    "product_viewers",
    "product_clickers",
    "product_ctr_people",
    "click_to_order_people",
    "gmv",
    "paid_amount",
    "units",
    "orders",
    "refund_amount",
    "refund_rate",
    "pitches",
)
MINUTE = ("online", "entered", "left", "comments")
SOLD = ("gmv", "orders")


def channel_rows(show: Show, scope: Scope) -> list[Row]:
    """The channels of a show, the largest first."""
    rows = [row for row in _rows(CHANNEL, "channel", show, scope, source="channels") if row.dimensions["channel"]]
    return sorted(rows, key=lambda row: -(row.numbers["views"].value or row.numbers["viewers"].value or 0))


def product_rows(show: Show, scope: Scope) -> list[Row]:
    """The products of a show, the best selling first; from its orders where no file tells of its products."""
    told = _rows(PRODUCT, "product", show, scope, source="products")
    rows = [row for row in told or _rows(PRODUCT, "product", show, scope) if row.dimensions["product"]]
    return sorted(rows, key=lambda row: -(row.numbers["paid_amount"].value or row.numbers["gmv"].value or 0))


def channels(rows: list[Row], show: Show) -> list[dict[str, Any]]:
    return [{"name": row.dimensions["channel"], "numbers": _wired(row, "channel", show)} for row in rows]


def products(rows: list[Row], show: Show) -> list[dict[str, Any]]:
    known = names_of(show.account.platform, [str(row.dimensions["product"]) for row in rows])
    return [_product(row, known, show) for row in rows]


def minutes(show: Show, scope: Scope) -> dict[str, Any]:
    """The minute curve, where one was imported, joined with the orders placed in each minute."""
    curve = {row.dimensions["minute"]: row for row in _rows(MINUTE, "minute", show, scope) if row.dimensions["minute"]}
    sold = {row.dimensions["minute"]: row for row in _rows(SOLD, "minute", show, scope, source="orders")}
    points = [
        {"at": at, **_values(curve.get(str(at)), MINUTE), **_values(sold.get(str(at)), SOLD)}
        for at in sorted({*curve, *sold} - {None}, key=str)
    ]
    return {"available": bool(curve), "start": show.started_at, "points": points, "note": None}


def columns() -> list[dict[str, Any]]:
    """Names and units of the numbers on the page."""
    known = metrics()
    keys = dict.fromkeys((*LISTED, *CHANNEL, *PRODUCT))
    return [
        {"key": key, "zh": known[key].zh, "en": known[key].en, "unit": known[key].unit, "basis": known[key].basis}
        for key in keys
    ]


def _rows(keys: tuple[str, ...], by: str, show: Show, scope: Scope, **filters: str) -> list[Row]:
    return query(keys, by=[by], filters={"show": show.id, **filters}, scope=scope)


def _wired(row: Row, dimension: str, show: Show) -> dict[str, Any]:
    cut = {dimension: str(row.dimensions[dimension]), "show": show.id}
    return {key: wire(key, number, **cut) for key, number in row.numbers.items()}


def _product(row: Row, known: dict[str, tuple[str, str]], show: Show) -> dict[str, Any]:
    id = str(row.dimensions["product"])
    name, category = known.get(id, (row.labels.get("product", id), ""))
    return {"id": id, "name": name, "category": category, "numbers": _wired(row, "product", show)}


def _values(row: Row | None, keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: row.numbers[key].value if row else None for key in keys}
