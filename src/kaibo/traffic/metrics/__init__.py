"""The metrics of traffic, by topic."""

from kaibo.metrics.api import register
from kaibo.traffic.metrics import attributed, returns, spending

register(metrics=(*spending.METRICS, *attributed.METRICS, *returns.METRICS))
