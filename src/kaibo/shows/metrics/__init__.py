"""The metrics of shows, by topic."""

from kaibo.metrics.api import register
from kaibo.shows.metrics import audience, broadcast, engagement

register(metrics=(*broadcast.METRICS, *audience.METRICS, *engagement.METRICS))
