"""What pages ask the metric engine for, question by question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bench.volume import FIRST, LAST
from kaibo.metrics.api import Window, answer_compared, ask, decompose, passport, query

YEAR = Window(FIRST, LAST)
MONTH = Window(date(2025, 2, 1), date(2025, 2, 28))
JANUARY = Window(date(2025, 1, 1), date(2025, 1, 31))
SHOW = "show_900"
LIST = [
    "gmv",
    "paid_amount",
    "viewers",
    "views",
    "gpm",
    "orders",
    "aov",
    "refund_rate",
    "pcu",
    "acu",
    "follows",
    "live_hours",
]
FUNNEL = [
    "impressions",
    "views",
    "product_views",
    "product_clicks",
    "orders",
    "entry_rate",
    "product_ctr",
    "click_to_order",
]


def questions() -> dict[str, Callable[[], object]]:
    """Quick ones, by name."""
    show = {"show": SHOW}
    orders = {"source": "orders"}
    return {
        "overview: 12 numbers of a month against the month before": lambda: answer_compared(
            replace(ask(LIST, window=MONTH), compare="previous")
        ),
        "trend: 4 numbers by day of a month": lambda: query(
            ["gmv", "orders", "views", "gpm"], by=["day"], window=MONTH
        ),
        "shows: 12 numbers of a month's shows": lambda: query(LIST, by=["show"], window=MONTH),
        "shows: 12 numbers of all shows": lambda: query(LIST, by=["show"], window=YEAR),
        "hosts: 12 numbers by host, 14 months": lambda: query(LIST, by=["host"], window=YEAR),
        "show: core numbers": lambda: query(LIST, filters=show),
        "show: funnel": lambda: query(FUNNEL, filters=show),
        "show: products": lambda: query(
            ["gmv", "units", "product_ctr"], by=["product"], filters={**show, "source": "products"}
        ),
        "show: channels": lambda: query(
            ["gmv", "views", "viewers"], by=["channel"], filters={**show, "source": "channels"}
        ),
        "show: minutes": lambda: query(
            ["online", "entered", "comments"], by=["minute"], filters={**show, "source": "minutes"}
        ),
        "orders: 6 numbers of a month by day": lambda: query(
            ["gmv", "orders", "order_buyers", "units", "refund_amount", "order_value"],
            by=["day"],
            window=MONTH,
            filters=orders,
        ),
        "orders: products of a month": lambda: query(
            ["gmv", "orders", "units"], by=["product"], window=MONTH, filters=orders
        ),
        "orders: GMV by month, 14 months": lambda: query(["gmv"], by=["month"], window=YEAR, filters=orders),
        "passport: GMV of a show": lambda: passport("gmv", filters=show),
        "passport: GPM of a month": lambda: passport("gpm", window=MONTH),
        "passport: GMV of a month's orders": lambda: passport("gmv", window=MONTH, filters=orders),
        "decomposition: a month against the month before": lambda: decompose(ask(["gmv"], window=MONTH), JANUARY),
    }


HEAVY = {
    "orders: orders, buyers by month, 14 months": lambda: query(
        ["orders", "order_buyers"], by=["month"], window=YEAR, filters={"source": "orders"}
    ),
    "orders: repeat rate, 14 months": lambda: query(["repeat_rate"], window=YEAR),
    "passport: GMV of 14 months of orders": lambda: passport("gmv", window=YEAR, filters={"source": "orders"}),
}
