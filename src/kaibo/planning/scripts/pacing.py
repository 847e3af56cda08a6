"""How long words take to be said, and whether that fits the time they have."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from kaibo.planning.models import Plan, Script, Segment

PACE = 4.5
"""Characters a host says in a second: 270 a minute."""
FILLED, ROOM = 0.6, 1.2
"""Of a segment's time, what a script may take: viewers are answered meanwhile, and a host may hurry a little."""
TALKED = (Segment.Kind.OPENING, Segment.Kind.PRODUCT, Segment.Kind.BENEFIT, Segment.Kind.CLOSING)
"""Kinds that the host fills by talking; the others belong to viewers, or to nobody."""

Fit = Literal["", "short", "long"]


def characters_of(lines: Sequence[str]) -> int:
    """Those that are said."""
    return sum(map(str.isalnum, "".join(lines)))


def seconds_of(lines: Sequence[str]) -> int:
    """How long they take to be said."""
    return round(characters_of(lines) / PACE)


def fit_of(kind: str, planned_s: int, lines: Sequence[str]) -> Fit:
    """`short` or `long` for the segment's time; nothing where they fit, there are none, or the time isn't known."""
    said = seconds_of(lines)
    if not said or not planned_s:
        return ""
    if said > planned_s * ROOM:
        return "long"
    return "short" if kind in TALKED and said < planned_s * FILLED else ""


def ill_fitting(segments: Sequence[Segment], scripted: Collection[str]) -> list[tuple[Segment, Fit]]:
    """Segments whose words don't fit; too short are only those of `scripted` segments, for elsewhere a phrase or two
    is all that is written down."""
    found = [(each, fit_of(each.kind, each.planned_s, each.phrases)) for each in segments]
    return [(each, fit) for each, fit in found if fit == "long" or (fit == "short" and each.id in scripted)]


def scripted_of(plan: Plan) -> set[str]:
    """The ids of segments that a script was taken for."""
    return set(Script.objects.filter(plan=plan, taken__isnull=False).values_list("segment", flat=True))
