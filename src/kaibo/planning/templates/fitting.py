"""A template's segments on a show of another length: whole minutes, and again and again in a long show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kaibo.kit.money import share_out
from kaibo.planning.templates.content import Part

KEPT = ("opening", "closing")
MINUTE = 60
STEP = 5
"""Minutes in which segments are told, unless the template itself is told in finer ones."""
LONG_S = 4 * 3600
"""In longer shows a segment isn't stretched: what stands between opening and closing comes round again."""
MOST = 400
"""Segments that coming round may make."""
LONGEST = 180
"""Characters of a title that leave room for its number."""


def fitted(parts: Sequence[Part], planned_s: int) -> list[tuple[Part, int]]:
    """Each segment with its seconds, together `planned_s`."""
    told = rounds(parts, planned_s)
    return list(zip(told, lengths(told, planned_s), strict=True))


def rounds(parts: Sequence[Part], planned_s: int) -> list[Part]:
    """In a show over four hours the middle of a template comes as often as fits best, at least once."""
    first = next((at for at, part in enumerate(parts) if part.kind not in KEPT), len(parts))
    last = next((at for at in range(len(parts), first, -1) if parts[at - 1].kind not in KEPT), first)
    head, middle, tail = parts[:first], parts[first:last], parts[last:]
    minutes = sum(part.minutes for part in middle)
    if planned_s <= LONG_S or not minutes:
        return list(parts)
    free = planned_s / MINUTE - sum(part.minutes for part in (*head, *tail))
    times = max(1, min(round(free / minutes), MOST // len(middle)))
    again = [replace(part, title=_titled(part.title, turn)) for turn in range(1, times + 1) for part in middle]
    return [*head, *(again if times > 1 else middle), *tail]


def lengths(parts: Sequence[Part], planned_s: int) -> list[int]:
    """Seconds of each part, together `planned_s`: the opening and the closing keep theirs, the others share the rest
    by their minutes. A show too short for that has all of them in proportion."""
    weights = [part.minutes for part in parts]
    if not sum(weights):
        return [0] * len(parts)
    kept = [part.minutes if part.kind in KEPT else 0 for part in parts]
    open_weights = [0 if part.kind in KEPT else part.minutes for part in parts]
    rest = planned_s - sum(kept) * MINUTE
    if rest < MINUTE * sum(map(bool, open_weights)) or not any(open_weights):
        return _shared(planned_s, weights)
    return [own * MINUTE + shared for own, shared in zip(kept, _shared(rest, open_weights), strict=True)]


def _shared(total_s: int, weights: Sequence[int]) -> list[int]:
    """By weights (minutes), in steps of five minutes where the template is told in them, else of one, or of a second
    where even that is too coarse; the last part has what is left."""
    taking = [at for at, weight in enumerate(weights) if weight]
    finest = STEP if all(weights[at] % STEP == 0 for at in taking) else 1
    step = next((each for each in (finest * MINUTE, MINUTE) if total_s >= each * len(taking)), 1)
    units, rest = divmod(total_s, step)
    told = share_out(units, list(weights))
    for at in taking:
        if not told[at] and max(told) > 1:
            told[told.index(max(told))] -= 1
            told[at] = 1
    seconds = [each * step for each in told]
    seconds[taking[-1]] += rest
    return seconds


def _titled(title: str, turn: int) -> str:
    return title if turn == 1 else f"{title[:LONGEST]} · {turn}"
