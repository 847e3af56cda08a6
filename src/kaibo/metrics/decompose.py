"""Why GMV changed: shows × hours per show × views per hour × orders per view × GMV per order, and refunds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from kaibo.kit.i18n import Language, say
from kaibo.kit.money import from_minor, to_minor
from kaibo.kit.units import Unit
from kaibo.metrics.answer.gather import pinned
from kaibo.metrics.answer.rows import answer, open_ledger
from kaibo.metrics.number import Number, Reason
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import source_recipes
from kaibo.metrics.registry import metrics
from kaibo.metrics.shapley import contributions, in_whole_units
from kaibo.metrics.window import Window

GMV, REFUNDS = "gmv", "refund_amount"
CHAIN = ("shows", "live_hours", "views", "orders", GMV)
NAMES = {
    ("shows", "live_hours"): ("hours_per_show", 1),
    ("shows", "views"): ("views_per_show", 1),
    ("shows", "orders"): ("orders_per_show", 1),
    ("shows", GMV): ("gmv_per_show", 1),
    ("live_hours", "views"): ("views_per_hour", 3600),
    ("live_hours", GMV): ("gmv_per_hour", 3600),
    ("views", "orders"): ("conversion_times", 1),
    ("views", GMV): ("gpm", 1000),
    ("orders", GMV): ("order_value", 1),
}
"""The metric that a link of the chain is known as, and its scale."""

COVER = {"live_hours": "gmv_per_hour", "views": "gpm", "orders": "order_value"}
"""For a factor, the quotient whose numerator is the GMV of the rows that know it."""
COVERED = Decimal("0.95")
"""Of GMV: a factor known for less of it is merged with its neighbour."""

Totals = Mapping[str, Decimal | None]


@dataclass(frozen=True)
class Factor:
    """One factor of the change: what it was, what it is, in the unit told, and the money it accounts for."""

    key: str
    zh: str
    en: str
    unit: Unit
    before: Decimal
    after: Decimal
    amount: Number


@dataclass(frozen=True)
class Decomposition:
    """A change and its parts, which add up to it to the fen. No parts where a side is missing."""

    before: Number
    after: Number
    change: Number
    parts: tuple[Factor, ...] = ()


def decompose(query: Query, base: Window | Query, *, net: bool = False) -> Decomposition:
    """The change of GMV (less refunds, if `net`) from `base` (another window, or a question whose filters
    stand in place of this one's) to the question.

    Each account is told by one source on both sides. A factor that a side does not know is merged with
    its neighbour. The question's keys and cuts are not used.
    """
    asked = pinned(replace(query, by=(), compare="", keys=(GMV,)))
    other = replace(asked, window=base) if isinstance(base, Window) else replace(asked, filters=base.filters)
    sides = _sides((other, asked), (*CHAIN, REFUNDS) if net else CHAIN)
    if isinstance(sides, Reason):
        none = Number(None, Unit.MONEY, reason=sides)
        return Decomposition(none, none, none)
    currency, before, after = sides
    if net and (before[REFUNDS] is None or after[REFUNDS] is None):
        none = Number(None, Unit.MONEY, currency, reason=Reason.NO_DATA)
        return Decomposition(none, none, none)
    parts = tuple(_factors(before, after, currency))
    if net:
        parts = (*parts, _refunds(before, after, currency))
    return Decomposition(
        _money(_worth(before, net=net), currency),
        _money(_worth(after, net=net), currency),
        _money(_worth(after, net=net) - _worth(before, net=net), currency),
        parts,
    )


def _worth(totals: Totals, *, net: bool) -> Decimal:
    return _known(totals[GMV]) - (_known(totals[REFUNDS]) if net else Decimal(0))


def _known(value: Decimal | None) -> Decimal:
    return value or Decimal(0)


def _money(value: Decimal, currency: str) -> Number:
    return Number(value, Unit.MONEY, currency)


def _sides(windows: tuple[Query, Query], keys: tuple[str, ...]) -> tuple[str, Totals, Totals] | Reason:
    """The totals of both sides, told by the same sources, and their currency."""
    teams = _teams(windows)
    totals = [_totals(window, teams, keys) for window in windows]
    currencies = {name for names, _ in totals for name in names}
    if len(currencies) > 1:
        return Reason.CURRENCIES
    if any(values[GMV] is None for _, values in totals):
        return Reason.NO_DATA
    return next(iter(currencies), ""), totals[0][1], totals[1][1]


def _teams(windows: tuple[Query, Query]) -> dict[str, list[str]]:
    """Accounts by the source that tells their GMV: the first with data on both sides, else on one."""
    before, after = (_first_sources(window) for window in windows)
    teams: dict[str, list[str]] = defaultdict(list)
    for account in sorted(before.keys() | after.keys()):
        name = after.get(account) or before[account]
        if account in before and account in after and before[account] != after[account]:
            name = _common_source(windows, account) or name
        teams[name].append(account)
    return teams


def _first_sources(query: Query) -> dict[str, str]:
    return {account: found.source for account, found in open_ledger(query).choices[GMV].found.items()}


def _common_source(windows: tuple[Query, Query], account: str) -> str | None:
    """The first source that has this account's GMV in both windows."""
    for name in dict.fromkeys(way.source for way in source_recipes(GMV)):
        asked = (replace(window.only(account=(account,)), source=name) for window in windows)
        if all(_first_sources(each) for each in asked):
            return name
    return None


def _totals(query: Query, teams: Mapping[str, list[str]], keys: tuple[str, ...]) -> tuple[set[str], Totals]:
    """Sums over teams; None where a team that has GMV doesn't know the number."""
    sums: dict[str, Decimal | None] = dict.fromkeys(keys)
    currencies: set[str] = set()
    for source, accounts in teams.items():
        asked = replace(query.only(account=tuple(accounts)), keys=(*keys, *COVER.values()), source=source)
        numbers = answer(asked)[0].numbers
        if numbers[GMV].reason is Reason.CURRENCIES:
            currencies |= {name for name, _ in numbers[GMV].amounts}
        if numbers[GMV].value is not None:
            currencies.add(numbers[GMV].currency or "")
            first = sums[GMV] is None
            for key in keys:
                value = numbers[key].value if _covered(key, numbers) else None
                sums[key] = _added(sums[key], value, first=first)
    return currencies, sums


def _covered(key: str, numbers: Mapping[str, Number]) -> bool:
    """Whether (nearly) all of GMV comes from rows that know this factor."""
    gmv = numbers[GMV].value
    if key not in COVER or not gmv:
        return True
    return _known(numbers[COVER[key]].numerator) >= COVERED * gmv


def _added(total: Decimal | None, value: Decimal | None, *, first: bool) -> Decimal | None:
    if first:
        return value
    return None if total is None or value is None else total + value


def _factors(before: Totals, after: Totals, currency: str) -> list[Factor]:
    chain = [key for key in CHAIN[:-1] if before[key] and after[key]] + [GMV]
    links = [("", chain[0]), *pairwise(chain)]
    was, now = ([_link(totals, link, currency) for link in links] for totals in (before, after))
    amounts = in_whole_units(contributions(was, now))
    return [
        _factor(link, one, other, _money(from_minor(amount, currency), currency))
        for link, one, other, amount in zip(links, was, now, amounts, strict=True)
    ]


def _link(totals: Totals, link: tuple[str, str], currency: str) -> Fraction:
    below, above = (Fraction(_stored(totals, key, currency)) if key else Fraction(1) for key in link)
    return above / below


def _stored(totals: Totals, key: str, currency: str) -> Decimal:
    """GMV counts in minor units, so that parts come out in them."""
    value = _known(totals[key])
    return Decimal(to_minor(value, currency)) if key == GMV else value


def _factor(link: tuple[str, str], was: Fraction, now: Fraction, amount: Number) -> Factor:
    below, above = link
    key, scale = NAMES.get(link, (f"{above}_per_{below}", 1)) if below else (above, 1)
    unit = metrics()[key].unit if key in metrics() else Unit.QUANTITY
    before, after = (_told(value * scale, above, amount.currency or "") for value in (was, now))
    return Factor(key, _title(link, key, "zh"), _title(link, key, "en"), unit, before, after, amount)


def _told(value: Fraction, above: str, currency: str) -> Decimal:
    told = Decimal(value.numerator) / Decimal(value.denominator)
    return from_minor(1, currency) * told if above == GMV else told


def _title(link: tuple[str, str], key: str, language: Language) -> str:
    if key in metrics():
        return metrics()[key].zh if language == "zh" else metrics()[key].en
    below, above = (say(language, f"metrics.part.{name}") for name in link)
    return say(language, "metrics.part.per", above=above, below=below)


def _refunds(before: Totals, after: Totals, currency: str) -> Factor:
    metric = metrics()[REFUNDS]
    was, now = _known(before[REFUNDS]), _known(after[REFUNDS])
    return Factor(REFUNDS, metric.zh, metric.en, Unit.MONEY, was, now, _money(was - now, currency))
