"""What an account sold before, to choose a plan's products from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from kaibo.accounts.api import Caller, company
from kaibo.goods.api import names_of, stock_of
from kaibo.kit import clock
from kaibo.metrics.api import Query, Row, Window, answer_kept, ask, row_json
from kaibo.planning.models import Plan
from kaibo.planning.plans.reading import plan_of

DAYS = 180
"""How far back it looks."""
MOST = 300
NUMBERS = ("units", "gmv", "unit_price")


def catalogue(id: str, caller: Caller, q: str = "") -> dict[str, Any]:
    """Products of the plan's account, what sold most first; those in the plan are marked. KaiboError (404) as
    `plan_of`."""
    plan = plan_of(id, caller.scope)
    query = question(plan, NUMBERS, ("product",), caller)
    rows = [row for row in answer_kept({"sold": query})["sold"] if row.dimensions["product"]]
    ids = [str(row.dimensions["product"]) for row in rows]
    known = names_of(plan.account.platform, ids)
    chosen = set(plan.items.values_list("product", flat=True))
    stock = stock_of(ids, platform=plan.account.platform, channel=plan.account_id)
    told = [_shown(row, query, known, chosen) for row in rows]
    wanted = [each for each in told if _meets(each, q)]
    wanted.sort(key=lambda each: -(each["numbers"]["units"]["value"] or 0))
    for each in wanted[:MOST]:
        left = stock.get(each["product"])
        each["stock"] = left.available if left else None
    return {"days": DAYS, "total": len(wanted), "rows": wanted[:MOST]}


def with_categories(plan: Plan, wanted: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Products to be added, each with the category that goods or orders told of it where it has none of its own."""
    lacking = [str(each["product"]) for each in wanted if not each.get("category")]
    known = names_of(plan.account.platform, lacking)
    return [
        {**each, "category": known[each["product"]][1]}
        if not each.get("category") and each["product"] in known
        else each
        for each in wanted
    ]


def question(plan: Plan, numbers: Iterable[str], by: tuple[str, ...], caller: Caller, days: int = DAYS) -> Query:
    """Of the plan's account in its currency, over the days before today."""
    card = company()
    today = clock.business_day(clock.now(), zone=card.zone, starts_at_hour=card.day_start)
    window = Window(today - timedelta(days=days), today)
    filters = {"account": plan.account_id, "currency": plan.currency}
    return replace(ask(tuple(numbers), by=by, window=window, filters=filters), scope=caller.scope)


def _shown(row: Row, query: Query, known: dict[str, tuple[str, str]], chosen: set[str]) -> dict[str, Any]:
    product = str(row.dimensions["product"])
    name, category = known.get(product, (row.labels.get("product") or product, ""))
    numbers = row_json(row, query)["numbers"]
    return {"product": product, "name": name, "category": category, "chosen": product in chosen, "numbers": numbers}


def _meets(told: dict[str, Any], q: str) -> bool:
    wanted = q.strip().casefold()
    return not wanted or any(wanted in str(told[name]).casefold() for name in ("product", "name", "category"))
