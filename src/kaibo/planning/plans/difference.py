"""What differs between two versions of a plan, part by part, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import there
from kaibo.kit.i18n import Language, catalogue
from kaibo.kit.money import from_minor
from kaibo.kit.units import shown
from kaibo.metrics.api import metrics
from kaibo.planning.models import Plan, Version
from kaibo.planning.plans import kept
from kaibo.planning.plans.listing import GOALS

HIDDEN = {"goals", "budget", "goal_orders", "goal_amount"}
"""Told only to who may see goals."""
MONEY = {"budget", "price", "goal_amount", "cost", "anchor"}
"""Kept in minor units."""
COSTS = {"cost"}
"""Told only to who may see costs."""
COST = "money.cost.read"
PLACE = {"position"}
"""Where rows come or go the others move up or down: that isn't told."""
PLAN = "plan"
NAMES = ("title", "name", "product")


def difference(plan: Plan, number: int, caller: Caller) -> list[dict[str, Any]]:
    """What version `number` changed against the one before it; of the first, nothing.

    Raises KaiboError (404) for a version there isn't.
    """
    after = _content(plan, number)
    before = _content(plan, number - 1) if number > 1 else after
    shut = (set() if caller.may(GOALS) else HIDDEN) | (set() if caller.may(COST) else COSTS)
    return [each for part in after for each in _part(plan, part, before.get(part), after[part], shut)]


def _content(plan: Plan, number: int) -> dict[str, Any]:
    row = there(Version.objects.filter(plan=plan, number=number).first())
    return kept.unpacked(bytes(row.content))


def _part(plan: Plan, part: str, before: Any, after: Any, shut: set[str]) -> list[dict[str, Any]]:
    if part == PLAN:
        fields = _fields(plan, part, before or {}, after, shut)
        return [_line(part, "changed", "", fields)] if fields else []
    old = {row["id"]: row for row in before or [] if "id" in row}
    new = {row["id"]: row for row in after if "id" in row}
    added = [_line(part, "added", _name(row), []) for id, row in new.items() if id not in old]
    removed = [_line(part, "removed", _name(row), []) for id, row in old.items() if id not in new]
    unsaid = shut | PLACE if added or removed else shut
    changed = [
        _line(part, "changed", _name(row), fields)
        for id, row in sorted(new.items(), key=lambda each: each[1].get("position") or 0)
        if id in old and (fields := _fields(plan, part, old[id], row, unsaid))
    ]
    return added + removed + changed


def _fields(
    plan: Plan, part: str, before: dict[str, Any], after: dict[str, Any], shut: set[str]
) -> list[dict[str, Any]]:
    """Of what has a word for people alone."""
    words = catalogue("planning")
    told = [
        _change(name, words[f"field.{part}.{name}"], before.get(name), value, plan.currency if name in MONEY else "")
        for name, value in after.items()
        if f"field.{part}.{name}" in words and name not in shut and before.get(name) != value
    ]
    return told + ([] if "goals" in shut else _goals(plan, before.get("goals") or {}, after.get("goals") or {}))


def _goals(plan: Plan, before: dict[str, int], after: dict[str, int]) -> list[dict[str, Any]]:
    """A line a goal, in the words of its metric."""
    known = metrics()
    changed = [key for key in {**before, **after} if key in known and before.get(key) != after.get(key)]
    return [
        _change(
            key,
            {"zh": known[key].zh, "en": known[key].en},
            *(_goal(plan, each.get(key), key) for each in (before, after)),
        )
        for key in changed
    ]


def _goal(plan: Plan, value: int | None, key: str) -> str:
    return "" if value is None else f"{shown(value, metrics()[key].unit, plan.currency).normalize():f}"


def _change(name: str, words: Mapping[Language, str], before: Any, after: Any, currency: str = "") -> dict[str, Any]:
    """`currency` where the values are money in its minor units."""
    told = {"before": _value(before, currency), "after": _value(after, currency)}
    return {"name": name, "zh": words["zh"], "en": words["en"], **told, "money": bool(currency)}


def _value(value: Any, currency: str) -> str:
    """A kept value as text; nothing is nothing."""
    if value in (None, "", [], {}):
        return ""
    if currency:
        return str(from_minor(int(value), currency))
    if isinstance(value, dict):
        return "：".join(str(each) for each in value.values() if each)
    return "、".join(_value(each, "") for each in value) if isinstance(value, list) else str(value)


def _name(row: dict[str, Any]) -> str:
    return next((str(row[name]) for name in NAMES if row.get(name)), "")


def _line(part: str, what: str, name: str, fields: list[dict[str, Any]]) -> dict[str, Any]:
    words = catalogue("planning").get(f"part.{part}", {})
    told = {"part": part, "zh": words.get("zh", part), "en": words.get("en", part), "what": what, "name": name}
    return {**told, "fields": fields}
