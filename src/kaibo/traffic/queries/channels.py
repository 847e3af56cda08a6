"""自然, 付费, 社交, 跨平台, 私域: what each brought and cost, against earlier days, and month by month."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit.clock import months_after
from kaibo.metrics.api import Query, Row, Window, answer_kept, last_year, month_end, number_json, previous
from kaibo.traffic.groups import GROUPS, OTHER, group_of, is_known
from kaibo.traffic.queries.asked import Asked, facets, window_of
from kaibo.traffic.queries.channel_findings import findings
from kaibo.traffic.queries.figures import Told, against, columns, compared, currencies, found, share

KEYS = (
    "views",
    "orders",
    "conversion_times",
    "conversion_people",
    "gmv",
    "paid_amount",
    "gpm",
    "gpm_paid",
    "spend",
    "cost_per_view",
    "cost_per_viewer",
    "cost_per_order",
    "roi",
    "roi_paid",
)
EARLIER = ("views", "orders", "conversion_times", "gmv", "paid_amount", "spend")
SHARED = {"views_share": "views", "orders_share": "orders"}
CHANNEL = ("platform", "channel")
MONTHS = 13
SOURCE = "channels"


def channels(asked: Asked, scope: Scope) -> dict[str, Any]:
    """Everything the page shows of channels; without a show in the window nothing."""
    window = window_of(asked, scope)
    empty: dict[str, Any] = {"since": None, "until": None, "whole": None, "groups": [], "months": []}
    nothing: dict[str, Any] = {"unknown": [], "silent": [], "findings": [], "currencies": []}
    offered = facets(scope)
    told = _told(asked, window, scope, offered["accounts"]) if window else {**empty, **nothing}
    return {"columns": columns((*SHARED, *KEYS)), **offered, **told}


def questions(asked: Asked, window: Window, scope: Scope) -> dict[str, Query]:
    """Every question of the page; its rows come from channel tables alone."""
    whole = asked.question(KEYS, window, scope, source=SOURCE)
    put = {"whole": whole, "groups": replace(whole, by=("channel_group",)), "channels": replace(whole, by=CHANNEL)}
    before = last_year(window) if asked.against == "year" else previous(window)
    put |= {f"{name} before": replace(each, keys=EARLIER, window=before) for name, each in put.items()}
    months = replace(whole, keys=("views",), window=_months(window))
    return put | {
        "months": replace(months, by=("month", "channel_group")),
        "months whole": replace(months, by=("month",)),
        "platforms": replace(whole, keys=("conversion_times", "roi", "roi_paid"), by=("platform",)),
        "shows": replace(whole, keys=("conversion_times", "roi", "roi_paid"), by=(*CHANNEL, "show")),
    }


def _told(asked: Asked, window: Window, scope: Scope, accounts: list[dict[str, str]]) -> dict[str, Any]:
    put = questions(asked, window, scope)
    told = answer_kept(put)
    lines = [_line(row, "channels", put, told) for row in told["channels"]]
    return {
        "since": window.first,
        "until": window.last,
        "whole": compared(told["whole"][0], put["whole"], told["whole before"][0]),
        "groups": [_group(row, put, told, lines) for row in _ordered(told["groups"])],
        "months": _shares_by_month(told),
        "unknown": sorted({line["name"] for line in lines if not line["known"]}),
        "silent": _silent(asked, told, accounts),
        "findings": findings(told, put["channels"]),
        "currencies": currencies(told["whole"][0]),
    }


def _group(row: Row, put: dict[str, Query], told: Told, lines: list[dict[str, Any]]) -> dict[str, Any]:
    key = str(row.dimensions["channel_group"] or OTHER)
    named = next(each for each in GROUPS if each.key == key)
    mine = [line for line in lines if line["group"] == key]
    return {"key": key, "zh": named.zh, "en": named.en, **_numbers(row, "groups", put, told), "channels": mine}


def _line(row: Row, name: str, put: dict[str, Query], told: Told) -> dict[str, Any]:
    channel = str(row.dimensions["channel"] or "")
    platform = str(row.dimensions["platform"] or "")
    who = {"name": channel, "platform": platform, "group": group_of(channel), "known": is_known(channel)}
    return {**who, **_numbers(row, name, put, told)}


def _numbers(row: Row, name: str, put: dict[str, Query], told: Told) -> dict[str, Any]:
    """The line's numbers and its shares; `counted` rows (a channel in a show) tell both views and orders."""
    then = found(told[f"{name} before"], row.dimensions)
    plain = compared(row, put[name], then)
    shares = {key: _share(of, row, then, told, plain[of]["num"]["passport"]) for key, of in SHARED.items()}
    conversion = row.numbers["conversion_times"]
    return {"numbers": {**shares, **plain}, "counted": conversion.counted or 0, "of": conversion.of or 0}


def _share(of: str, row: Row, then: Row | None, told: Told, passport: str | None) -> dict[str, Any]:
    now = share(row.numbers[of], told["whole"][0].numbers[of])
    before = share(then.numbers[of], told["whole before"][0].numbers[of]) if then else None
    return {"num": number_json(now, passport), "before": against(now, before)}


def _shares_by_month(told: Told) -> list[dict[str, Any]]:
    wholes = {row.dimensions["month"]: row.numbers["views"] for row in told["months whole"]}
    months: dict[str, dict[str, Any]] = {}
    for row in told["months"]:
        month, key = str(row.dimensions["month"]), str(row.dimensions["channel_group"] or OTHER)
        views = row.numbers["views"]
        whole = wholes.get(row.dimensions["month"])
        months.setdefault(month, {})[key] = number_json(share(views, whole))
    return [{"month": month, "shares": shares} for month, shares in sorted(months.items())]


def _silent(asked: Asked, told: Told, accounts: list[dict[str, str]]) -> list[str]:
    """Names of accounts in the part asked for whose files tell no channels in these days."""
    if asked.is_fine:
        return []
    telling = {account for account, _ in told["whole"][0].numbers["views"].sources}
    wanted = {"id": asked.account, "platform": asked.platform}
    among = [each for each in accounts if all(each[key] == value for key, value in wanted.items() if value)]
    return sorted(each["name"] for each in among if each["id"] not in telling)


def _ordered(rows: list[Row]) -> list[Row]:
    place = {each.key: number for number, each in enumerate(GROUPS)}
    return sorted(rows, key=lambda row: place[str(row.dimensions["channel_group"] or OTHER)])


def _months(window: Window) -> Window:
    first = months_after(window.last.replace(day=1), 1 - MONTHS)
    return Window(first, month_end(window.last))
