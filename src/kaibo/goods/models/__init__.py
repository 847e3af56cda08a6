"""The room's tables."""

from kaibo.goods.models.adjustment import StockRequest
from kaibo.goods.models.product import Product
from kaibo.goods.models.pushed import StockPushed
from kaibo.goods.models.reservation import StockAnswer, StockHold, StockRefund
from kaibo.goods.models.stock import StockItem, StockLedger, StockListing, StockMovement, StockPool

__all__ = [
    "Product",
    "StockAnswer",
    "StockHold",
    "StockItem",
    "StockLedger",
    "StockListing",
    "StockMovement",
    "StockPool",
    "StockPushed",
    "StockRefund",
    "StockRequest",
]
