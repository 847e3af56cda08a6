"""Chapter 商品与主播: what sold and what came back, and the host beside the room's other hosts."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.reports.building import rules
from kaibo.reports.building.show.shown import Shown, both, derived, of, table, told
from kaibo.reports.building.wording import missing, percent, plain, text
from kaibo.reports.model import Cell, Column, Grid, Page, Text, Words

SOLD = ("gmv", "paid_amount", "units", "orders")
PRODUCT = (*SOLD, "product_ctr_people", "click_to_order_people", "refund_amount", "refund_rate")
ABOUT = ("sold_out", "refunded_product")
APART = ("host_worse", "host_better")


def pages(shown: Shown) -> list[Page]:
    return [_products(shown), _hosts(shown)]


def _products(shown: Shown) -> Page:
    rows = shown["products"]
    if not rows:
        return Page(rules.plainly("product"), (missing("product"),))
    said = [Words(both(each), (), each["key"], "warn") for each in shown["findings"] if each["key"] in ABOUT]
    first = _first(shown)
    heading, *more = [*said[:1], *first, *said[1:4]] or [rules.plainly("product")]
    return Page(heading, (*more, table("product", "product", PRODUCT, rows)))


def _first(shown: Shown) -> list[Words]:
    """The best seller's share of what was sold."""
    for key in ("gmv", "paid_amount"):
        sold, whole = (of(numbers, key) for numbers in (shown["products"][0]["numbers"], shown["show"]["numbers"]))
        part = rules.share(sold.value, whole.value)
        if part is not None and rules.BEST.holds(part) and part <= 1:
            name = plain(str(shown["products"][0]["name"]))
            return [rules.title(rules.BEST, sold, whole, product=name, share=percent(part))]
    return []


def _hosts(shown: Shown) -> Page:
    compared = shown["hosts"]
    if not compared or not compared["rows"]:
        return Page(rules.plainly("host"), (missing("show_hosts"),))
    said = [each for each in shown["findings"] if each["key"] in APART]
    tones = {"host_worse": "warn", "host_better": "good"}
    found = [Words(both(each), (), each["key"], "warn" if tones[each["key"]] == "warn" else "good") for each in said]
    heading, *more = found or [rules.plainly("host")]
    names = ("host", "shows", "rate", "low", "high", "host_off", "verdict")
    heads = tuple(Column(both(compared) if name == "rate" else text(f"column.{name}")) for name in names)
    grid = Grid(text("table.host"), heads, tuple(_host(row, compared) for row in compared["rows"]))
    days = {"since": str(compared["since"]), "until": str(compared["until"])}
    return Page(heading, (*more, grid, Words(text("like_slots", **days))))


def _host(row: Shown, compared: Shown) -> tuple[Cell, ...]:
    rate = told(row["numbers"][compared["key"]], Text(compared["zh"], compared["en"]))
    bounds = (derived(text(f"column.{name}"), row[name], Unit.RATIO) for name in ("low", "high"))
    off = row["difference"]["value"] if row["difference"] else None
    shows = derived(text("column.shows"), row["shows"], Unit.COUNT)
    away = derived(text("column.host_off"), off, Unit.RATIO, signed=True)
    return (plain(row["host"]), shows, rate, *bounds, away, text(f"verdict.{row['verdict']}"))
