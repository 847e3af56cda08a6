"""How fast numbers come: a store of 1,000 shows, 5 M order lines, 20 M events, then what pages ask for.

Run: `KAIBO_HOME=<an empty folder> PYTHONPATH=src DJANGO_SETTINGS_MODULE=kaibo.site.settings python bench/metrics.py`
`--shows`, `--lines`, `--events`, `--rounds` change the sizes. A home that is filled already is used as it is.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from kaibo.metrics.api import Window, answer_compared, ask, decompose, passport, query, visible  # noqa: E402
from kaibo.metrics.models import Batch, Build  # noqa: E402
from kaibo.store import api as store  # noqa: E402

MONTHS = 14
FIRST, LAST = date(2024, 1, 1), date(2025, 2, 28)
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
MEASURES = {
    "show": "amount paid_amount refund_amount viewers views impressions impression_users orders buyers units comments "
    "likes shares follows unfollows club_joins product_views product_viewers product_clicks product_clickers "
    "peak_online average_online duration watch_time spend refund_orders engaged_viewers commenters carts cart_users",
    "product": "viewers clickers views clicks amount paid_amount orders buyers units refund_amount",
    "channel": "viewers views amount paid_amount orders spend watch_time",
    "minute": "online entered left comments orders amount",
}
ROWS = {"show": 1, "product": 30, "channel": 8, "minute": 240}
SPAN = (LAST - FIRST).days + 1
AS_OF = "toDateTime64('2025-03-01 00:00:00', 3, 'UTC')"
DAY = f"toDate('{FIRST}') + intDiv(show * {SPAN}, {{shows:UInt32}})"
OBSERVED = f"""INSERT INTO observation (batch, sheet, row, header, as_of, source, grain, subject, platform, account,
  show_id, product_id, product, category, channel, host, at, precision, business_day, measure, value, currency)
SELECT 1 + intDiv(show, 100), 'Sheet1', number, measure, {AS_OF}, {{source:String}}, {{grain:String}} AS grain,
  show_id, 'douyin', concat('acc_', toString(show % 8)), concat('show_', toString(show)) AS show_id,
  if(grain = 'product', toString(100000 + part * 7 + show % 97), ''),
  if(grain = 'product', concat('商品', toString(part)), ''),
  if(grain = 'product', concat('类目', toString(part % 12)), ''),
  if(grain = 'channel', concat('渠道', toString(part)), ''),
  concat('主播', toString(show % 9)), toDateTime64({DAY}, 3, 'UTC') + toIntervalMinute(720 + part), 'time', {DAY},
  arrayJoin({{measures:Array(String)}}) AS measure, cityHash64(number, measure) % 100000, 'CNY'
FROM (
  SELECT number, intDiv(number, {{each:UInt32}}) AS show, number % {{each:UInt32}} AS part FROM numbers({{rows:UInt64}})
)"""
SOLD_IN = f"""concat('show_', toString(intDiv(
    ({{build:UInt32}} - 1) * {{shows:UInt32}} + intDiv(number * {{shows:UInt32}}, {{rows:UInt64}}), {MONTHS})))"""
LINES = f"""INSERT INTO order_now
SELECT {{build:UInt32}}, 1, 'Sheet1', number, {AS_OF}, 'douyin.orders', 'douyin', concat('acc_', toString(order % 8)),
  toString(690000000000000 + order), toString(number), {SOLD_IN},
  toString(100000 + number % 997), '', concat('商品', toString(number % 997)), concat('类目', toString(number % 12)),
  concat('主播', toString(order % 9)), concat('渠道', toString(order % 8)), concat('省', toString(order % 31)),
  hex(sipHash64(cityHash64(order) % 400000)), 'completed', '已完成', cityHash64(order) % 20 != 0, 0,
  1000 * (1 + number % 3), 9900, 9900 * (1 + number % 3), 9500 * (1 + number % 3), if(number % 15 = 0, 9900, 0),
  0, 0, 0, 0, 'CNY', at, at, null, null, null, at, 'time', toDate(at), toYYYYMM(at)
