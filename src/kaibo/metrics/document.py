"""The metric dictionary as a document: `python -m kaibo.metrics.document > docs/metrics.md`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import groupby

import django

from kaibo.metrics.catalogue import adds, dimensions_of, sources_of
from kaibo.metrics.dimension import DIMENSIONS
from kaibo.metrics.formula import Metric
from kaibo.metrics.registry import metrics, sources
from kaibo.metrics.wording import in_words

HEAD = """# Metrics

Every number that Kaibo shows is declared once, in the room that owns it (`src/kaibo/<room>/metrics/`), and answered
by one engine. This page is written from the declarations by `python -m kaibo.metrics.document`; a test keeps it true.

- **People** (人数) are never added over shows, days, products or channels; **times** (次数) are. Where a rate is told
  over several shows, both its parts are sums over the shows that know both.
- A formula with several sources takes, for each account, the first source that has any data in the window.
- Money of different currencies is never added. Missing is not zero.
"""

ADDS = {
    "sum": "added",
    "peak": "over several the highest",
    "recomputed": "recomputed from its sums",
    "no": "not added",
}

REMARKS = {
    "day": "Business days; they begin at the company's hour. Numbers known for a month only have none.",
    "weekday": "1 is Monday.",
    "month_day": "1111 is 11 November, of whichever year.",
    "hour": "0 to 23 in the company's zone, by the row's own time.",
    "start_hour": "0 to 23 in the company's zone: when the show began.",
    "minute": "UTC, as `2025-03-01T12:00Z`.",
    "show": "Empty for orders of no show.",
}


def document() -> str:
    """The whole dictionary in Markdown."""
    lines = [HEAD, *_sources(), *_dimensions(), *_metrics()]
    return "\n".join(lines).rstrip() + "\n"


def _sources() -> Iterator[str]:
    yield "## Sources\n"
    for key, source in sources().items():
        yield f"- `{key}` {source.zh} · {source.en}. {source.counts_zh} {source.counts_en}"
    yield ""


def _dimensions() -> Iterator[str]:
    yield "## Cuts and filters\n"
    for key, dimension in DIMENSIONS.items():
        known = [name for name, source in sources().items() if key in source.dimensions]
        told = f" {REMARKS[key]}" if key in REMARKS else ""
        yield f"- `{key}` {dimension.zh} · {dimension.en}: {', '.join(known)}.{told}"
    yield ""


def _metrics() -> Iterator[str]:
    for room, declared in groupby(metrics().values(), key=lambda each: each.room):
        yield f"## {room}\n"
        for metric in declared:
            yield from _metric(metric)


def _metric(metric: Metric) -> Iterator[str]:
    yield f"### `{metric.key}` {metric.zh} · {metric.en}\n"
    yield f"{metric.definition_zh}  \n{metric.definition_en}\n"
    yield f"- {metric.unit.value}, counts {metric.basis.value}, {ADDS[adds(metric)]}"
    for formula in metric.formulas:
        yield f"- {in_words(formula, 'zh')} · {in_words(formula, 'en')}"
    yield f"- sources: {', '.join(sources_of(metric.key))}; cut by: {', '.join(dimensions_of(metric.key))}"
    yield from _remarks(metric)
    yield ""


def _remarks(metric: Metric) -> Iterator[str]:
    known = [f"{name} {'in' if inside else 'out'}" for name, inside in metric.includes.items() if inside is not None]
    if known:
        yield f"- {', '.join(known)}"
    for platform, (zh, en) in metric.platforms.items():
        yield f"- {platform}: {zh} {en}"
    for zh, en in ((metric.attribution_zh, metric.attribution_en), (metric.notes_zh, metric.notes_en)):
        if zh:
            yield f"- {zh} {en}"
    if metric.source:
        yield f"- defined after: {metric.source}"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kaibo.site.settings")
    django.setup()
    sys.stdout.write(document())
