"""Refunds: which date they count on, and what was refunded since a platform's file was exported."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kaibo.metrics.api import Query
from kaibo.review.reconcile.bridge import UNEXPLAINED, Part, closed
from kaibo.review.reconcile.questions import Asked, Told

HUB = "after_sales"
CLOCKS = {
    "days": ("claims_by_refund", ""),
    "days_paid": ("claims_by_payment", "claims_since_day"),
    "shows": ("claims_by_show", "claims_since_show"),
}
"""For a teller: after-sales by its clock (the source is called alike), and of these what was refunded since."""
OUTSIDE = "claims outside shows"


def refund_questions(asked: Asked, told: Told) -> dict[str, Query]:
    """After-sales by each clock, where there are any; of a show alone not by refund date."""
    if told[f"total {HUB}"][0].numbers["refund_amount"].value is None:
        return {}
    put = {
        name: asked.question(tuple(filter(None, (name, since))), name)
        for name, since in CLOCKS.values()
        if not asked.show or name != "claims_by_refund"
    }
    if not asked.show:
        put[OUTSIDE] = replace(put["claims_by_payment"], keys=("claims_by_payment",)).only(show=("",))
    return put


def to_claims(told: Told, teller: str, here: Decimal, claims: Decimal) -> list[Part]:
    """From what a source tells of refunds to the after-sales of the period by application."""
    clocked, since = CLOCKS.get(teller, ("", ""))
    own = _value(told, clocked, clocked)
    if own is None:
        return [Part(UNEXPLAINED, claims - here)]
    outside = (_value(told, OUTSIDE, "claims_by_payment") or Decimal()) if teller == "shows" else Decimal()
    parts = [
        Part("refunded_since", _value(told, clocked, since) or Decimal(), (), ((since, clocked),)),
        Part("outside_shows", outside, (), (("claims_by_payment", "claims_by_payment"),)),
        Part("refund_date", claims - own - outside, (), (("refund_amount", HUB), (clocked, clocked))),
    ]
    return closed(parts, claims - here)


def _value(told: Told, name: str, metric: str) -> Decimal | None:
    rows = told.get(name)
    return rows[0].numbers[metric].value if rows and metric else None
