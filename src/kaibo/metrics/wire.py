"""Numbers as JSON: major units, missing is null, and the way to the passport."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from kaibo.metrics.dimension import TIMES, Value
from kaibo.metrics.number import Change, Number, Reason, Row
from kaibo.metrics.passport.card import FileRows, Other, Passport
from kaibo.metrics.query import Query
from kaibo.metrics.registry import metrics
from kaibo.metrics.window import Window, month_end

Json = dict[str, Any]


def number_json(number: Number, passport: str | None = None) -> Json:
    """A number as every answer shows it. Money in yuan, durations in seconds, rates as fractions."""
    return {
        "value": number.value,
        "unit": number.unit.value,
        "currency": number.currency,
        "numerator": number.numerator,
        "denominator": number.denominator,
        "low": number.low,
        "high": number.high,
        "estimated": number.estimated,
        "reason": number.reason.text if number.reason else None,
        "amounts": dict(number.amounts),
        "counted": number.counted,
        "of": number.of,
        "lacking": number.lacking,
        "passport": passport,
    }


def wire(key: str, number: Number | None, **filters: str) -> Json:
    """A number of a page with the way to its passport; a number nobody told is missing, with the reason."""
    if number is None:
        number = Number(None, metrics()[key].unit, reason=Reason.NO_DATA)
    return number_json(number, _encoded([("key", key), *filters.items()]) if key else None)


def _encoded(pairs: Iterable[tuple[str, object]]) -> str:
    return "&".join(_pair(name, str(value)) for name, value in pairs)


@lru_cache(maxsize=1 << 14)
def _pair(name: str, value: str) -> str:
    """A page names the same show, key or product in hundreds of places."""
    return urlencode([(name, value)])


def row_json(row: Row, query: Query) -> Json:
    """A row of an answer as the API tells it, each number with the query that opens its passport."""
    cut = cut_of(query, row.dimensions)
    return {
        "dimensions": row.dimensions,
        "labels": row.labels,
        "numbers": {key: number_json(number, passport_query(cut, key)) for key, number in row.numbers.items()},
        "changes": {key: change_json(change) for key, change in row.changes.items()},
    }


def change_json(change: Change) -> Json:
    return {
        "before": number_json(change.before),
        "difference": change.difference,
        "ratio": change.ratio,
    }


def passport_query(query: Query | None, key: str) -> str | None:
    """The query string for `/metrics/passport`, or None where a cut can't be asked for again."""
    if query is None:
        return None
    pairs: list[tuple[str, object]] = [("key", key)]
    if query.window:
        pairs += [("from", query.window.first), ("to", query.window.last)]
    pairs += [(dimension, value) for dimension, values in query.filters for value in values]
    return _encoded(pairs + ([("source", query.source)] if query.source else []))


def cut_of(query: Query, dimensions: Mapping[str, Value]) -> Query | None:
    """The question about one cut alone; None where the cut is of rows without a date."""
    window = query.window
    for key in TIMES:
        if key in dimensions:
            value = dimensions[key]
            if value is None:
                return None
            window = _narrowed(window, _span(key, str(value)))
    filters = {key: (_text(value),) for key, value in dimensions.items() if key not in TIMES}
    narrowed = query.only(**filters)
    return Query(narrowed.keys, (), window, narrowed.filters, query.source, query.scope, query.visible)


def _span(key: str, value: str) -> Window:
    if key == "day":
        return Window(date.fromisoformat(value), date.fromisoformat(value))
    if key == "month":
        first = date.fromisoformat(f"{value}-01")
        return Window(first, month_end(first))
    return Window(date(int(value), 1, 1), date(int(value), 12, 31))


def _narrowed(window: Window | None, span: Window) -> Window:
    if window is None:
        return span
    return Window(max(window.first, span.first), min(window.last, span.last))


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def passport_json(passport: Passport, query: str | None) -> Json:
    """A passport as the API tells it; `query` is that of its number, None where it has no further one."""
    metric, window = passport.metric, passport.window
    return {
        "key": metric.key,
        "zh": metric.zh,
        "en": metric.en,
        "definition_zh": metric.definition_zh,
        "definition_en": metric.definition_en,
        "value": number_json(passport.number, query),
        "formula": passport.formula_zh,
        "formula_en": passport.formula_en,
        "formula_numbers": passport.formula_numbers,
        "basis": metric.basis.value,
        "window": {
            "from": window.first if window else None,
            "to": window.last if window else None,
            "zone": passport.zone,
            "day_start": passport.day_start,
        },
        "attribution_zh": passport.attribution_zh,
        "attribution_en": passport.attribution_en,
        "includes": {name: metric.includes.get(name) for name in ("freight", "coupons", "refunds")},
        "as_of": passport.as_of,
        "source_zh": passport.source_zh,
        "source_en": passport.source_en,
        "accounts": [{"account": account, "source": source} for account, source in passport.number.sources],
        "files": [file_json(each) for each in passport.files],
        "files_in_all": passport.files_in_all,
        "others": [other_json(each) for each in passport.others],
        "why_zh": passport.why_zh,
        "why_en": passport.why_en,
        "platforms": [{"platform": name, "zh": zh, "en": en} for name, (zh, en) in metric.platforms.items()],
        "notes_zh": metric.notes_zh,
        "notes_en": metric.notes_en,
    }


def file_json(file: FileRows) -> Json:
    return {
        "batch": file.batch,
        "file": file.file,
        "sheet": file.sheet,
        "format_zh": file.format_zh,
        "format_en": file.format_en,
        "header": file.header,
        "rows": file.rows,
        "ranges": file.ranges,
        "complete": file.complete,
        "as_of": file.as_of,
    }


def other_json(other: Other) -> Json:
    return {"source_zh": other.zh, "source_en": other.en, "source": other.source, "value": number_json(other.number)}