FROM (
  SELECT number, intDiv(number, 2) + {{build:UInt32}} * 10000000 AS order,
    toDateTime64(addMonths(toDate('{FIRST}'), {{build:UInt32}} - 1), 3, 'UTC')
      + toIntervalSecond(intDiv(number * 2332800, {{rows:UInt64}})) AS at
  FROM numbers({{rows:UInt64}})
)"""
EVENTS = f"""INSERT INTO event
  (event_id, source, kind, version, show_id, person, at, received_at, sequence, business_day)
SELECT toString(number), 'douyin', ['enter', 'comment', 'like', 'click'][1 + number % 4], 1,
  concat('show_', toString(number % {{shows:UInt32}})), hex(number % 500000), at, at, number, toDate(at)
FROM (
  SELECT number,
    toDateTime64('{FIRST}', 3, 'UTC') + toIntervalSecond(intDiv(number * 31000000, {{rows:UInt64}})) AS at
  FROM numbers({{rows:UInt64}})
)"""
BY_HAND = """SELECT toYYYYMM(business_day) AS month, currency, sum(amount) AS gmv FROM order_now
WHERE build IN {builds:Array(UInt32)} AND business_day BETWEEN {first:Date} AND {last:Date} AND paid AND NOT is_return
GROUP BY month, currency ORDER BY month"""


def fill(shows: int, lines: int, events: int) -> None:
    """One batch a hundred shows, one build a month; rows are made inside the engine."""
    for _ in range(shows // 100 or 1):
        Batch.objects.create(state=Batch.State.STORED, as_of="2025-03-01T00:00:00Z")
    for grain, measures in MEASURES.items():
        sizes = {"each": ROWS[grain], "rows": shows * ROWS[grain], "shows": shows}
        store.execute(OBSERVED, {"grain": grain, "source": f"douyin.{grain}s", "measures": measures.split(), **sizes})
    for _ in range(MONTHS):
        build = Build.objects.create(month=202401, live=True)
        store.execute(LINES, {"build": build.id, "rows": lines // MONTHS, "shows": shows})
    store.execute(EVENTS, {"rows": events, "shows": shows})


def pages() -> dict[str, Callable[[], object]]:
    """What the pages ask for, by name."""
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


def timed(asked: Callable[[], object], rounds: int) -> list[float]:
    """Milliseconds of each round, after one that is not counted."""
    asked()
    found = []
    for _ in range(rounds):
        begun = time.perf_counter()
        asked()
        found.append((time.perf_counter() - begun) * 1000)
    return found


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def by_hand() -> object:
    bound = {"builds": list(visible().builds), "first": FIRST, "last": LAST}
    return store.query_rows(BY_HAND, bound)


def measure(rounds: int) -> dict[str, object]:
    """p50 and p95 of every page, of all page loads together, and the engine against SQL written by hand."""
    each = {name: timed(asked, rounds) for name, asked in pages().items()}
    heavy = {name: timed(asked, max(rounds // 4, 3)) for name, asked in HEAVY.items()}
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(rounds):
        theirs += timed(by_hand, 1)
        ours += timed(lambda: query(["gmv"], by=["month"], window=YEAR, filters={"source": "orders"}), 1)
    return {
        "pages_ms": {
            name: {"p50": round(statistics.median(v)), "p95": round(p95(v))} for name, v in (each | heavy).items()
        },
        "all_pages_p95_ms": round(p95([value for values in each.values() for value in values])),
        "by_hand_p50_ms": round(statistics.median(theirs)),
        "engine_p50_ms": round(statistics.median(ours)),
        "engine_to_hand": round(statistics.median(ours) / statistics.median(theirs), 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, size in (("shows", 1000), ("lines", 5_000_000), ("events", 20_000_000), ("rounds", 20)):
        parser.add_argument(f"--{name}", type=int, default=size)
    asked = parser.parse_args()
    call_command("migrate", verbosity=0)
    with store.running():
        begun = time.perf_counter()
        if not Batch.objects.exists():
            fill(asked.shows, asked.lines, asked.events)
        filled = {
            "rows": store.status().rows,
            "bytes": store.status().bytes,
            "fill_s": round(time.perf_counter() - begun),
        }
        json.dump({**filled, **measure(asked.rounds)}, sys.stdout, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    main()
