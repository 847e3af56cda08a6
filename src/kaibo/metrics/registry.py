"""The register of declarations; each room adds its own when Django loads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from kaibo.metrics.declare import Kind
from kaibo.metrics.dimension import DIMENSIONS, Dimension
from kaibo.metrics.formula import Metric
from kaibo.metrics.source import Measure, Source

T = TypeVar("T")

_kinds: dict[str, Kind] = {}
_sources: dict[str, Source] = {}
_measures: dict[str, Measure] = {}
_metrics: dict[str, Metric] = {}
_all_kinds = MappingProxyType(_kinds)
_all_sources = MappingProxyType(_sources)
_all_measures = MappingProxyType(_measures)
_all_metrics = MappingProxyType(_metrics)


def register(
    *,
    dimensions: Iterable[Dimension] = (),
    kinds: Iterable[Kind] = (),
    sources: Iterable[Source] = (),
    measures: Iterable[Measure] = (),
    metrics: Iterable[Metric] = (),
) -> None:
    """Add declarations. A key declared twice by different rooms is a mistake and raises ValueError."""
    for dimension in dimensions:
        _add(DIMENSIONS, dimension.key, dimension)
    for kind in kinds:
        _add(_kinds, kind.key, kind)
    for source in sources:
        _add(_sources, source.key, source)
    for measure in measures:
        _add(_measures, measure.key, measure)
    for metric in metrics:
        _add(_metrics, metric.key, metric)


def _add(into: dict[str, T], key: str, declared: T) -> None:
    if into.get(key, declared) != declared:
        raise ValueError(f"{key} is declared twice")
    into[key] = declared


def kinds() -> Mapping[str, Kind]:
    """Every kind of table that can be imported, by key."""
    return _all_kinds


def sources() -> Mapping[str, Source]:
    """Where facts are read from, by key."""
    return _all_sources


def measures() -> Mapping[str, Measure]:
    """What is counted of facts, by key; metrics are made of them."""
    return _all_measures


def metrics() -> Mapping[str, Metric]:
    """Every declared metric, by key."""
    return _all_metrics
