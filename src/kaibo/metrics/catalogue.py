"""The metric catalogue, as declared."""

from __future__ import annotations

from typing import Any

from kaibo.metrics.dimension import DIMENSIONS
from kaibo.metrics.formula import Metric
from kaibo.metrics.recipe import Apart, recipes
from kaibo.metrics.registry import metrics, sources
from kaibo.metrics.terms import balance_of, terms_of
from kaibo.metrics.wording import in_words


def dimensions_of(key: str) -> list[str]:
    """Dimensions by which some source of the metric can be cut."""
    first = terms_of(key)[0]
    known = {name for source in sources_of(first) for name in sources()[source].dimensions}
    return [name for name in DIMENSIONS if name in known]


def sources_of(key: str) -> list[str]:
    """Sources that can answer, in the order in which they are asked."""
    ways = [way for term in terms_of(key) for way in recipes(term)]
    return list(dict.fromkeys(way.source for way in ways if not isinstance(way, Apart)))


def entry(metric: Metric) -> dict[str, Any]:
    """One metric, for the API and for pages."""
    return {
        "key": metric.key,
        "room": metric.room,
        "zh": metric.zh,
        "en": metric.en,
        "unit": metric.unit.value,
        "basis": metric.basis.value,
        "adds": adds(metric),
        "definition_zh": metric.definition_zh,
        "definition_en": metric.definition_en,
        "formula": in_words(metric.formulas[0], "zh"),
        "formula_en": in_words(metric.formulas[0], "en"),
        "platforms": [{"platform": name, "zh": zh, "en": en} for name, (zh, en) in metric.platforms.items()],
        "notes_zh": metric.notes_zh,
        "notes_en": metric.notes_en,
        "includes": metric.includes,
        "source": metric.source,
        "sources": sources_of(metric.key),
        "dimensions": dimensions_of(metric.key),
    }


def entries() -> list[dict[str, Any]]:
    return [entry(each) for each in metrics().values()]


def adds(metric: Metric) -> str:
    """How values of several cuts go together: sum, peak, recomputed (rates and means), no."""
    if balance := balance_of(metric):
        return "recomputed" if balance.per else "sum"
    first = recipes(metric.key)[0]
    if isinstance(first, Apart):
        return "recomputed"
    if first.form.value == "sum":
        return "sum" if metric.basis.value != "people" else "no"
    if first.form.value == "once":
        return "peak" if first.peak else "no"
    return "recomputed"
