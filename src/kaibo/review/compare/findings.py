"""Sentences of a comparison, written only where the interval of a group leaves out the rate of all shows."""

from __future__ import annotations

from typing import Any

from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, Row, metrics, row_json
from kaibo.review.compare.figures import Span, spans
from kaibo.review.compare.questions import Part
from kaibo.review.queries.findings import Finding

MOST = 8
BASES = ("conversion_people", "conversion_times")


def findings(parts: list[Part], overall: Row) -> list[dict[str, Any]]:
    """The largest differences first; of a rate in people and in times only the one in people.

    Groups of certain days are not set apart by refunds: those of the latest days are still to come.
    """
    seen = []
    for part in parts:
        sure = {key: each for key, each in spans(part, overall).items() if each.verdict in ("above", "below")}
        if BASES[0] in sure:
            sure.pop(BASES[1], None)
        if part.group.days is not None:
            sure.pop("refund_rate", None)
        seen += [(_off(part.whole.numbers[key], overall.numbers[key]), part, key, each) for key, each in sure.items()]
    seen.sort(key=lambda each: -abs(each[0]))
    return [_said(part, key, each, overall).shown() for _, part, key, each in seen[:MOST]]


def _said(part: Part, key: str, span: Span, overall: Row) -> Finding:
    metric, own, usual = metrics()[key], part.whole.numbers[key], overall.numbers[key]
    shows = overall.numbers["shows"].value
    params = {
        "group_zh": part.group.zh,
        "group_en": part.group.en,
        "name_zh": metric.zh,
        "name_en": metric.en,
        "value": _text(own, own.value),
        "low": _text(own, span.low),
        "high": _text(own, span.high),
        "shows": str(span.shows),
        "usual": _text(usual, usual.value),
        "all": f"{shows or 0:.0f}",
        "off": f"{abs(_off(own, usual)) * 100:.0f}",
    }
    return Finding(f"compared_{span.verdict}", "info", params, _way(part, key))


def _way(part: Part, key: str) -> str | None:
    row = Row({}, {key: part.whole.numbers[key]})
    return str(row_json(row, part.question)["numbers"][key]["passport"])


def _off(own: Number, usual: Number) -> float:
    return float(own.value or 0) / float(usual.value) - 1 if usual.value else 0.0


def _text(number: Number, value: Any) -> str:
    if number.unit is Unit.RATIO:
        return f"{float(value) * 100:.2f}%"
    return f"{number.currency or ''} {float(value):,.0f}".strip()
