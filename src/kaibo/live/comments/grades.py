"""Penalties by degree: what fits what a viewer did, and did before."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

KINDS = ("warn", "hide", "mute", "block")
REASONS = ("abuse", "spam", "rumour", "flooding", "illegal", "other")
"""骂人 · 引流 · 造谣 · 刷屏 · 违法 · 其他."""


class Grade(NamedTuple):
    """`term` of None is for this show alone; a block always has an end, which the law asks to name."""

    kind: str
    term: timedelta | None


LADDER: tuple[Grade, ...] = (
    Grade("warn", None),
    Grade("mute", timedelta(minutes=10)),
    Grade("mute", timedelta(days=1)),
    Grade("block", timedelta(days=30)),
    Grade("block", timedelta(days=365)),
)
GRAVE = frozenset({"illegal"})


def next_grade(reason: str, before: int) -> Grade:
    """What to propose for somebody with so many penalties in force or past; abuse and spam begin with a mute, what is
    against the law with a block."""
    first = 3 if reason in GRAVE else 1 if reason in {"abuse", "spam"} else 0
    return LADDER[min(first + before, len(LADDER) - 1)]
