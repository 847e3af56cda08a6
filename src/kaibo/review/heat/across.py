"""The same phrase in many shows: in each, by how much its minutes were above those around them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.live.api import Run, parts_of
from kaibo.review.broadcast import Broadcast
from kaibo.review.heat.effects import Effect, difference
from kaibo.review.heat.minutes import Measure, Minutes, minutes
from kaibo.review.heat.stretches import Stretch, of_parts
from kaibo.review.replay.said import Said, said_in_runs, same

WORKS_S = 180
"""So many seconds from its first word a phrase is held to work, where a transcript tells when it was said."""
RUNS = 40
"""So many runs back the same phrase is looked for."""
MEASURES: tuple[Measure, ...] = ("interactions", "clicks", "orders", "left")
Places = dict[str, list[tuple[Stretch, str]]]


@dataclass(frozen=True)
class Found:
    """By name of a phrase: one number a show and measure that tells of it, and in how many shows it was."""

    told: dict[str, dict[Measure, list[float]]] = field(
        default_factory=lambda: defaultdict(lambda: {name: [] for name in MEASURES})
    )
    shows: Counter[str] = field(default_factory=Counter)


def places_of(run: Run, told: Minutes) -> Places:
    """By phrase (as `same` tells it) the segments it belongs to, and how it is written there."""
    found: Places = defaultdict(list)
    for stretch in of_parts(parts_of(run), told):
        for text in dict.fromkeys(stretch.phrases):
            if key := same(text):
                found[key].append((stretch, text))
    return dict(found)


def differences(runs: Iterable[Run], scope: Scope, name_of: Callable[[str], str | None]) -> Found:
    """`name_of` tells under which name a phrase is counted, None for one that isn't wanted. Texts of one name in one
    show are one."""
    found = Found()
    every = list(runs)
    spoken = said_in_runs(every)
    for run in every:
        said = spoken[run.id]
        told = minutes(Broadcast(None, run), scope)
        spans: dict[str, list[slice]] = defaultdict(list)
        for key, stretches in places_of(run, told).items():
            if (name := name_of(key)) is not None:
                spans[name] += _said_at(key, stretches, told, said)
        for name, where in spans.items():
            found.shows[name] += 1
            for measure in MEASURES:
                off = difference(told.values.get(measure, []), where)
                if off is not None:
                    found.told[name][measure].append(off)
    return found


def effect_shown(effect: Effect | None) -> dict[str, Any] | None:
    return vars(effect) if effect else None


def _said_at(key: str, stretches: Sequence[tuple[Stretch, str]], told: Minutes, said: Said | None) -> list[slice]:
    """The minutes in which a phrase worked: after it was said, where a transcript tells; else its whole segments."""
    if said is None:
        return [told.span(stretch.first, stretch.last) for stretch, _ in stretches]
    return [told.span(at, at + WORKS_S) for at in said.moments(key)]
