"""Which currency goals are held against, and the accounts that sell in it: amounts in two are never added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kaibo.accounts.api import company
from kaibo.metrics.api import Number, Row


@dataclass(frozen=True)
class Coined:
    """`accounts` is empty where there is one currency, and all the caller may see is meant."""

    currency: str
    currencies: tuple[str, ...]
    accounts: tuple[str, ...]

    @property
    def filters(self) -> dict[str, tuple[str, ...]]:
        return {"account": self.accounts} if self.accounts else {}


def coined(rows: Iterable[Row], wanted: str) -> Coined:
    """The wanted currency, else the company's, else the first there is; `rows` are GMV by account."""
    accounts: dict[str, list[str]] = {}
    for row in rows:
        currency = _currency(row.numbers["gmv"])
        if currency:
            accounts.setdefault(currency, []).append(str(row.dimensions["account"] or ""))
    own = company().currency
    known = sorted(accounts, key=lambda each: (each != own, each))
    chosen = wanted if wanted in accounts else (known[0] if known else own)
    return Coined(chosen, tuple(known), tuple(accounts[chosen]) if len(known) > 1 else ())


def _currency(number: Number) -> str:
    """An account told in several currencies stands with the one it sold most in."""
    if number.currency:
        return number.currency
    return max(number.amounts, key=lambda each: each[1])[0] if number.amounts else ""
