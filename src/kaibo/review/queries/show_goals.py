"""A show against its goals: those its plan had, or somebody set for it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.metrics.api import Number, answer_kept, ask, metrics, wire
from kaibo.planning.api import goals
from kaibo.shows.api import show_of

READ = "planning.goals.read"


def show_goals(id: str, caller: Caller) -> list[dict[str, Any]]:
    """By metric the goal and what was reached; nothing for who may not see goals. KaiboError (404) for a show outside
    the caller's scope."""
    show = show_of(id, caller.scope)
    set_goals = [each for each in goals(caller.scope, show.id) if not each["part"]] if caller.may(READ) else []
    if not set_goals:
        return []
    keys = tuple(dict.fromkeys(each["metric"] for each in set_goals))
    question = replace(ask(keys, by=("show",), filters={"show": [show.id]}), scope=caller.scope)
    rows = answer_kept({"reached": question})["reached"]
    reached = rows[0].numbers if rows else {}
    return [_row(each, reached.get(each["metric"]), show.id) for each in set_goals]


def _row(goal: dict[str, Any], number: Number | None, show: str) -> dict[str, Any]:
    metric = metrics()[goal["metric"]]
    told = {name: goal[name] for name in ("metric", "unit", "currency", "value")}
    share = share_of(goal["value"], goal["currency"], number)
    return {**told, "zh": metric.zh, "en": metric.en, "number": wire(metric.key, number, show=show), "share": share}


def share_of(goal: Decimal, currency: str, number: Number | None) -> Decimal | None:
    """What was reached over the goal; None where one of them isn't known, or they are in two currencies."""
    if number is None or number.value is None or not goal or (currency and number.currency != currency):
        return None
    return number.value / goal
