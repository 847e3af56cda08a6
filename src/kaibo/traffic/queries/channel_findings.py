"""Channels that bring viewers who don't buy, or who buy far more than others; paid ones that return far from usual."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kaibo.metrics.api import Number, Query, Row, row_json
from kaibo.traffic.queries.apart import ORDERS, SHARE, Apart, apart, parts_of
from kaibo.traffic.queries.figures import Told, found
from kaibo.traffic.queries.finding import Finding, percent, text
from kaibo.traffic.queries.moves import Standing, standings_said

CONVERSION = "conversion_times"
RETURNS = ("roi", "roi_paid")
"""Of two returns the first that a channel's files tell."""


def findings(told: Told, question: Query) -> list[dict[str, Any]]:
    """Channels of one platform against all of its channels; the largest differences first."""
    seen = [*_buyers(told, question), *standings_said("paid", list(_returns(told, question)))]
    seen.sort(key=lambda each: (each.severity != "warn", -each.size))
    return [each.shown() for each in seen]


def _buyers(told: Told, question: Query) -> Iterator[Finding]:
    for row in told["channels"]:
        usual = _usual(told, row, CONVERSION)
        own, views = row.numbers[CONVERSION], row.numbers["views"].value
        if usual is None or not usual.value or not views or own.denominator is None:
            continue
        share = _share(told, row)
        stands = apart(own, usual, parts_of(_shows(told, row), CONVERSION))
        if stands is None or not stands.side or float(usual.value * own.denominator) < ORDERS or share < SHARE:
            continue
        yield _said(row, usual, stands, share, question)


def _said(row: Row, usual: Number, stands: Apart, share: float, question: Query) -> Finding:
    own = row.numbers[CONVERSION]
    params = {
        "channel": str(row.dimensions["channel"]),
        "share": percent(share),
        "views": f"{row.numbers['views'].value or 0:,.0f}",
        "orders": f"{own.numerator or 0:,.0f}",
        "shows": str(stands.samples),
        "value": text(own),
        "low": text(own, float(usual.value or 0) * (1 + stands.low)),
        "high": text(own, float(usual.value or 0) * (1 + stands.high)),
        "usual": text(usual),
    }
    below = stands.side == "below"
    key, severity = ("channel_empty", "warn") if below else ("channel_strong", "info")
    return Finding(key, severity, params, _way(row, question, CONVERSION), abs(stands.difference) * share)


def _returns(told: Told, question: Query) -> Iterator[Standing]:
    """Paid channels of a platform, where it has several."""
    paid = [row for row in told["channels"] if row.numbers["spend"].value]
    for row in paid:
        rivals = [each for each in paid if each.dimensions["platform"] == row.dimensions["platform"]]
        key = next((each for each in RETURNS if row.numbers[each].value is not None), None)
        usual = _usual(told, row, key) if key else None
        if key is None or usual is None or len(rivals) < 2:
            continue
        stands = apart(row.numbers[key], usual, parts_of(_shows(told, row), key))
        spent = sum(float(each.numbers["spend"].value or 0) for each in rivals)
        platform, channel = str(row.dimensions["platform"]), str(row.dimensions["channel"])
        yield Standing(
            platform,
            {"name_zh": channel, "name_en": channel},
            row.numbers[key],
            usual,
            stands,
            float(row.numbers["spend"].value or 0) / spent if spent else 0,
            row.numbers["orders"].value,
            row.numbers["spend"].currency,
            _way(row, question, key),
        )


def _usual(told: Told, row: Row, key: str) -> Number | None:
    whole = found(told["platforms"], {"platform": row.dimensions["platform"]})
    return whole.numbers[key] if whole else None


def _share(told: Told, row: Row) -> float:
    """Of its platform's views."""
    platform = row.dimensions["platform"]
    views = [each.numbers["views"].value or 0 for each in told["channels"] if each.dimensions["platform"] == platform]
    return float((row.numbers["views"].value or 0) / sum(views)) if sum(views) else 0.0


def _shows(told: Told, row: Row) -> list[Row]:
    return [each for each in told["shows"] if row.dimensions.items() <= each.dimensions.items()]


def _way(row: Row, question: Query, key: str) -> str | None:
    passport = row_json(Row(row.dimensions, {key: row.numbers[key]}), question)["numbers"][key]["passport"]
    return None if passport is None else str(passport)
