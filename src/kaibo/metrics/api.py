"""The door of the metric engine."""

from kaibo.metrics.declare import Basis, Field, FieldType, Kind, Less, Metric, Once, Quotient, Shape, Total
from kaibo.metrics.registry import kinds, metrics, register
from kaibo.metrics.visible import Visible, visible

__all__ = [
    "Basis",
    "Field",
    "FieldType",
    "Kind",
    "Less",
    "Metric",
    "Once",
    "Quotient",
    "Shape",
    "Total",
    "Visible",
    "kinds",
    "metrics",
    "register",
    "visible",
]
