"""Everything a year-end summary asks of the engine, by name, in three rounds."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.metrics.api import Window
from kaibo.reports.building.asked import (
    CATEGORY,
    CHANNEL,
    GROUP,
    HOST,
    PRODUCT,
    SLOT,
    WHOLE,
    Filters,
    Questions,
    by_group,
)
from kaibo.reports.building.groups import GOLDEN, MOST, NOON, OTHER_HOURS, REST_HOURS, Group, by_promotion, lengths
from kaibo.reports.building.period import Period
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Asker
from kaibo.review.api import PROMOTIONS, days_within
from kaibo.shows.api import Show

HEARD = ("watch_time", "engagement_rate", "product_ctr_people", "click_to_order_people", "hours_per_show", "pcu")
FANS = ("follows", "net_follows", "follow_rate", "fan_viewer_share", "club_joins")
PAID = ("spend", "roi", "ad_gmv", "roi_ad", "roi_net", "ad_cost_ratio", "cpa")
YEAR = (*WHOLE, "views_per_show", *HEARD, *FANS, *PAID)
BESIDE = (*WHOLE, *HEARD, *FANS)
MONTH = ("gmv", "orders", "shows", "live_hours", "gmv_per_hour", "views", "conversion_times", "refund_rate", "follows")
AFTER = ("fulfilment_rate", "ship_rate", "ship_time", "ship_48h_rate", "return_rate")
SPENT = ("shows", "gmv", *PAID)
CONTRAST = (*GROUP, "order_value", "refund_rate")
KIND = (*CHANNEL, "watch_time")
TIER = ("shows", "gmv_per_hour", "conversion_people", "conversion_times")
"""Hosts of a room, whose viewers are alike."""
SINGLE = ("gmv", "pcu", "conversion_people", "conversion_times")
PATH = ("gmv",)
DEAR = ("gmv",)
BUYERS = ("repeat_rate",)
SLOTS = (("golden", GOLDEN), ("noon", NOON), ("rest", REST_HOURS), ("other", OTHER_HOURS))
"""When shows began; `other` is all but golden."""
FOLLOWED = 5
"""Best sellers whose months are told."""
MOST_PATHS = 150_000
"""Products by month beyond which nobody looks which of them are new or stopped selling."""


def first(asker: Asker, period: Period) -> Questions:
    """Which accounts sell in which currency, and which days of both years are told."""
    both = Window(period.year_ago.first, period.window.last)
    return {
        "currencies": asker.ask(("gmv", "orders"), period.window, by=("currency", "account")),
        "days": asker.ask(("gmv",), both, by=("day",)),
    }


def of_all(asker: Asker, period: Period, *, beside: bool) -> Questions:
    """What is counted, whatever the currency."""
    now = period.window
    other = {"returning last": asker.ask(BUYERS, period.year_ago)} if beside else {}
    like = {"returning like": asker.ask(BUYERS, period.like)} if beside and period.in_part else {}
    return {"returning": asker.ask(BUYERS, now), **other, **like}


def of_section(asker: Asker, period: Period, section: Section, shows: Sequence[Show], *, beside: bool) -> Questions:
    """What is asked of one currency."""
    now, filters = period.window, section.filters
    days = [Group(f"promotion {each.key}", "month_day", days_within(now, each.days)) for each in PROMOTIONS]
    asked = {
        "whole": asker.ask(YEAR, now, filters=filters),
        "month": asker.ask(MONTH, Window(period.year_ago.first, now.last), by=("month",), filters=filters),
        "category": asker.ask(CATEGORY, now, by=("category",), filters=filters),
        "product": asker.ask(PRODUCT, now, by=("product",), filters=filters),
        **_traffic(asker, now, filters),
        "host": asker.ask(HOST, now, by=("host",), filters=filters),
        "tier": asker.ask(TIER, now, by=("account", "host"), filters={**filters, "source": "shows"}),
        "single": asker.ask(SINGLE, now, by=("account", "host", "show"), filters={**filters, "source": "shows"}),
        "platform": asker.ask(SPENT, now, by=("platform",), filters=filters),
        "after": asker.ask(AFTER, now, filters=filters),
        **{
            name: asker.ask((*SLOT, "views_per_show"), now, filters={**filters, "start_hour": hours})
            for name, hours in SLOTS
        },
        **by_group(asker, now, section, lengths(shows)),
        **by_group(asker, now, section, [*by_promotion(now), *days], CONTRAST),
        **(_beside(asker, period, section) if beside else {}),
    }
    return {section.key(name): query for name, query in asked.items()}


def _beside(asker: Asker, period: Period, section: Section) -> Questions:
    """The same of a year ago and, where that is known in part, of the part of this year that stands beside it."""
    asked = {"last": period.year_ago, "like last": period.like} if period.in_part else {"last": period.year_ago}
    found = {name: asker.ask(BESIDE, window, filters=section.filters) for name, window in asked.items()}
    return found | {
        f"category {name}": asker.ask(("gmv", "orders"), window, by=("category",), filters=section.filters)
        for name, window in asked.items()
    }


def _traffic(asker: Asker, window: Window, filters: Filters) -> Questions:
    """What the channel tables tell: each channel, the kinds of traffic, and all together."""
    told = {**filters, "source": "channels"}
    cuts: dict[str, tuple[str, ...]] = {"channel": ("channel",), "kind": ("channel_group",), "channels": ()}
    return {name: asker.ask(KIND, window, by=by, filters=told) for name, by in cuts.items()}


def of_parts(asker: Asker, period: Period, section: Section, products: Sequence[str], dear: Sequence[str]) -> Questions:
    """What can be asked only after the products are known: the best selling first, and the dear ones."""
    now, filters, asked = period.window, section.filters, {}
    if products and 24 * len(products) <= MOST_PATHS:
        both = Window(period.year_ago.first, now.last)
        asked["path"] = asker.ask(PATH, both, by=("product", "month"), filters=filters)
    if dear:
        asked["dear"] = asker.ask(DEAR, now, filters={**filters, "product": tuple(dear[:MOST])})
    return {section.key(name): query for name, query in asked.items()}
