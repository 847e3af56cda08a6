"""What was taken of sales lately: the commission, fee and freight insurance to reckon a new price with.

It takes seconds to ask, so the worker does, once for all products of an account; whoever asks next, of the same data,
is answered at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any, Literal

from kaibo.accounts.api import Caller
from kaibo.jobs.api import Job, enqueue, latest
from kaibo.jobs.api import Run as JobRun
from kaibo.kit.ids import stable_id
from kaibo.kit.money import to_minor
from kaibo.metrics.api import Query, Row, Window, answer_all, ask, visible
from kaibo.planning.items.acts import find
from kaibo.planning.models import Plan
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.pricing.history import today
from kaibo.planning.pricing.offer import WHOLE, Charges

RECKON = "planning.charges"
DAYS = 30
KEYS = (
    "profit_gmv", "profit_refunds", "profit_lines", "commission_cost", "gmv_commissioned", "service_fee",
    "gmv_charged", "freight_insurance", "gmv_insured",
)  # fmt: skip


NOTHING = Charges()
State = Literal["unasked", "waiting", "done", "failed"]


@dataclass(frozen=True)
class Known:
    """`of`: product where its own sales tell it, else account; empty where neither does, or nobody reckoned yet."""

    state: State
    of: str = ""
    charges: Charges = NOTHING


def ask_charges(caller: Caller, plan: str, item: str) -> Known:
    """Have them reckoned, unless they are of the data that are there now. Raises KaiboError (404)."""
    held = plan_of(plan, caller.scope)
    product = find(held, item).product
    edition = stable_id("edn", f"{visible()} {today()}")
    job = latest(_key(held))
    if job is None or job.state not in {*Job.OPEN, Job.State.DONE} or job.args.get("edition") != edition:
        job = enqueue(
            RECKON, key=_key(held), priority=5, account=held.account_id, currency=held.currency, edition=edition
        )
    return _known(job, product)


def known_charges(caller: Caller, plan: str, item: str) -> Known:
    """As they were asked for last: rates are of what is left of sales after refunds, as they are taken.

    Raises KaiboError (404).
    """
    held = plan_of(plan, caller.scope)
    return _known(latest(_key(held)), find(held, item).product)


def reckon(run: JobRun, account: str, currency: str) -> dict[str, Any]:
    """In the worker: `account` and `products` by id, as charges; products of which nothing is known are left out."""
    run.progress(0, 2)
    products = answer_all({"all": _question(account, currency, "product")})["all"]
    run.progress(1, 2)
    whole = answer_all({"all": _question(account, currency)})["all"]
    told = {str(row.dimensions["product"]): _charges([row], currency) for row in products}
    return {
        "account": vars(_charges(whole, currency)),
        "products": {product: vars(each) for product, each in told.items() if each != NOTHING},
    }


def _key(plan: Plan) -> str:
    return f"charges {plan.account_id} {plan.currency}"


def _known(job: Job | None, product: str) -> Known:
    if job is None:
        return Known("unasked")
    if job.state in Job.OPEN:
        return Known("waiting")
    if job.state != Job.State.DONE or job.result is None:
        return Known("failed")
    for of, told in (("product", job.result["products"].get(product)), ("account", job.result["account"])):
        charges = Charges(**(told or {}))
        if charges != NOTHING:
            return Known("done", of, charges)
    return Known("done")


def _question(account: str, currency: str, *by: str) -> Query:
    window = Window(today() - timedelta(days=DAYS), today())
    return ask(KEYS, by=by, window=window, filters={"account": account, "currency": currency})


def _charges(rows: list[Row], currency: str) -> Charges:
    if not rows:
        return Charges()
    told = {key: each.value for key, each in rows[0].numbers.items()}
    lines, insurance = told["profit_lines"], told["freight_insurance"]
    whole = insurance is not None and lines and told["gmv_insured"] == told["profit_gmv"]
    return Charges(
        commission=_rate(told, "commission_cost", "gmv_commissioned"),
        fee=_rate(told, "service_fee", "gmv_charged"),
        insurance=to_minor(insurance / lines, currency) if insurance is not None and lines and whole else None,
    )


def _rate(told: Mapping[str, Decimal | None], taken: str, of: str) -> int | None:
    """Taken ÷ the sales it speaks of, less their part of the refunds."""
    amount, sales, gmv, refunds = told[taken], told[of], told["profit_gmv"], told["profit_refunds"] or Decimal(0)
    left = sales * (gmv - refunds) / gmv if sales and gmv else None
    return round(amount / left * WHOLE) if amount is not None and left and left > 0 else None
