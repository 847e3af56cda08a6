"""The metrics of trade, by topic."""

from kaibo.metrics.api import register
from kaibo.trade.metrics import (
    amounts,
    buyers,
    clocks,
    conversion,
    costs,
    efficiency,
    followthrough,
    maturity,
    orders,
    refund_clocks,
    refunds,
    statements,
)

register(
    metrics=(
        *amounts.METRICS,
        *refunds.METRICS,
        *maturity.METRICS,
        *followthrough.METRICS,
        *orders.METRICS,
        *buyers.METRICS,
        *conversion.METRICS,
        *efficiency.METRICS,
        *costs.METRICS,
        *clocks.METRICS,
        *refund_clocks.METRICS,
        *statements.METRICS,
    )
)
