"""The door of the trade room."""

from kaibo.trade.queries.orders import OrderFilter, order, orders

__all__ = ["OrderFilter", "order", "orders"]
