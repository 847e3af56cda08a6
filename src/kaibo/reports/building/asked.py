"""Everything a month report asks of the engine, by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kaibo.metrics.api import Query, Window
from kaibo.reports.building.groups import GOLDEN, OTHER_HOURS, Group, by_promotion, lengths
from kaibo.reports.building.period import Period
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Asker
from kaibo.shows.api import Show

SUMMARY = ("gmv", "gsv", "refund_amount", "refund_rate", "orders", "order_value", "shows", "live_hours", "views")
RATES = ("conversion_times", "conversion_people", "gpm", "gmv_per_hour", "gmv_per_show", "unit_price", "units", "aov")
WHOLE = (*SUMMARY, *RATES)
CATEGORY = ("gmv", "orders", "units", "unit_price", "refund_rate", "product_views", "product_ctr", "click_to_order")
CHANNEL = ("views", "orders", "conversion_times", "gmv", "paid_amount", "spend")
PRODUCT = (
    "gmv",
    "orders",
    "units",
    "unit_price",
    "product_ctr_people",
    "click_to_order_people",
    "refund_amount",
    "refund_rate",
)
SLOT = ("shows", "live_hours", "gmv", "gmv_per_hour", "gmv_per_show", "conversion_times", "order_value", "refund_rate")
GROUP = ("shows", "live_hours", "gmv", "gmv_per_hour", "gmv_per_show", "conversion_times")
"""What one table of shows tells, so that many groups of shows cost one look each."""
HOST = ("shows", "live_hours", "gmv", "gmv_per_hour", "conversion_times", "conversion_people", "gpm", "refund_rate")
HEARD = (
    "shows",
    "comments",
    "comments_per_minute",
    "comments_per_viewer",
    "engagement_rate",
    "follow_rate",
    "watch_time",
)
RETURNING = ("repeat_rate",)
HOURLY = ("comments", "orders")
SHELF = ("category", "product")

Questions = dict[str, Query]
Filters = dict[str, str | tuple[str, ...]]


def days(asker: Asker, period: Period) -> Questions:
    """Which days of a month that still runs are told."""
    return {} if period.over else {"days": asker.ask(("gmv",), period.window, by=("day",))}


def currencies(asker: Asker, period: Period) -> Questions:
    """Which accounts sell in which currency, now; and whether anything is known of the other months."""
    windows = {"currencies": period.window, "known before": period.before, "known year": period.year_ago}
    return {name: asker.ask(("gmv", "orders"), window, by=("currency", "account")) for name, window in windows.items()}


def of_section(
    asker: Asker, period: Period, section: Section, shows: Sequence[Show], others: Mapping[str, Window]
) -> Questions:
    """What is asked of one currency; of `others`, months of which something is known, only the summary."""
    now = period.window
    asked = {
        "whole": asker.ask(WHOLE, now, filters=section.filters),
        "category": asker.ask(CATEGORY, now, by=("category",), filters=section.filters),
        "product": asker.ask(PRODUCT, now, by=("product",), filters=section.filters),
        "shelf": asker.ask(("gmv", "orders", "units", "refund_rate"), now, by=SHELF, filters=section.filters),
        "channel": asker.ask(CHANNEL, now, by=("channel",), filters={**section.filters, "source": "channels"}),
        "host": asker.ask(HOST, now, by=("host",), filters=section.filters),
        "golden": asker.ask(SLOT, now, filters={**section.filters, "start_hour": GOLDEN}),
        "other": asker.ask(SLOT, now, filters={**section.filters, "start_hour": OTHER_HOURS}),
        **{name: asker.ask(WHOLE, window, filters=section.filters) for name, window in others.items()},
        **by_group(asker, now, section, [*lengths(shows), *by_promotion(now)]),
    }
    return {section.key(name): query for name, query in asked.items()}


def of_all(asker: Asker, period: Period) -> Questions:
    """What is counted, whatever the currency."""
    now = period.window
    return {
        "heard": asker.ask(HEARD, now),
        "heard golden": asker.ask(HEARD, now, filters={"start_hour": GOLDEN}),
        "heard other": asker.ask(HEARD, now, filters={"start_hour": OTHER_HOURS}),
        "hours": asker.ask(HOURLY, now, by=("hour",)),
        "returning": asker.ask(RETURNING, now),
        "returning before": asker.ask(RETURNING, period.before),
    }


def of_goals(asker: Asker, period: Period, sections: Sequence[Section], goals: list[dict[str, Any]]) -> Questions:
    """What was reached of every goal of the month, of the part of the company it was set for."""
    filters = {section.currency: section.filters for section in sections}
    return {goal_key(goal): _goal(asker, period, goal, filters.get(goal["currency"], {})) for goal in goals}


def goal_key(goal: dict[str, Any]) -> str:
    return f"goal {goal['part']} {goal['metric']} {goal['currency']}"


def _goal(asker: Asker, period: Period, goal: dict[str, Any], filters: Filters) -> Query:
    kind, _, name = goal["part"].partition(":")
    part: Filters = {kind: name} if kind else {}
    return asker.ask((goal["metric"], "shows"), period.window, filters={**filters, **part})


def by_group(
    asker: Asker, window: Window, section: Section, groups: list[Group], keys: tuple[str, ...] = GROUP
) -> Questions:
    """What the shows' own figures tell of each group."""
    return {
        each.name: asker.ask(keys, window, filters={**section.filters, each.dimension: each.values, "source": "shows"})
        for each in groups
        if each.asked
    }
