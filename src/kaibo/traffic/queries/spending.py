"""Spend at the shows, hours and hosts it was spent on: parts that add up to the whole; returns by their own names."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Query, Row, Window, answer_kept, number_json, row_json
from kaibo.shows.api import titles_of, within
from kaibo.traffic.pieces import HOURS, PIECES
from kaibo.traffic.queries.asked import Asked, facets, window_of
from kaibo.traffic.queries.figures import Told, columns, currencies, is_told, share
from kaibo.traffic.queries.rois import roi_questions, rois_shown
from kaibo.traffic.queries.spend_findings import findings
from kaibo.traffic.sources import AD_HOURS

SPEND = "spend_joined"
JOINED = (SPEND, "roi_joined")
HOURLY = (SPEND, "ad_gmv", "ad_orders", "roi_ad", "cpa")
HOST, SHOW = ("account", "host"), ("account", "host", "show")
MOST = 200
"""Shows of one answer, those that were spent most on; the rest is counted in `total`."""


def spending(asked: Asked, scope: Scope) -> dict[str, Any]:
    """Everything the page shows of spend; without a show in the window nothing."""
    window = window_of(asked, scope)
    parts: dict[str, Any] = {"shows": [], "shows_in_all": 0, "hosts": [], "hours": [], "rois": []}
    nothing = {"since": None, "until": None, "whole": None, "hourly": None, **parts}
    told = _told(asked, window, scope) if window else {**nothing, "sources": [], "findings": [], "currencies": []}
    return {"columns": columns(("spend_share", *JOINED)), "hour_columns": columns(("spend_share", *HOURLY)), **told}


def questions(asked: Asked, window: Window, scope: Scope) -> dict[str, Query]:
    whole = asked.question(JOINED, window, scope)
    hourly = asked.question((SPEND,), window, scope, source=HOURS.key)
    reports = asked.question(("roi_ad", "ad_orders"), window, scope, source=AD_HOURS.key)
    return {
        "whole": whole,
        "shows": replace(whole, by=SHOW),
        "hosts": replace(whole, by=HOST),
        "host orders": replace(whole, keys=("orders",), by=HOST, source="shows"),
        "hourly": hourly,
        "hours": replace(whole, keys=HOURLY, by=("hour",)),
        **roi_questions(whole),
        "accounts": replace(whole, keys=("roi_joined", "roi_ad"), by=("account",)),
        "account hours": replace(reports, by=("account", "hour")),
        "hour days": replace(reports, keys=("roi_ad",), by=("account", "hour", "day")),
    }


def _told(asked: Asked, window: Window, scope: Scope) -> dict[str, Any]:
    put = questions(asked, window, scope)
    told = answer_kept(put)
    whole, accounts = told["whole"][0], facets(scope)["accounts"]
    names = {each["id"]: each["name"] for each in accounts}
    parts = {name: [_part(row, put[name], whole, names) for row in _spent(told[name])] for name in ("shows", "hosts")}
    return {
        "since": window.first,
        "until": window.last,
        "whole": row_json(whole, put["whole"])["numbers"],
        "hourly": row_json(told["hourly"][0], put["hourly"])["numbers"][SPEND],
        "shows": _named(parts["shows"], scope),
        "shows_in_all": sum(1 for part in parts["shows"] if part["id"]),
        "hosts": parts["hosts"],
        "hours": [_part(row, put["hours"], told["hourly"][0], names) for row in _by_hour(told["hours"])],
        "rois": rois_shown(told, put),
        "sources": _sources(asked, told, accounts),
        "findings": findings(told, put, names),
        "currencies": currencies(whole),
    }


def _part(row: Row, question: Query, whole: Row, names: dict[str, str]) -> dict[str, Any]:
    """A part of the spend; its id is empty where the spend met no show, no host or no hour."""
    value, account = row.dimensions[question.by[-1]], str(row.dimensions.get("account") or "")
    numbers = row_json(row, question)["numbers"]
    part = number_json(share(row.numbers[SPEND], whole.numbers[SPEND]), numbers[SPEND]["passport"])
    return {
        "id": "" if value is None else str(value),
        "account": names.get(account, account),
        "numbers": {"spend_share": part, **numbers},
    }


def _spent(rows: list[Row]) -> list[Row]:
    """What spend is told of, the most first; spend that met nobody on air last."""
    told = [row for row in rows if is_told(row.numbers[SPEND])]
    return sorted(told, key=lambda row: (row.dimensions["host"] is None, -(row.numbers[SPEND].value or Decimal(0))))


def _by_hour(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row.dimensions["hour"] is None, row.dimensions["hour"] or 0))


def _named(parts: list[dict[str, Any]], scope: Scope) -> list[dict[str, Any]]:
    """With each show's title, day and host."""
    shown = [part for part in parts if part["id"]][:MOST] + [part for part in parts if not part["id"]]
    ids = {part["id"] for part in shown} - {""}
    titles = titles_of(ids)
    seen = {show.id: show for show in within(scope).filter(id__in=ids)}
    plain = {"name": "", "day": None, "host": ""}
    called = {id: {"name": titles[id], "day": show.business_day, "host": show.host} for id, show in seen.items()}
    return [{**part, **called.get(part["id"], plain)} for part in shown]


def _sources(asked: Asked, told: Told, accounts: list[dict[str, str]]) -> list[dict[str, str]]:
    """Which accounts of the part tell spend hour by hour, which show by show, which not at all."""
    known = dict(told["whole"][0].numbers[SPEND].sources)
    how = {PIECES.key: "hours", "shows": "shows"}
    wanted = {"id": asked.account, "platform": asked.platform}
    among = [each for each in accounts if all(each[key] == value for key, value in wanted.items() if value)]
    named = [{**each, "how": how.get(known.get(each["id"], ""), "none")} for each in among]
    return [each for each in named if not asked.is_fine or each["how"] != "none"]
