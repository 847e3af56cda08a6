"""The metrics of traffic, by topic."""

from kaibo.metrics.api import register
from kaibo.traffic.metrics import attributed, costs, joined, returns, settled, spending

TOPICS = (spending, attributed, returns, settled, joined, costs)

register(metrics=[metric for topic in TOPICS for metric in topic.METRICS])
