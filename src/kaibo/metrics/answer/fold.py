"""Rows of a fine cut put together into a coarser one, without asking again: quotients alone, Σ/Σ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from kaibo.metrics.answer.combine import combine, missing
from kaibo.metrics.answer.share import Share
from kaibo.metrics.number import Number, Reason, Row
from kaibo.metrics.recipe import Apart, Form, recipes
from kaibo.metrics.registry import metrics


def fold(rows: Iterable[Row], by: Sequence[str]) -> list[Row]:
    """One row for each value of `by`, dimensions that the rows have. Every metric in them must be a quotient;
    one that somewhere is a platform's own rate, without its parts, is missing: rates are not averaged. How many rows
    lacked a part is not known any more.
    """
    groups: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(tuple(row.dimensions[key] for key in by), []).append(row)
    return [_folded(group, by) for group in groups.values()]


def _folded(group: list[Row], by: Sequence[str]) -> Row:
    first = group[0]
    dimensions = {key: first.dimensions[key] for key in by}
    labels = {key: label for key, label in first.labels.items() if key in by}
    return Row(dimensions, {key: _together(key, [row.numbers[key] for row in group]) for key in first.numbers}, labels)


def _together(key: str, numbers: list[Number]) -> Number:
    metric, scale = metrics()[key], _scale(key)
    reasons = [each.reason or Reason.RATES for each in numbers if each.denominator is None]
    shares = [_share(each, scale) for each in numbers if each.denominator is not None]
    if set(reasons) - {Reason.NO_DATA} or not shares:
        return missing(metric, next(iter(set(reasons) - {Reason.NO_DATA}), Reason.NO_DATA), numbers[0].sources)
    return combine(metric, shares, numbers[0].sources)


def _scale(key: str) -> int:
    """ValueError for what no way gives as a quotient."""
    for way in recipes(key):
        if isinstance(way, Apart) or way.form is Form.QUOTIENT:
            return way.scale
    raise ValueError(f"{key} is no quotient")


def _share(number: Number, scale: int) -> Share:
    return Share(
        Form.QUOTIENT,
        number.numerator or Decimal(0),
        number.currency or "",
        number.denominator or Decimal(0),
        scale,
        number.counted or 0,
    )
