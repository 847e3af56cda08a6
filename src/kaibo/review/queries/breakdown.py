"""A show by channel, by product and by minute."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.goods.api import names_of
from kaibo.metrics.api import Query, Row, Visible, answer, ask, metrics, wire
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


def questions(show: Show, scope: Scope) -> dict[str, Query]:
    """What is asked of a show, by the name under which the answers come."""
    asked = {
        "channels": _cut(CHANNEL, "channel", show, source="channels"),
        "products": _cut(PRODUCT, "product", show, source="products"),
        "minutes": _cut(MINUTE, "minute", show),
        "sold": _cut(SOLD, "minute", show, source="orders"),
    }
    return {name: replace(question, scope=scope) for name, question in asked.items()}


def channel_rows(rows: list[Row]) -> list[Row]:
    """The channels of a show, the largest first."""
    named = [row for row in rows if row.dimensions["channel"]]
    return sorted(named, key=lambda row: -(row.numbers["views"].value or row.numbers["viewers"].value or 0))


def product_rows(rows: list[Row], show: Show, scope: Scope, seen: Visible | None) -> list[Row]:
    """The products of a show, the best selling first; from its orders where no file tells of its products."""
    told = rows or answer(replace(_cut(PRODUCT, "product", show), scope=scope, visible=seen))
    named = [row for row in told if row.dimensions["product"]]
    return sorted(named, key=lambda row: -(row.numbers["paid_amount"].value or row.numbers["gmv"].value or 0))


def channels(rows: list[Row], show: Show) -> list[dict[str, Any]]:
    return [{"name": row.dimensions["channel"], "numbers": _wired(row, "channel", show)} for row in rows]


def products(rows: list[Row], show: Show) -> list[dict[str, Any]]:
    known = names_of(show.account.platform, [str(row.dimensions["product"]) for row in rows])
    return [_product(row, known, show) for row in rows]


def minutes(show: Show, told: list[Row], orders: list[Row]) -> dict[str, Any]:
    """The minute curve, where one was imported, joined with the orders placed in each minute."""
    curve = {row.dimensions["minute"]: row for row in told if row.dimensions["minute"]}
    sold = {row.dimensions["minute"]: row for row in orders}
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


def _cut(keys: tuple[str, ...], by: str, show: Show, **filters: str) -> Query:
    return ask(keys, by=[by], filters={"show": show.id, **filters})


def _wired(row: Row, dimension: str, show: Show) -> dict[str, Any]:
    cut = {dimension: str(row.dimensions[dimension]), "show": show.id}
    return {key: wire(key, number, **cut) for key, number in row.numbers.items()}


def _product(row: Row, known: dict[str, tuple[str, str]], show: Show) -> dict[str, Any]:
    id = str(row.dimensions["product"])
    name, category = known.get(id, (row.labels.get("product", id), ""))
    return {"id": id, "name": name, "category": category, "numbers": _wired(row, "product", show)}


def _values(row: Row | None, keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: row.numbers[key].value if row else None for key in keys}
