"""Numbers made of other numbers, once these are known; and numbers hidden from whoever asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from kaibo.accounts.api import Scope
from kaibo.metrics.answer.combine import DECIMALS, missing
from kaibo.metrics.formula import Balance, Metric, Term
from kaibo.metrics.number import Number, Reason, Row
from kaibo.metrics.query import Query
from kaibo.metrics.registry import metrics
from kaibo.metrics.terms import balance_of, leaves

Numbers = dict[str, Number]


def shown_to(scope: Scope, key: str) -> bool:
    return set(metrics()[key].needs) <= scope.fields


def asked_for(keys: Iterable[str], scope: Scope) -> tuple[str, ...]:
    """The metrics to ask sources for so that all of `keys` that may be seen can be told; each once."""
    found: dict[str, None] = {}
    for key in keys:
        if shown_to(scope, key):
            found |= dict.fromkeys(leaves(key))
    return tuple(found)


def nothing_of(query: Query, row: Row) -> frozenset[str]:
    """Dimensions that this row, or all of the question, has no value of."""
    asked = {key for key, values in query.filters if values == ("",)}
    return frozenset(asked | {key for key, value in row.dimensions.items() if value is None})


def told(key: str, known: Numbers, scope: Scope, none: frozenset[str] = frozenset()) -> Number:
    """The number of a metric where the numbers of its leaves are known. `none`: dimensions the cut has no value of."""
    metric = metrics()[key]
    if not shown_to(scope, key):
        return missing(metric, Reason.HIDDEN)
    balance = balance_of(metric)
    if balance is None:
        return known[key]
    parts = [(term, told(term.key, known, scope, none)) for term in balance.terms]
    first = parts[0][1]
    lacking = tuple(dict.fromkeys(name for term, part in parts for name in _lacking(term, part, known, none)))
    if first.reason is Reason.CURRENCIES:
        amounts = tuple((name, _sum(parts, name)) for name, _ in first.amounts)
        return replace(missing(metric, Reason.CURRENCIES, first.sources), amounts=amounts, lacking=lacking)
    if first.value is None:
        return missing(metric, first.reason or Reason.NO_DATA)
    lacking += tuple(term.key for term, part in parts if _is_elsewhere(part, first.currency))
    value = _sum(parts, first.currency)
    number = Number(value, metric.unit, first.currency, sources=first.sources, lacking=tuple(dict.fromkeys(lacking)))
    return _divided(metric, balance, number, told(balance.per, known, scope)) if balance.per else number


def _sum(parts: list[tuple[Term, Number]], currency: str | None) -> Decimal:
    """What the parts come to in one currency."""
    return sum((term.sign * _amount(number, currency) for term, number in parts), Decimal(0))


def _amount(number: Number, currency: str | None) -> Decimal:
    if number.value is not None:
        return number.value if number.currency == currency else Decimal(0)
    return dict(number.amounts).get(currency or "", Decimal(0))


def _is_elsewhere(number: Number, currency: str | None) -> bool:
    """Whether some of it is in a currency that can't be added."""
    if number.value is None:
        return any(name != currency for name, _ in number.amounts)
    return bool(number.value) and number.currency != currency


def _lacking(term: Term, number: Number, known: Numbers, none: frozenset[str]) -> tuple[str, ...]:
    if number.lacking:
        return number.lacking
    if number.value is None and not number.amounts:
        return () if term.optional or term.of in none else (term.key,)
    share = known[term.share].value if term.share else None
    return (term.key,) if term.share and (share is None or share < 1) and not term.optional else ()


def _divided(metric: Metric, balance: Balance, number: Number, below: Number) -> Number:
    if not below.value or number.value is None:
        return missing(metric, Reason.ZERO if below.value == 0 else below.reason or Reason.NO_DATA)
    return Number(
        (number.value * balance.scale / below.value).quantize(DECIMALS),
        metric.unit,
        number.currency,
        numerator=number.value,
        denominator=below.value,
        sources=number.sources,
        lacking=number.lacking,
    )
