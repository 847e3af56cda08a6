"""What is reconciled: each quantity, the sources that tell it, and by how much they may differ."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

TOLERANCE = Decimal("0.005")
"""Half a percent: platforms refresh at other hours and round."""


@dataclass(frozen=True)
class Teller:
    """One source of a quantity: the metric asked of it. `tolerance` is the gap to orders that nobody needs explain."""

    key: str
    metric: str
    source: str
    tolerance: Decimal = TOLERANCE


@dataclass(frozen=True)
class Quantity:
    """`bases` are the tellers that the others are held against, the first that tells: it knows rows best."""

    key: str
    bases: tuple[str, ...]
    tellers: tuple[Teller, ...]

    def teller(self, key: str) -> Teller:
        return next(each for each in self.tellers if each.key == key)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(each.key for each in self.tellers)


def _sold(key: str, metric: str, advertised: str) -> Quantity:
    return Quantity(
        key,
        ("orders", "shows"),
        (
            Teller("shows", metric, "shows"),
            Teller("channels", metric, "channels"),
            Teller("orders", metric, "orders"),
            Teller("days", metric, "days"),
            Teller("ads", advertised, "ad_hours"),
        ),
    )


QUANTITIES = {
    each.key: each
    for each in (
        _sold("gmv", "gmv", "ad_gmv"),
        _sold("paid_amount", "paid_amount", "ad_paid_amount"),
        _sold("orders", "orders", "ad_orders"),
        Quantity(
            "refunds",
            ("after_sales", "orders", "days"),
            (
                Teller("shows", "refund_amount", "shows"),
                Teller("orders", "refund_amount", "orders"),
                Teller("days", "refund_amount", "days"),
                Teller("days_paid", "refund_amount_by_payment", "days"),
                Teller("after_sales", "refund_amount", "after_sales"),
            ),
        ),
        Quantity(
            "spend",
            ("ads", "shows"),
            (
                Teller("shows", "spend", "shows"),
                Teller("channels", "spend", "channels"),
                Teller("days", "spend", "days"),
                Teller("ads", "spend", "ad_hours"),
            ),
        ),
        Quantity(
            "payout",
            ("bills", "days"),
            (Teller("bills", "settled_amount", "money_lines"), Teller("days", "settled_amount", "days")),
        ),
    )
}
POSSIBLE: dict[tuple[str, str], tuple[str, ...]] = {
    ("shows", "channels"): ("view", "late"),
    ("channels", "orders"): ("view", "late"),
    ("ads", "orders"): ("attribution", "coupons"),
    ("days", "ads"): ("attribution",),
    ("shows", "ads"): ("attribution", "midnight"),
    ("channels", "ads"): ("attribution", "midnight"),
    ("shows", "orders"): ("late", "view"),
    ("shows", "after_sales"): ("late", "refund_date"),
    ("orders", "after_sales"): ("late", "refund_date"),
    ("days", "after_sales"): ("refund_date", "midnight"),
    ("days_paid", "after_sales"): ("refund_date", "late"),
    ("days", "bills"): ("settle_date", "fees"),
}
"""Causes that a pair may have and that nobody can size: one side has no rows to count them from."""


def possible(a: str, b: str) -> tuple[str, ...]:
    return POSSIBLE.get((a, b)) or POSSIBLE.get((b, a)) or ("view",)
