"""A run held against the plan it was made of: what was planned, what became of it, and what was reached meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.live.models import Run
from kaibo.live.reading import run_of
from kaibo.live.snapshot import snapshot
from kaibo.planning.api import PlannedShow, plan_of, planned_show

Row = dict[str, Any]


def run_against_plan(id: str, caller: Caller) -> dict[str, Any]:
    """Raises KaiboError (404) for a run the caller may not see or that has no plan, or whose plan is gone."""
    run = run_of(id, caller.scope)
    show = _plan(run, caller)
    told = snapshot(id, caller)
    rows = _rows(run, show, told["segments"])
    amounts = caller.may("metrics.numbers.read")
    return {
        "plan": show.plan.id,
        "version": show.version,
        "title": show.plan.title,
        "run": run.id,
        "currency": run.currency,
        "planned_at": run.planned_at,
        "started_at": run.started_at,
        "ended_at": run.ended_at,
        "rows": rows,
        "products": _products(show, rows, told["products"], amounts=amounts),
        "sums": _sums(run, show, rows),
    }


def _plan(run: Run, caller: Caller) -> PlannedShow:
    """The version that was taken over last; who may see the run may see what was planned of it."""
    if not run.plan:
        raise KaiboError("kit.not_found", status=404)
    return planned_show(plan_of(run.plan, caller.scope), run.plan_version)


def _rows(run: Run, show: PlannedShow, segments: Sequence[Row]) -> list[Row]:
    """The run's segments in the order in which they stood in it, then those of the plan that never came into it."""
    begins = dict(zip((each.id for each in show.segments), _begins(show), strict=True))
    planned = {each.id: each for each in show.segments}
    ran = [each for each in segments if each["started_at"] and each["state"] != "skipped"]
    by_plan = [each["planned"] for each in sorted(ran, key=lambda each: begins.get(each["planned"], 0))]
    in_order = [each for each in by_plan if each in planned]
    really = [
        each["planned"] for each in sorted(ran, key=lambda each: each["started_at"]) if each["planned"] in planned
    ]
    moved = {id for id, other in zip(in_order, really, strict=True) if id != other}
    rows = []
    for each in segments:
        known = planned.pop(each["planned"], None)
        rows.append(
            {
                **{name: each[name] for name in ("kind", "title", "product", "state", "reason", "orders", "gmv")},
                **{name: each[name] for name in ("goal_orders", "goal_amount")},
                "segment": each["id"],
                "planned_at_s": begins[known.id] if known else None,
                "planned_s": known.planned_s if known else None,
                "began_s": _since(run.started_at, each["started_at"]),
                "actual_s": _length(run, each),
                "moved": each["planned"] in moved,
            }
        )
    lost = [_lost(each, begins[each.id]) for each in show.segments if each.id in planned]
    return [*rows, *lost]


def _begins(show: PlannedShow) -> list[int]:
    return list(accumulate((each.planned_s for each in show.segments), initial=0))[: len(show.segments)]


def _lost(each: Any, begins: int) -> Row:
    told = {name: getattr(each, name) for name in ("kind", "title", "product", "planned_s", "goal_orders")}
    nothing = dict.fromkeys(("began_s", "actual_s", "orders", "gmv", "goal_amount"))
    return {**told, **nothing, "segment": "", "state": "missing", "reason": "", "planned_at_s": begins, "moved": False}


def _length(run: Run, segment: Row) -> int | None:
    end = segment["ended_at"] or run.ended_at
    return _since(segment["started_at"], end) if segment["started_at"] and end else None


def _since(start: datetime | None, at: datetime | None) -> int | None:
    return round((at - start).total_seconds()) if start and at else None


def _products(show: PlannedShow, rows: Sequence[Row], shelf: Sequence[Row], *, amounts: bool) -> list[Row]:
    """By product: minutes planned and real, goals of its segments, and what the control room counted of it over the
    whole show."""
    names = {each.product: each.name for each in show.items} | {each["product"]: each["name"] for each in shelf}
    sold = {each["product"]: each for each in shelf}
    order = dict.fromkeys([*(each.product for each in show.items), *(row["product"] for row in rows if row["product"])])
    found = []
    for product in order:
        own = [row for row in rows if row["product"] == product]
        entry = sold.get(product, {})
        found.append(
            {
                "product": product,
                "name": names.get(product) or product,
                "planned_s": _sum(own, "planned_s") or 0,
                "actual_s": _sum(own, "actual_s") or 0,
                "goal_orders": _sum(own, "goal_orders"),
                "goal_amount": _sum(own, "goal_amount") if amounts else None,
                "orders": entry.get("orders"),
                "gmv": entry.get("gmv"),
                "fallen_out": next((each.fallen_out for each in show.items if each.product == product), ""),
            }
        )
    return found


def _sums(run: Run, show: PlannedShow, rows: Sequence[Row]) -> Row:
    states = [row["state"] for row in rows]
    planned, actual = sum(each.planned_s for each in show.segments), _since(run.started_at, run.ended_at)
    return {
        "planned_s": planned,
        "actual_s": actual,
        "late_s": _since(run.planned_at, run.started_at),
        "drift_s": None if actual is None else actual - planned,
        "ran": states.count("done") + states.count("running"),
        "skipped": states.count("skipped"),
        "not_begun": states.count("waiting") + states.count("missing"),
        "unplanned": sum(row["planned_s"] is None for row in rows),
        "moved": sum(row["moved"] for row in rows),
    }


def _sum(rows: Sequence[Row], name: str) -> int | None:
    told = [row[name] for row in rows if row[name] is not None]
    return sum(told) if told else None
