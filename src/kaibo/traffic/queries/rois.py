"""Every return by its own name: what stands above and below it, its value on each platform, and which file tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kaibo.kit.i18n import LANGUAGES, say
from kaibo.metrics.api import Query, metrics, row_json
from kaibo.traffic.queries.figures import Told, is_told
from kaibo.traffic.sources import AD_HOURS

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
REPORTS = ("hours", "creatives", "boosts")
TOLD_BY = {
    "shows": ("roi", "roi_paid", "roas", "ad_cost_ratio"),
    AD_HOURS.key: tuple(key for key, file in ROIS.items() if file in REPORTS and key != "roi_joined"),
    "": ("roi_joined", "roi_settled"),
}
"""Asked of one source where it is one file's own, since the same word means another number elsewhere."""


def roi_questions(whole: Query) -> dict[str, Query]:
    return {
        f"rois {source}": replace(whole, keys=keys, by=("platform",), source=source) for source, keys in TOLD_BY.items()
    }


def rois_shown(told: Told, put: Mapping[str, Query]) -> list[dict[str, Any]]:
    """One entry a return, with its number on each platform that tells it; else the file that would."""
    known: dict[str, dict[str, Any]] = {key: {} for key in ROIS}
    for name in map("rois {}".format, TOLD_BY):
        for row in told[name]:
            platform, shown = str(row.dimensions["platform"] or ""), row_json(row, put[name])["numbers"]
            for key, number in row.numbers.items():
                if is_told(number):
                    known[key][platform] = shown[key]
    return [_entry(key, known[key]) for key in ROIS]


def _entry(key: str, platforms: dict[str, Any]) -> dict[str, Any]:
    metric = metrics()[key]
    named = {f"file_{language}": say(language, f"traffic.file.{ROIS[key]}") for language in LANGUAGES}
    return {
        "key": key,
        "zh": metric.zh,
        "en": metric.en,
        "definition_zh": metric.definition_zh,
        "definition_en": metric.definition_en,
        "platforms": platforms,
        **named,
    }
