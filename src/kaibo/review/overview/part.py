"""Which part of the company the overview is about: one currency, its accounts, and the goal set for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kaibo.accounts.api import Caller, Scope
from kaibo.metrics.api import Number, Row
from kaibo.planning.api import Coined, coined, goals


@dataclass(frozen=True)
class Part(Coined):
    """What the caller may see of one currency, and how its amounts are read."""

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
    found = coined(rows, wanted)
    return Part(found.currency, found.currencies, found.accounts)


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
