"""What a balance is made of: the metrics of sources under it."""

from __future__ import annotations

from collections.abc import Iterable

from kaibo.metrics.formula import Balance, Metric
from kaibo.metrics.registry import metrics


def balance_of(metric: Metric) -> Balance | None:
    first = metric.formulas[0]
    return first if isinstance(first, Balance) else None


def terms_of(key: str) -> tuple[str, ...]:
    """The metrics of sources that a number is added up from; itself where it is none of several."""
    balance = balance_of(metrics()[key])
    if balance is None:
        return (key,)
    return tuple(dict.fromkeys(leaf for term in balance.terms for leaf in terms_of(term.key)))


def leaves(key: str) -> Iterable[str]:
    """All that must be asked for a number: its terms, what says how much of them is known, what it is divided by."""
    balance = balance_of(metrics()[key])
    if balance is None:
        yield key
        return
    for term in balance.terms:
        yield from leaves(term.key)
        if term.share:
            yield term.share
    if balance.per:
        yield from leaves(balance.per)
