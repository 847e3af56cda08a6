"""The engine: a question in, rows out. It knows no metric, source or dimension by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kaibo.metrics.answer.choose import choose, source_of
from kaibo.metrics.answer.combine import combine, missing
from kaibo.metrics.answer.gather import Gathered, can_answer, gather, pinned
from kaibo.metrics.answer.ledger import Ledger, Shares
from kaibo.metrics.answer.present import could_answer
from kaibo.metrics.number import Number, Reason, Row
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import Apart, Recipe, recipes, source_recipes
from kaibo.metrics.registry import metrics, sources
from kaibo.metrics.sql.cut import Cut
from kaibo.metrics.visible import visible


def answer(query: Query) -> list[Row]:
    """One row a cut that has any number, sorted; exactly one row where nothing cuts."""
    ledger = open_ledger(pinned(query))
    return rows_of(ledger)


def open_ledger(query: Query) -> Ledger:
    """Everything gathered and chosen for a pinned question."""
    keys = with_parts(query.keys)
    needed = {key: source_recipes(key) for key in keys}
    seen = query.visible or visible()
    gathered: dict[str, Gathered] = {}
    for name, source in sources().items():
        ways = (way for ways in needed.values() for way in ways if way.source == name)
        if can_answer(source, query) and (wanted := dict.fromkeys(each for each in ways if could_answer(each, seen))):
            gathered[name] = gather(source, query, wanted)
    return Ledger(query, gathered, choose(keys, gathered))


def with_parts(keys: Iterable[str]) -> list[str]:
    """The metrics and those that their quotients take from elsewhere."""
    found: dict[str, None] = {}
    for key in keys:
        found[key] = None
        apart = [way for way in recipes(key) if isinstance(way, Apart)]
        found |= dict.fromkeys(part for way in apart for part in (way.numerator, way.denominator))
    return list(found)


def rows_of(ledger: Ledger) -> list[Row]:
    found = {key: ledger.shares(key) for key in ledger.query.keys}
    cuts: set[Cut] = {cut for shares in found.values() for cut in shares}
    if not ledger.query.by:
        cuts.add(())
    return [_row(ledger, cut, found) for cut in sorted(cuts, key=_order)]


def _row(ledger: Ledger, cut: Cut, found: dict[str, Shares]) -> Row:
    numbers = {key: _number(ledger, key, cut, shares) for key, shares in found.items()}
    labels: dict[str, str] = {}
    for gathered in ledger.gathered.values():
        known = {key: name for key, name in gathered.labels.get(cut, {}).items() if name}
        labels = {**known, **labels}
    return Row(dict(zip(ledger.query.by, cut, strict=True)), numbers, labels)


def _number(ledger: Ledger, key: str, cut: Cut, shares: Shares) -> Number:
    metric = metrics()[key]
    choices = ledger.choices[key]
    chosen = tuple((account, choices.source(account)) for account in sorted(choices.having))
    if shares.get(cut):
        return replace(combine(metric, shares[cut]), sources=chosen)
    return replace(missing(metric, _why(ledger, key, cut)), sources=chosen)


def _why(ledger: Ledger, key: str, cut: Cut) -> Reason:
    if not any(
        can_answer(sources()[way.source], ledger.query) for each in with_parts([key]) for way in source_recipes(each)
    ):
        return Reason.NOT_CUT
    choices = ledger.choices[key]
    used = {choices.source(account) for account in choices.having}
    others = {source_of(way) for way in choices.ways if isinstance(way, Recipe)} - used
    elsewhere = any(cell.cut == cut for name in others for cell in ledger.gathered[name].cells)
    return Reason.OTHER_SOURCE if elsewhere and used else Reason.NO_DATA


def _order(cut: Cut) -> tuple[tuple[bool, str, float], ...]:
    return tuple(
        (value is None, "" if isinstance(value, int | None) else value, value if isinstance(value, int) else 0)
        for value in cut
    )
