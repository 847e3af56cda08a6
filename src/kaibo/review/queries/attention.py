"""注意力曲线: how many of a show's peak are still there, by minute since it began, and how long is best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

STEP = 5
"""Minutes that make one point."""
FEWEST = 5
"""Shows with minutes under which no best length is told."""
HALF = 0.5
"""Of the curve's own peak: under it attention is called gone."""

Online = dict[int, float]
"""People online by minute since the show began."""


@dataclass(frozen=True)
class Point:
    """`share` of their peaks, on average, that `shows` had at a minute."""

    minute: int
    share: float
    shows: int


@dataclass(frozen=True)
class Length:
    """What the curve says of the length: `few` shows; it `fades` at `minutes`; or it `holds` until then."""

    verdict: str
    minutes: int | None
    left: float | None


def curve(shows: Sequence[Online]) -> list[Point]:
    """The mean over shows of each one's share of its own peak, as long as half of them are still on."""
    shares = [_shares(online) for online in shows if online and max(online.values()) > 0]
    points = []
    for at in sorted({at for each in shares for at in each}):
        here = [each[at] for each in shares if at in each]
        if 2 * len(here) >= len(shares):
            points.append(Point(at, sum(here) / len(here), len(here)))
    return points


def length(points: Sequence[Point], shows: int) -> Length:
    """When, after its peak, the curve falls under half of it; said of five shows or more alone."""
    if shows < FEWEST or not points:
        return Length("few", None, None)
    peak = max(points, key=lambda each: each.share)
    for point in points:
        if point.minute > peak.minute and point.share < HALF * peak.share:
            return Length("fades", point.minute, point.share / peak.share) if point.shows >= FEWEST else _few()
    last = points[-1]
    return Length("holds", last.minute + STEP, last.share / peak.share) if last.shows >= FEWEST else _few()


def shown(points: Sequence[Point], told: Length) -> dict[str, Any]:
    return {
        "points": [{"minute": each.minute, "share": each.share, "shows": each.shows} for each in points],
        "verdict": told.verdict,
        "minutes": told.minutes,
        "left": told.left,
    }


def _few() -> Length:
    return Length("few", None, None)


def _shares(online: Online) -> dict[int, float]:
    """By the first minute of each step: the mean of the minutes known in it, over the show's peak."""
    peak = max(online.values())
    steps: dict[int, list[float]] = {}
    for minute, people in online.items():
        steps.setdefault(minute // STEP * STEP, []).append(people)
    return {at: sum(people) / len(people) / peak for at, people in steps.items()}
