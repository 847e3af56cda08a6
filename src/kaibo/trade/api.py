"""The door of the trade room."""

from kaibo.trade.cohorts import ORDER_ID
from kaibo.trade.queries.behind import CAUSES as BEHIND
from kaibo.trade.queries.behind import Behind, all_behind, orders_behind
from kaibo.trade.queries.differing import all_differing, differing, has_statements
from kaibo.trade.queries.first_sold import first_sold
from kaibo.trade.queries.orders import order
from kaibo.trade.queries.sold_prices import sold_prices
from kaibo.trade.queries.sold_spans import STRETCH, SoldSpan, sold_spans
from kaibo.trade.settling import VERDICTS
from kaibo.trade.sources import REFUNDED

__all__ = [
    "BEHIND",
    "ORDER_ID",
    "REFUNDED",
    "STRETCH",
    "VERDICTS",
    "Behind",
    "SoldSpan",
    "all_behind",
    "all_differing",
    "differing",
    "first_sold",
    "has_statements",
    "order",
    "orders_behind",
    "sold_prices",
    "sold_spans",
]
