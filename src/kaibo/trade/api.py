"""The door of the trade room."""

from kaibo.trade.queries.narrowing import OrderFilter
from kaibo.trade.queries.orders import order, orders
from kaibo.trade.queries.sold_minutes import SoldMinutes, sold_minutes

__all__ = ["OrderFilter", "SoldMinutes", "order", "orders", "sold_minutes"]
