"""A plan made after a show that was: of the plan it came from, or of what is known of one that nobody planned here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.goods.api import names_of
from kaibo.kit.i18n import Language
from kaibo.kit.money import to_minor
from kaibo.metrics.api import Number, answer_kept, ask
from kaibo.planning.drafts.copying import copy_plan
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.items.acts import add
from kaibo.planning.marketing.tasks import lay_house_tasks
from kaibo.planning.models import Plan
from kaibo.planning.plans.reading import plan_of, within
from kaibo.planning.rundown.outline import outline
from kaibo.planning.templates.own import HOUSE
from kaibo.shows.api import Show, show_of

USUAL = timedelta(hours=4)
LEAST, LONGEST = timedelta(minutes=1), timedelta(hours=48)
SOLD = ("gmv", "units", "unit_price")
MOST = 40
"""Products that come along: more are not talked of in one show."""


def plan_from_show(caller: Caller, id: str, planned_at: datetime, title: str, language: Language) -> Plan:
    """Everything of the plan the show came from; else title, host and length of the show, the products it sold, what
    sold most first, a rundown of them, and the house's tasks.

    Raises KaiboError (404) for a show outside the caller's scope.
    """
    show = show_of(id, caller.scope)
    planned = within(caller.scope).filter(show=show.id).first()
    if planned is not None:
        return copy_plan(caller, planned.id, planned_at, title)
    called = title or show.title or show.account.name
    hosts = (show.host,) if show.host else ()
    sold = list(_sold(show, caller))
    wanted = NewPlan(
        called, "ordinary", planned_at, _lasted(show), account=show.account_id, hosts=hosts,
        template="" if sold else HOUSE, language=language,
    )  # fmt: skip
    plan = make_plan(caller, wanted)
    if sold:
        add(caller, plan.id, sold)
        plan = outline(caller, plan.id, language)
        lay_house_tasks(caller, plan.id, language)
    return plan_of(plan.id, caller.scope)


def _lasted(show: Show) -> int:
    """In seconds, to the quarter of an hour."""
    told = show.ended_at - show.started_at if show.started_at and show.ended_at else USUAL
    quarters = round(max(LEAST, min(told, LONGEST)) / timedelta(minutes=15))
    return max(quarters, 1) * 15 * 60


def _sold(show: Show, caller: Caller) -> Iterator[dict[str, Any]]:
    """Products with the price they went for on the mean, the dearest sum first."""
    asked = replace(ask(SOLD, by=("product",), filters={"show": [show.id]}), scope=caller.scope)
    rows = [row for row in answer_kept({"sold": asked})["sold"] if row.dimensions["product"]]
    rows.sort(key=lambda row: -(row.numbers["gmv"].value or 0))
    known = names_of(show.account.platform, [str(row.dimensions["product"]) for row in rows])
    for row in rows[:MOST]:
        product = str(row.dimensions["product"])
        name, category = known.get(product, (row.labels.get("product") or product, ""))
        yield {
            "product": product[:128],
            "name": name[:300],
            "category": category[:120],
            "price": _price(row.numbers["unit_price"], show.account.currency),
        }


def _price(told: Number, currency: str) -> int | None:
    """In minor units of the account's currency; what was told in another isn't known."""
    return None if told.value is None or told.currency != currency else to_minor(told.value, currency)
