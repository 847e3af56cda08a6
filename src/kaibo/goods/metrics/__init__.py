"""The metrics of goods, by topic."""

from kaibo.goods.metrics import funnel, market, pitches
from kaibo.metrics.api import register

register(metrics=(*funnel.METRICS, *pitches.METRICS, *market.METRICS))
