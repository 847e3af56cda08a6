"""How many come and how many stay: the curve of the room, second by second."""

from __future__ import annotations

from random import Random

from kaibo.demo.rehearsal.plan import BENEFIT_MINUTES, BENEFITS, MENDED, MINUTES, STUCK

_START, _FULL = 150.0, 380.0
_RISE, _FALL = 14.0, 6.0
_STAY = 75.0
"""Seconds a viewer stays, about."""


def wanted(minute: float) -> float:
    """How many the room would hold at that minute if nothing were left to chance."""
    level = _START + (_FULL - _START) * min(1.0, minute / _RISE)
    level *= 1.0 - 0.12 * abs(((minute - 5) % 9) / 9 - 0.35)
    if any(at <= minute < at + BENEFIT_MINUTES + 1 for at in BENEFITS):
        level *= 1.22
    if STUCK <= minute < MENDED + 6:
        level *= 0.55 + 0.45 * max(0.0, (minute - MENDED) / 6)
    if minute > MINUTES - _FALL:
        level *= max(0.25, (MINUTES - minute) / _FALL)
    return level


def moved(minute: float, online: int, draw: Random) -> tuple[int, int]:
    """How many enter and how many leave within a second."""
    target = wanted(minute)
    rate = online / _STAY
    going = rate * (2.4 if STUCK <= minute < STUCK + 2 else 1.0)
    coming = max(0.3, rate + (target - online) / 45)
    return _several(coming, draw), min(online, _several(going, draw))


def _several(mean: float, draw: Random) -> int:
    """A whole number around the mean."""
    low = int(mean)
    count = low + (draw.random() < mean - low)
    swing = int(mean**0.5)
    return max(0, count + (draw.randint(-swing, swing) if swing else 0))
