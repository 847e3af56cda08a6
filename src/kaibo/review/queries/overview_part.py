"""Which part of the company the overview is about: one currency, its accounts, and the goal set for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kaibo.accounts.api import Caller, Scope, company
from kaibo.metrics.api import Number, Row
from kaibo.planning.api import goals


@dataclass(frozen=True)
class Part:
    """`accounts` is empty where there is one currency, and all the caller may see is meant."""

    currency: str
    currencies: tuple[str, ...]
    accounts: tuple[str, ...]

    @property
    def filters(self) -> dict[str, tuple[str, ...]]:
        return {"account": self.accounts} if self.accounts else {}

    def amount(self, number: Number) -> Decimal | None:
        """The amount in this part's currency of a number that may be told in several."""
        return number.value if number.currency == self.currency else dict(number.amounts).get(self.currency)

    def by_day(self, rows: Iterable[Row]) -> dict[date, Decimal]:
        """Sales of each day that is told."""
        told = {row.dimensions["day"]: self.amount(row.numbers["gmv"]) for row in rows}
        return {date.fromisoformat(str(day)): value for day, value in told.items() if day and value is not None}


@dataclass(frozen=True)
class Set:
    """A goal in major units, and the version a change of it must have seen."""

    value: Decimal
    version: str


def part_of(rows: Iterable[Row], wanted: str) -> Part:
    """The part in the wanted currency, else in the company's, else in the first there is; `rows` are by account."""
    accounts: dict[str, list[str]] = {}
    for row in rows:
        currency = _currency(row.numbers["gmv"])
        if currency:
            accounts.setdefault(currency, []).append(str(row.dimensions["account"] or ""))
    own = company().currency
    known = sorted(accounts, key=lambda each: (each != own, each))
    chosen = wanted if wanted in accounts else (known[0] if known else own)
    several = tuple(accounts[chosen]) if len(known) > 1 else ()
    return Part(chosen, tuple(known), several)


def goal_for(caller: Caller, period: str, currency: str) -> Set | None:
    """The GMV goal of what the caller sees: the company's, one host's or one account's."""
    place = _place(caller.scope)
    if place is None or not caller.may("planning.goals.read"):
        return None
    wanted = (place, "gmv", currency)
    found = (each for each in goals(caller.scope, period) if (each["part"], each["metric"], each["currency"]) == wanted)
    return next((Set(each["value"], each["version"]) for each in found if each["value"]), None)


def _place(scope: Scope) -> str | None:
    """None where the caller sees several parts, which no one goal stands for."""
    if scope.all:
        return ""
    if scope.host:
        return None if scope.accounts else f"host:{scope.host}"
    return f"account:{scope.accounts[0]}" if len(scope.accounts) == 1 else None


def _currency(number: Number) -> str:
    """An account told in several currencies stands with the one it sold most in."""
    if number.currency:
        return number.currency
    return max(number.amounts, key=lambda each: each[1])[0] if number.amounts else ""
