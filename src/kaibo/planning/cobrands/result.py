"""What came of a joint show: views by promised channel, and its numbers against ordinary shows' median."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from statistics import median
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, Query, Reason, Row, answer_kept, ask, metrics, number_json, wire
from kaibo.planning.models import Cobrand, Plan
from kaibo.planning.proposals.history import MOST
from kaibo.planning.proposals.way import way
from kaibo.shows.api import within

KEYS = ("gmv", "orders", "views", "conversion_times", "aov", "follows")
VIEWS = "views"
NONE = Reason.NO_DATA
FEWEST = 5
"""Shows under which no median is told."""
LOOK_BACK = timedelta(days=365)
MOST_CHANNELS = 30


def result(plan: Plan, row: Cobrand, scope: Scope) -> dict[str, Any]:
    """`show` is empty until the plan became an imported show; then nothing came of it yet."""
    before = _ordinary(plan, scope)
    questions = {"usual": _of(KEYS, before, scope, "show")} if before else {}
    if plan.show:
        questions["own"] = _of(KEYS, [plan.show], scope, "show")
        questions["channels"] = _of((VIEWS,), [plan.show], scope, "channel")
    told = answer_kept(questions) if questions else {}
    return {
        "show": plan.show,
        "numbers": [_number(key, plan, told.get("own"), told.get("usual", []), questions.get("usual")) for key in KEYS],
        "traffic": [_came(each, plan, told.get("channels")) for each in row.traffic],
    }


def channels(plan: Plan, scope: Scope) -> list[str]:
    """The account's channels that files told of in the year before the show, the most viewed first."""
    if not within(scope).filter(account=plan.account).exists():
        return []
    day = plan.planned_at.date()
    question = ask((VIEWS,), by=("channel",), window=(day - LOOK_BACK, day), filters={"account": plan.account_id})
    rows = answer_kept({"channels": replace(question, scope=scope)})["channels"]
    told = [(row.numbers[VIEWS].value, str(row.dimensions["channel"])) for row in rows if row.dimensions["channel"]]
    return [name for views, name in sorted(told, key=lambda each: -(each[0] or 0))][:MOST_CHANNELS]


def _ordinary(plan: Plan, scope: Scope) -> list[str]:
    """The account's shows of the year before that were no joint ones, the newest first."""
    joint = Plan.objects.filter(cobrand__isnull=False).exclude(show="").values("show")
    since = plan.planned_at - LOOK_BACK
    shows = within(scope).filter(account=plan.account, started_at__gt=since, started_at__lt=plan.planned_at)
    every = shows.exclude(id__in=joint).exclude(id=plan.show).order_by("-started_at", "id")
    return list(every.values_list("id", flat=True)[:MOST])


def _of(keys: tuple[str, ...], shows: list[str], scope: Scope, by: str) -> Query:
    return replace(ask(keys, by=(by,), filters={"show": shows}), scope=scope)


def _number(key: str, plan: Plan, own: list[Row] | None, usual: list[Row], asked: Query | None) -> dict[str, Any]:
    metric, currency = metrics()[key], plan.account.currency
    known = [row for row in usual if _counts(row.numbers[key], currency)]
    values = [value for row in known if (value := row.numbers[key].value) is not None]
    passport = way(asked, key, [str(row.dimensions["show"]) for row in known]) if asked else None
    return {
        "key": key,
        "zh": metric.zh,
        "en": metric.en,
        "num": _told(key, own[0].numbers[key] if own else None, plan.show),
        "usual": number_json(_usual(values, metric.unit, currency), passport),
        "n": len(values),
    }


def _usual(values: list[Decimal], unit: Unit, currency: str) -> Number:
    """The median; missing where too few shows tell."""
    if len(values) < FEWEST:
        return Number(None, unit, reason=NONE)
    return Number(median(values), unit, currency if unit is Unit.MONEY else None)


def _counts(number: Number, currency: str) -> bool:
    return number.value is not None and number.currency in (None, currency)


def _told(key: str, number: Number | None, show: str, **cut: str) -> dict[str, Any]:
    """Without a show there is no way to a passport either."""
    return wire(key, number, show=show, **cut) if show else number_json(Number(None, metrics()[key].unit, reason=NONE))


def _came(promise: Mapping[str, Any], plan: Plan, told: list[Row] | None) -> dict[str, Any]:
    """Channels are told by their names, spaces and capitals aside."""
    wanted = _plain(promise["channel"])
    rows = [row for row in told or [] if _plain(str(row.dimensions["channel"] or "")) == wanted]
    number = rows[0].numbers[VIEWS] if rows else None
    name = str(rows[0].dimensions["channel"]) if rows else promise["channel"]
    return {**promise, "came": _told(VIEWS, number, plan.show, channel=name)}


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
