"""What the page of profit was asked for: the cut, the days, the part of the company, the currency."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.clock import business_day, months_after, now
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import BUILDS, Query, Window, ask, metrics, visible
from kaibo.store import api as store

CUTS = ("show", "product", "month", "host", "account")
MONTHS = 13
"""How far months go back where no day is named; other cuts go back to the first of the month before."""

OF_LINES = (
    "profit_gmv",
    "profit_refunds",
    "net_sales",
    "goods_cost",
    "gross_profit",
    "commission_cost",
    "commission_by_rate",
    "service_fee",
    "service_fee_by_rate",
    "freight_insurance",
    "product_profit",
    "cost_coverage",
    "commission_coverage",
    "fee_coverage",
    "insurance_coverage",
    "profit_lines",
)
OF_SHOWS = (
    "show_spend",
    "gift_cost",
    "other_show_cost",
    "profit_before_pay",
    "host_pay",
    "true_profit",
    "profit_per_hour",
    "spend_coverage",
    "gift_coverage",
    "pay_coverage",
)


@dataclass(frozen=True)
class Asked:
    """`first` and `last` are business days; left open they end today. An empty filter lets everything through."""

    by: str = "show"
    first: date | None = None
    last: date | None = None
    show: str = ""
    account: str = ""
    host: str = ""
    currency: str = ""

    def checked(self) -> Asked:
        """KaiboError (422) for a cut the page doesn't have."""
        if self.by not in CUTS:
            raise KaiboError("metrics.unknown_dimension", status=422, key=self.by[:60])
        return self

    @property
    def window(self) -> Window | None:
        """A single show is asked for whole."""
        if self.show and not (self.first or self.last):
            return None
        card = company()
        last = self.last or max(
            business_day(now(), zone=card.zone, starts_at_hour=card.day_start), self.first or date.min
        )
        back = MONTHS - 1 if self.by == "month" else 1
        return Window(self.first or months_after(last.replace(day=1), -back), last)

    def question(self, scope: Scope, currency: str) -> Query:
        """Only what the asker may see, and only what the cut knows: a show's own costs are not shared out."""
        keys = OF_LINES if self.by == "product" else (*OF_LINES, *OF_SHOWS)
        seen = [key for key in keys if set(metrics()[key].needs) <= scope.fields]
        named = {"show": self.show, "account": self.account, "host": self.host, "currency": currency}
        filters = {name: value for name, value in named.items() if value}
        return replace(ask(seen, by=[self.by], window=self.window, filters=filters), scope=scope)


def currencies() -> list[str]:
    """All that orders are in, the company's own first."""
    sql = f"SELECT currency FROM order_now WHERE {BUILDS} AND currency != '' GROUP BY currency ORDER BY currency"
    params: dict[str, Any] = visible().params()
    found = [row["currency"] for row in store.query_rows(sql, {"builds": params["builds"]})]
    own = company().currency
    return sorted(found, key=lambda each: (each != own, each))
