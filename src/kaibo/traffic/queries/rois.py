"""Every return by its own name: what stands above and below it, its value on each platform, and which file tells it."""

from __future__ import annotations

from typing import Any

from kaibo.kit.i18n import LANGUAGES, say
from kaibo.metrics.api import Query, Row, metrics, row_json
from kaibo.traffic.queries.figures import is_told

ROIS = {
    "roi": "shows",
    "roi_paid": "shows",
    "roi_joined": "hours",
    "roi_ad": "hours",
    "roi_net": "hours",
    "roi_ad_paid": "creatives",
    "roi_direct": "boosts",
    "roas": "ads",
    "roi_settled_7d": "creatives",
    "roi_settled_14d": "creatives",
    "roi_settled_30d": "creatives",
    "roi_settled_90d": "creatives",
    "roi_settled": "settlement",
    "ad_cost_ratio": "shows",
}
"""The metric, and the file it comes from, as `traffic.file.<name>` calls it."""


def rois_shown(rows: list[Row], question: Query) -> list[dict[str, Any]]:
    """One entry a return; where no platform tells it, the file that would."""
    told = {str(row.dimensions["platform"] or ""): row for row in rows}
    shown = {platform: row_json(row, question)["numbers"] for platform, row in told.items()}
    return [_entry(key, file, told, shown) for key, file in ROIS.items()]


def _entry(key: str, file: str, told: dict[str, Row], shown: dict[str, Any]) -> dict[str, Any]:
    metric = metrics()[key]
    known = {platform: shown[platform][key] for platform, row in told.items() if is_told(row.numbers[key])}
    named = {f"file_{language}": say(language, f"traffic.file.{file}") for language in LANGUAGES}
    return {
        "key": key,
        "zh": metric.zh,
        "en": metric.en,
        "definition_zh": metric.definition_zh,
        "definition_en": metric.definition_en,
        "platforms": known,
        **named,
    }
