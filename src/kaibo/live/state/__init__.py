"""What the signals of one run add up to: pure, without clock, database or disk."""

from kaibo.live.state.fold import fold, remember
from kaibo.live.state.sums import Comment, LiveState, MinuteSums, ProductSums
from kaibo.live.state.told import INTERACTIONS, minute_rows, product_sums, sold_between, stayed, totals

__all__ = [
    "INTERACTIONS",
    "Comment",
    "LiveState",
    "MinuteSums",
    "ProductSums",
    "fold",
    "minute_rows",
    "product_sums",
    "remember",
    "sold_between",
    "stayed",
    "totals",
]
