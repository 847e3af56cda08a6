"""The metrics of profit, by topic."""

from kaibo.metrics.api import register
from kaibo.profit.metrics import coverage, left, parts, shows

register(metrics=(*parts.METRICS, *shows.METRICS, *coverage.METRICS, *left.METRICS))
