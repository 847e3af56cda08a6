"""Add shares up to one number, or say why they can't be added."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kaibo.kit.units import Unit
from kaibo.metrics.answer.share import Share
from kaibo.metrics.formula import Basis, Metric
from kaibo.metrics.number import Number, Reason
from kaibo.metrics.recipe import Form

DECIMALS = Decimal("1e-9")
ADDED = {Form.SUM, Form.QUOTIENT}


def missing(metric: Metric, reason: Reason) -> Number:
    return Number(None, metric.unit, reason=reason)


def combine(metric: Metric, shares: Sequence[Share]) -> Number:
    """The number that these shares of different accounts and currencies make together."""
    currencies = sorted({each.currency for each in shares})
    if len(currencies) > 1:
        return _by_currency(metric, shares, currencies)
    forms = {(each.form, each.scale) for each in shares}
    if len(forms) > 1:
        return missing(metric, Reason.MIXED)
    return _FORMS[shares[0].form](metric, shares)


def _by_currency(metric: Metric, shares: Sequence[Share], currencies: list[str]) -> Number:
    each = [(name, combine(metric, [share for share in shares if share.currency == name])) for name in currencies]
    amounts = tuple((name, number.value) for name, number in each if number.value is not None)
    if metric.unit is not Unit.MONEY:
        amounts = ()
    return Number(None, metric.unit, reason=Reason.CURRENCIES, amounts=amounts)


def _sum(metric: Metric, shares: Sequence[Share]) -> Number:
    total = sum((each.upper for each in shares), Decimal(0))
    return _number(metric, total, shares, **_range(shares))


def _once(metric: Metric, shares: Sequence[Share]) -> Number:
    if sum(each.rows for each in shares) == 1:
        return _sum(metric, shares)
    peaks = [each.peak for each in shares if each.peak is not None]
    if peaks:
        return _number(metric, max(peaks), shares)
    return missing(metric, Reason.PEOPLE if metric.basis is Basis.PEOPLE else Reason.RATES)


def _mean(metric: Metric, shares: Sequence[Share]) -> Number:
    if sum(each.rows for each in shares) == 1:
        return _number(metric, shares[0].single, shares)
    return _quotient(metric, shares)


def _quotient(metric: Metric, shares: Sequence[Share]) -> Number:
    upper = sum((each.upper for each in shares), Decimal(0))
    lower = sum((each.lower for each in shares), Decimal(0))
    value = (upper * shares[0].scale / lower).quantize(DECIMALS) if lower else None
    return _number(
        metric,
        value,
        shares,
        numerator=upper,
        denominator=lower,
        counted=sum(each.rows for each in shares),
        of=sum(each.of for each in shares) or None,
        reason=None if lower else Reason.ZERO,
    )


def _range(shares: Sequence[Share]) -> dict[str, Decimal]:
    if all(each.low is None for each in shares):
        return {}
    low = sum((each.upper if each.low is None else each.low for each in shares), Decimal(0))
    high = sum((each.upper if each.high is None else each.high for each in shares), Decimal(0))
    return {"low": low, "high": high}


def _number(metric: Metric, value: Decimal | None, shares: Sequence[Share], **more: object) -> Number:
    currency = shares[0].currency if metric.unit is Unit.MONEY else ""
    estimated = any(each.estimated for each in shares)
    return Number(value, metric.unit, currency or None, estimated=estimated, **more)  # type: ignore[arg-type]


_FORMS = {Form.SUM: _sum, Form.ONCE: _once, Form.MEAN: _mean, Form.QUOTIENT: _quotient}
