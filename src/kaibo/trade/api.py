"""The door of the trade room."""

from kaibo.trade.cohorts import ORDER_ID
from kaibo.trade.queries.narrowing import OrderFilter
from kaibo.trade.queries.orders import order, orders
from kaibo.trade.sources import REFUNDED

__all__ = ["ORDER_ID", "REFUNDED", "OrderFilter", "order", "orders"]
