"""Which platform, account and currency a reconciliation is about: sources are compared within one platform."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.metrics.api import Number, Row, answer_kept, ask
from kaibo.review.reconcile.questions import Asked
from kaibo.shows.api import account_names

KEYS = ("gmv", "paid_amount", "settled_amount")


@dataclass(frozen=True)
class Choices:
    """Platforms with numbers in the period, most first, each with its accounts and currencies."""

    accounts: dict[str, tuple[str, ...]]
    currencies: dict[str, tuple[str, ...]]


def choices(asked: Asked, scope: Scope) -> Choices:
    question = ask(KEYS, by=("platform", "account"), window=asked.window)
    question = question.only(show=(asked.show,)) if asked.show else question
    rows = answer_kept({"choices": replace(question, scope=scope)})["choices"]
    ordered = sorted(rows, key=_size, reverse=True)
    platforms = dict.fromkeys(str(row.dimensions["platform"] or "") for row in ordered)
    return Choices(
        {platform: _accounts(ordered, platform) for platform in platforms},
        {platform: _currencies(ordered, platform) for platform in platforms},
    )


def settled_part(asked: Asked, found: Choices) -> tuple[Asked, dict[str, Any]]:
    """The question with its platform chosen, and the currency where the platform tells several."""
    platform = asked.platform or next(iter(found.accounts), "")
    currencies = found.currencies.get(platform, ())
    several = currencies if len(currencies) > 1 else ()
    currency = asked.currency if asked.currency in several else next(iter(several), "")
    names = account_names(set(found.accounts.get(platform, ())))
    told = {
        "platforms": list(found.accounts),
        "accounts": [{"id": id, "name": names.get(id, id)} for id in found.accounts.get(platform, ()) if id],
        "currencies": list(several),
        "currency": currency or next(iter(currencies), company().currency),
    }
    return replace(asked, platform=platform, currency=currency), told


def _of(rows: list[Row], platform: str) -> list[Row]:
    return [row for row in rows if str(row.dimensions["platform"] or "") == platform]


def _accounts(rows: list[Row], platform: str) -> tuple[str, ...]:
    return tuple(str(row.dimensions["account"]) for row in _of(rows, platform) if row.dimensions["account"])


def _currencies(rows: list[Row], platform: str) -> tuple[str, ...]:
    told = (currency for row in _of(rows, platform) for key in KEYS for currency in _amounts(row.numbers[key]))
    return tuple(dict.fromkeys(told))


def _size(row: Row) -> tuple[Decimal, Decimal]:
    """The company's own currency first, then the larger sums."""
    told = [_amounts(row.numbers[key]) for key in KEYS]
    own = company().currency
    return (
        max((amounts.get(own, Decimal()) for amounts in told), default=Decimal()),
        max((amount for amounts in told for amount in amounts.values()), default=Decimal()),
    )


def _amounts(number: Number) -> dict[str, Decimal]:
    if number.value is not None and number.currency:
        return {number.currency: number.value}
    return dict(number.amounts)
