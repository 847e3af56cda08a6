"""Answers of the newest edition, remembered: an edition never changes, so neither does what it answers."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from kaibo.metrics.answer.gather import edition, pinned
from kaibo.metrics.answer.present import Holdings, holdings
from kaibo.metrics.answer.rows import answer_all
from kaibo.metrics.number import Row
from kaibo.metrics.query import Query

MOST_ROWS = 20_000
"""Of all answers remembered; beyond that they are forgotten and begun anew."""

Name = TypeVar("Name", bound=Hashable)
Answers = dict[Query, list[Row]]


@dataclass
class _Kept:
    held: Holdings | None = None
    answers: Answers = field(default_factory=dict)


_newest = _Kept()


def answer_kept(queries: Mapping[Name, Query]) -> dict[Name, list[Row]]:
    """As `answer_all`, for a page that many open: what was answered of this edition is not asked again.

    Rows may be shared with others who asked alike: they are read, never changed.
    """
    if not queries:
        return {}
    first = pinned(next(iter(queries.values())))
    asked = {
        name: replace(each, visible=each.visible or first.visible, zone=first.zone) for name, each in queries.items()
    }
    known = _answers(holdings(edition(first)))
    found = {name: known[each] for name, each in asked.items() if each in known}
    new = answer_all({name: each for name, each in asked.items() if name not in found})
    _keep(known, {asked[name]: rows for name, rows in new.items()})
    return {name: found[name] if name in found else new[name] for name in asked}


def _answers(held: Holdings) -> Answers:
    """What is remembered of this edition; of another nothing is kept."""
    if _newest.held is not held:
        _newest.held, _newest.answers = held, {}
    return _newest.answers


def _keep(known: Answers, new: Answers) -> None:
    if sum(map(len, [*known.values(), *new.values()])) > MOST_ROWS:
        known.clear()
    known.update(new)
