"""The show's clock cut into what is fixed and the stretches that are free to be lined up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from kaibo.kit.money import share_out
from kaibo.planning.models import Plan, Segment
from kaibo.planning.rundown.clocking import CLOSING_S, OPENING_S

MINUTE = 60
SLOT_S = 300
MOST_SLOTS, MOST_PLACES = 144, 12_000
"""Longer shows, and those of very many products, are planned in longer stretches."""


@dataclass(frozen=True)
class Piece:
    """Free time between fixed segments, in seconds of the show's clock; it stands behind `after` fixed segments."""

    start_s: int
    length_s: int
    after: int


@dataclass(frozen=True)
class Layout:
    """`fixed` are the segments that stay, each with its beginning; a rundown that is still empty gets an opening and
    a closing (`new`). `total_s` is the whole show."""

    fixed: tuple[tuple[Segment, int], ...]
    pieces: tuple[Piece, ...]
    total_s: int
    new: bool = False

    def mark(self) -> list[list[object]]:
        """What a line-up depends on: when it isn't the same any more, the line-up can't be taken."""
        return [[each.id, start, each.planned_s] for each, start in self.fixed if not self.new]


def layout(plan: Plan, segments: Sequence[Segment], from_s: int | None = None) -> Layout:
    """Fixed are segments of other kinds than product, locked ones, and those that begin before `from_s`."""
    if not segments:
        return _empty(plan)
    fixed: list[tuple[Segment, int]] = []
    pieces: list[Piece] = []
    at = free = 0
    for each in [*segments, None]:
        stays = each is None or each.locked or each.kind != Segment.Kind.PRODUCT or at < (from_s or 0)
        if each is not None and not stays:
            free += each.planned_s
        elif free:
            pieces.append(Piece(at - free, free, len(fixed)))
            free = 0
        if each is not None:
            if stays:
                fixed.append((each, at))
            at += each.planned_s
    return _stretched(plan, Layout(tuple(fixed), tuple(pieces), at), from_s or 0)


def slot_s(free_s: int, goods: int) -> int:
    """Seconds of one stretch, whole minutes."""
    most = max(1, min(MOST_SLOTS, MOST_PLACES // max(1, goods)))
    return max(SLOT_S, -(-free_s // (most * MINUTE)) * MINUTE)


def stretches(piece: Piece, each_s: int) -> list[tuple[int, int]]:
    """Beginning and length of each, as even as whole minutes let them be; the last has the seconds that are left."""
    count = max(1, round(piece.length_s / each_s))
    minutes, rest = divmod(piece.length_s, MINUTE)
    lengths = [each * MINUTE for each in share_out(minutes, [1] * count)]
    lengths[-1] += rest
    starts = accumulate(lengths[:-1], initial=piece.start_s)
    return list(zip(starts, lengths, strict=True))


def _empty(plan: Plan) -> Layout:
    long = plan.planned_s >= 4 * CLOSING_S
    if not long:
        return Layout((), (Piece(0, plan.planned_s, 0),), plan.planned_s, new=True)
    opening = Segment(id="opening", kind=Segment.Kind.OPENING, planned_s=OPENING_S)
    closing = Segment(id="closing", kind=Segment.Kind.CLOSING, planned_s=CLOSING_S)
    free = plan.planned_s - OPENING_S - CLOSING_S
    ends = ((opening, 0), (closing, plan.planned_s - CLOSING_S))
    return Layout(ends, (Piece(OPENING_S, free, 1),), plan.planned_s, new=True)


def _stretched(plan: Plan, told: Layout, from_s: int) -> Layout:
    """Time of the plan that no segment has yet goes to the last piece, or where there is none before a closing that is
    still to come."""
    spare = plan.planned_s - told.total_s
    if spare < SLOT_S:
        return told
    if told.pieces:
        *others, last = told.pieces
        pieces = (*others, Piece(last.start_s, last.length_s + spare, last.after))
        after = last.after
    else:
        last_kind, last_at = (told.fixed[-1][0].kind, told.fixed[-1][1]) if told.fixed else ("", 0)
        closing = last_kind == Segment.Kind.CLOSING and last_at >= from_s
        after = len(told.fixed) - closing
        start = told.fixed[-1][1] if closing else told.total_s
        pieces = (Piece(start, spare, after),)
    fixed = tuple((each, at + spare if place >= after else at) for place, (each, at) in enumerate(told.fixed))
    return Layout(fixed, pieces, told.total_s + spare)
