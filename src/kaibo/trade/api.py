"""The door of the trade room."""

from kaibo.trade.queries.narrowing import OrderFilter
from kaibo.trade.queries.orders import order, orders

__all__ = ["OrderFilter", "order", "orders"]
