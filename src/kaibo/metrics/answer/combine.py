"""Add shares up to one number, or say why they can't be added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from kaibo.kit.units import Unit
from kaibo.metrics.answer.share import NOTHING, Share
from kaibo.metrics.formula import Basis, Metric
from kaibo.metrics.number import Number, Reason
from kaibo.metrics.recipe import Form

DECIMALS = Decimal("1e-9")


Sources = tuple[tuple[str, str], ...]


def missing(metric: Metric, reason: Reason, sources: Sources = ()) -> Number:
    return Number(None, metric.unit, reason=reason, sources=sources)


def combine(metric: Metric, shares: Sequence[Share], sources: Sources = ()) -> Number:
    """The number that these shares of different accounts and currencies make together."""
    first = shares[0]
    if len(shares) > 1:
        if any(each.currency != first.currency for each in shares):
            return _by_currency(metric, shares, sources)
        if any((each.form, each.scale) != (first.form, first.scale) for each in shares):
            return missing(metric, Reason.MIXED, sources)
    return _FORMS[first.form](metric, shares, sources)


def _by_currency(metric: Metric, shares: Sequence[Share], sources: Sources) -> Number:
    names = sorted({each.currency for each in shares})
    each = [(name, combine(metric, [share for share in shares if share.currency == name])) for name in names]
    amounts = tuple((name, number.value) for name, number in each if number.value is not None)
    told = amounts if metric.unit is Unit.MONEY else ()
    return Number(None, metric.unit, reason=Reason.CURRENCIES, amounts=told, sources=sources)


def _sum(metric: Metric, shares: Sequence[Share], sources: Sources) -> Number:
    currency = _currency(metric, shares)
    if len(shares) == 1 and shares[0].low is None and not shares[0].estimated:
        return Number(shares[0].upper, metric.unit, currency, sources=sources)
    low = high = None
    if any(each.low is not None for each in shares):
        low = sum((each.upper if each.low is None else each.low for each in shares), NOTHING)
        high = sum((each.upper if each.high is None else each.high for each in shares), NOTHING)
    estimated = any(each.estimated for each in shares)
    return Number(_upper(shares), metric.unit, currency, low=low, high=high, estimated=estimated, sources=sources)


def _once(metric: Metric, shares: Sequence[Share], sources: Sources) -> Number:
    if sum(each.of or each.rows for each in shares) == 1:
        return _sum(metric, shares, sources)
    peaks = [each.peak for each in shares if each.peak is not None]
    if peaks:
        return Number(max(peaks), metric.unit, _currency(metric, shares), sources=sources)
    reason = Reason.PEOPLE if metric.basis is Basis.PEOPLE else Reason.RATES
    return missing(metric, reason, sources)


def _mean(metric: Metric, shares: Sequence[Share], sources: Sources) -> Number:
    if sum(each.rows for each in shares) == 1:
        return Number(shares[0].single, metric.unit, _currency(metric, shares), sources=sources)
    return _quotient(metric, shares, sources)


def _quotient(metric: Metric, shares: Sequence[Share], sources: Sources) -> Number:
    total = shares[0] if len(shares) == 1 else _total(shares)
    upper, lower = total.upper, total.lower
    return Number(
        (upper * total.scale / lower).quantize(DECIMALS) if lower else None,
        metric.unit,
        _currency(metric, shares),
        upper,
        lower,
        reason=None if lower else Reason.ZERO,
        counted=total.rows,
        of=total.of or None,
        sources=sources,
    )


def _total(shares: Sequence[Share]) -> Share:
    """Quotients add up part by part."""
    total = replace(shares[0])
    for each in shares[1:]:
        total.upper += each.upper
        total.lower += each.lower
        total.rows += each.rows
        total.of += each.of
    return total


def _upper(shares: Sequence[Share]) -> Decimal:
    return shares[0].upper if len(shares) == 1 else sum((each.upper for each in shares), NOTHING)


def _currency(metric: Metric, shares: Sequence[Share]) -> str | None:
    return shares[0].currency or None if metric.unit is Unit.MONEY else None


_FORMS = {Form.SUM: _sum, Form.ONCE: _once, Form.MEAN: _mean, Form.QUOTIENT: _quotient}
