"""What was taken of sales lately: the commission, fee and freight insurance to reckon a new price with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from kaibo.accounts.api import Caller
from kaibo.kit.money import to_minor
from kaibo.metrics.api import Query, Row, Window, answer_kept, ask
from kaibo.planning.items.acts import find
from kaibo.planning.models import Plan
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.pricing.history import today
from kaibo.planning.pricing.offer import WHOLE, Charges

DAYS = 30
KEYS = (
    "profit_gmv", "profit_refunds", "profit_lines", "commission_cost", "gmv_commissioned", "service_fee",
    "gmv_charged", "freight_insurance", "gmv_insured",
)  # fmt: skip


@dataclass(frozen=True)
class Known:
    """`of`: product where its own sales tell it, else account; empty where neither does."""

    of: str
    charges: Charges


def known_charges(caller: Caller, plan: str, item: str) -> Known:
    """Of the last 30 days. Rates are of what is left of sales after refunds, as they are taken.

    Raises KaiboError (404).
    """
    held = plan_of(plan, caller.scope)
    row = find(held, item)
    told = answer_kept({"product": _question(held, "product"), "account": _question(held)})
    told["product"] = [each for each in told["product"] if each.dimensions["product"] == row.product]
    for of, rows in told.items():
        charges = _charges(rows, held.currency)
        if charges != Charges():
            return Known(of, charges)
    return Known("", Charges())


def _question(plan: Plan, *by: str) -> Query:
    """All products at once: the answer is kept for the next one who asks."""
    window = Window(today() - timedelta(days=DAYS), today())
    return ask(KEYS, by=by, window=window, filters={"account": plan.account_id, "currency": plan.currency})


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
