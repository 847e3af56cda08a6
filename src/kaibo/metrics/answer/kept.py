"""Answers of the newest edition, remembered: an edition never changes, so neither does what it answers."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from threading import Event
from typing import TypeVar

from django.db import DatabaseError, connection

from kaibo.kit.errors import KaiboError
from kaibo.kit.log import logger
from kaibo.metrics.answer.gather import edition, pinned
from kaibo.metrics.answer.present import Holdings, holdings
from kaibo.metrics.answer.rows import answer_all
from kaibo.metrics.number import Row
from kaibo.metrics.query import Query
from kaibo.metrics.visible import Visible, visible

MOST_ROWS = 20_000
"""Of all answers remembered; beyond that they are forgotten and begun anew."""

MOST_RENEWED = 300
"""Of the questions that an edition was asked, the last ones are asked of the next one too."""
SETTLED_SECONDS = 2.0
"""So long nothing was imported before that begins."""

Name = TypeVar("Name", bound=Hashable)
Answers = dict[Query, list[Row]]


@dataclass
class _Kept:
    held: Holdings | None = None
    answers: Answers = field(default_factory=dict)
    before: list[Query] = field(default_factory=list)


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
    held = {name: known.get(each) for name, each in asked.items()}
    found = {name: rows for name, rows in held.items() if rows is not None}
    new = answer_all({name: each for name, each in asked.items() if name not in found})
    _keep(known, {asked[name]: rows for name, rows in new.items()})
    return {name: found[name] if name in found else new[name] for name in asked}


def renew_until(over: Event) -> None:
    """Ask each new edition what the one before it was asked, so that the first who opens a page doesn't wait."""
    last = None
    while not over.wait(SETTLED_SECONDS):
        try:
            seen = visible()
            if seen == last:
                renew(seen, over)
            last = seen
        except (KaiboError, DatabaseError) as error:
            logger().info("not renewed", why=str(error))
        finally:
            connection.close()


def renew(seen: Visible, over: Event) -> None:
    """Answer what is still to be asked of this edition, one by one, until another is there."""
    _answers(holdings(seen))
    while _newest.before and not over.is_set() and visible() == seen:
        answer_kept({"again": replace(_newest.before.pop(), visible=seen)})


def _answers(held: Holdings) -> Answers:
    """What is remembered of this edition; of another nothing is kept."""
    if _newest.held is not held:
        _newest.before = [*_newest.before, *_newest.answers][-MOST_RENEWED:]
        _newest.held, _newest.answers = held, {}
    return _newest.answers


def _keep(known: Answers, new: Answers) -> None:
    if sum(map(len, [*known.values(), *new.values()])) > MOST_ROWS:
        known.clear()
    known.update(new)
