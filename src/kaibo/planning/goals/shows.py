"""Goals of single shows: the shows of a month, each with its goal and what it reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import answer_kept, ask, metrics, month_end
from kaibo.planning.goals.grid import cell, currency_of, told_of_all
from kaibo.planning.goals.parts import COMPANY, kinds_for
from kaibo.planning.goals.reached import horizon, nothing, told_of
from kaibo.planning.goals.reading import goals
from kaibo.shows.api import Show, titles_of, within

MOST = 400
"""Shows of a month that are listed, the newest first."""


def show_grid(scope: Scope, month: str, metric: str, currency: str = "") -> dict[str, Any]:
    """Of money, the shows of accounts that sell in the currency. KaiboError (422) for a metric that isn't one."""
    if metric not in metrics():
        raise KaiboError("planning.bad_metric", status=422, metric=metric[:60])
    seen, first = horizon(scope, currency), date.fromisoformat(f"{month}-01")
    listed = within(scope).filter(business_day__range=(first, month_end(first)))
    coin = currency_of(metric, seen)
    if coin and seen.coin.accounts:
        listed = listed.filter(account__in=seen.coin.accounts)
    shows = list(listed.order_by("-business_day", "-started_at", "id")[:MOST])
    query = replace(ask((metric,), by=("show",), filters={"show": [show.id for show in shows]}), scope=scope)
    rows = answer_kept({"shows": query})["shows"] if shows else []
    told = {str(row.dimensions["show"]): told_of(row, query) for row in rows}
    names = titles_of(show.id for show in shows)
    wanted = {show.id for show in shows}
    set_goals = {
        goal["period"]: goal
        for goal in goals(scope)
        if goal["period"] in wanted and not goal["part"] and (goal["metric"], goal["currency"]) == (metric, coin)
    }
    made = [
        _row(show, names, cell(_place(show), set_goals.get(show.id), told.get(show.id, nothing(metric)), None))
        for show in shows
    ]
    said = told_of_all(scope, metric, seen)
    return {**said, "year": first.year, "by": "show", "kinds": kinds_for(scope), "rows": made}


def _place(show: Show) -> dict[str, str]:
    return {"period": show.id, "part": COMPANY}


def _row(show: Show, names: dict[str, str], told: dict[str, Any]) -> dict[str, Any]:
    return {"part": COMPANY, "kind": "show", "name": names[show.id], "day": show.business_day, "cells": [told]}
