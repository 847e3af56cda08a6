"""Ways of counting by which platforms differ from order rows, for each quantity."""

from __future__ import annotations

from collections.abc import Iterator

from kaibo.review.reconcile.fit import Way

COUPONS = {
    "platform_discount": "platform_coupon",
    "shop_discount": "shop_coupon",
    "host_discount": "host_coupon",
}


def ways_of(quantity: str, clock: str) -> tuple[Way, ...]:
    """The ways for a quantity counted by `clock` (by_show, by_date), likelier ones first."""
    return tuple(Way(way.cause, f"{way.metric}_{clock}", way.sign) for way in _ways(quantity))


def _ways(quantity: str) -> Iterator[Way]:
    if quantity == "orders":
        yield Way("grain", "extra_lines", 1)
        yield Way("unpaid", "unpaid_orders", 1)
        yield Way("cancelled", "cancelled_orders", -1)
        return
    for sign in (1, -1):
        yield Way("freight", "freight", sign)
        yield from (Way(cause, metric, -sign) for metric, cause in COUPONS.items())
    yield Way("unpaid", "unpaid" if quantity == "gmv" else "unpaid_due", 1)
    yield Way("refunded", "refunds", -1)
