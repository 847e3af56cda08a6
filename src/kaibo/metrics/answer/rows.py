"""The engine: a question in, rows out. It knows no metric by name."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TypeVar

from kaibo.metrics.answer.balance import asked_for, nothing_of, told
from kaibo.metrics.answer.choose import Choices, choose
from kaibo.metrics.answer.combine import combine, missing
from kaibo.metrics.answer.gather import Gathered, can_answer, pinned
from kaibo.metrics.answer.ledger import Ledger, Shares
from kaibo.metrics.number import Number, Reason, Row
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import Apart, recipes
from kaibo.metrics.registry import metrics, sources
from kaibo.metrics.sql.cut import Cut

AT_ONCE = 4
"""Questions of one page that are asked at the same time."""

Name = TypeVar("Name", bound=Hashable)


def answer(query: Query) -> list[Row]:
    """One row a cut that has any number, sorted; exactly one row where nothing cuts."""
    asked = pinned(query)
    rows = rows_of(open_ledger(replace(asked, keys=asked_for(asked.keys, asked.scope))))
    return [replace(row, numbers=_told(asked, row)) for row in rows]


def _told(query: Query, row: Row) -> dict[str, Number]:
    none = nothing_of(query, row)
    return {key: told(key, row.numbers, query.scope, none) for key in query.keys}


def answer_all(queries: Mapping[Name, Query]) -> dict[Name, list[Row]]:
    """The answers to all questions of a page, asked at the same time and of the same edition."""
    if not queries:
        return {}
    first = pinned(next(iter(queries.values())))
    asked = [pinned(replace(each, visible=each.visible or first.visible, zone=first.zone)) for each in queries.values()]
    with ThreadPoolExecutor(AT_ONCE) as together:
        return dict(zip(queries, together.map(answer, asked), strict=True))


def open_ledger(query: Query) -> Ledger:
    """Everything found for a pinned question."""
    return Ledger(query, choose(query, query.keys))


def rows_of(ledger: Ledger) -> list[Row]:
    found = {key: ledger.shares(key) for key in ledger.query.keys}
    cuts: set[Cut] = {cut for shares in found.values() for cut in shares}
    if not ledger.query.by:
        cuts.add(())
    labels = _labels(ledger)
    columns = {key: _numbers(ledger, key, shares, cuts) for key, shares in found.items()}
    return [
        Row(
            dict(zip(ledger.query.by, cut, strict=True)),
            {key: numbers[cut] for key, numbers in columns.items()},
            labels.get(cut, {}),
        )
        for cut in sorted(cuts, key=_order)
    ]


def _labels(ledger: Ledger) -> dict[Cut, dict[str, str]]:
    """Names of values for people, from whichever source tells one."""
    labels: dict[Cut, dict[str, str]] = {}
    for gathered in _gathered(ledger):
        for cut, named in gathered.labels.items():
            labels[cut] = {**{key: name for key, name in named.items() if name}, **labels.get(cut, {})}
    return labels


def _gathered(ledger: Ledger) -> Iterator[Gathered]:
    every = (found.gathered for choices in ledger.choices.values() for found in choices.found.values())
    return iter(dict.fromkeys(each for each in every if each))


def _numbers(ledger: Ledger, key: str, shares: Shares, cuts: set[Cut]) -> dict[Cut, Number]:
    metric, choices = metrics()[key], ledger.choices[key]
    sources = chosen(choices)
    none = missing(metric, _why(ledger.query, key, choices), sources)
    return {cut: combine(metric, shares[cut], sources) if cut in shares else none for cut in cuts}


def chosen(choices: Choices) -> tuple[tuple[str, str], ...]:
    """Each account with the source that answers for it; empty where a quotient's parts stand apart."""
    return tuple((account, found.source) for account, found in sorted(choices.found.items()))


def _why(query: Query, key: str, choices: Choices) -> Reason:
    if not can_be_cut(query, key):
        return Reason.NOT_CUT
    return Reason.OTHER_SOURCE if choices.found and choices.unasked else Reason.NO_DATA


def can_be_cut(query: Query, key: str) -> bool:
    """Whether any source of the metric knows the dimensions asked for."""
    for way in recipes(key):
        parts = (way.numerator, way.denominator) if isinstance(way, Apart) else ()
        if any(can_be_cut(query, part) for part in parts):
            return True
        if not isinstance(way, Apart) and can_answer(sources()[way.source], query):
            return True
    return False


def _order(cut: Cut) -> tuple[tuple[bool, str, float], ...]:
    return tuple(
        (value is None, "" if isinstance(value, int | None) else value, value if isinstance(value, int) else 0)
        for value in cut
    )
