"""One next best action for what stood out, from rules that are told with it."""

from __future__ import annotations

from typing import NamedTuple

from kaibo.live.advice.situation import Situation

ASKING, BAD, BAD_OF = 3, 0.3, 20
SHORT_OF = 20
"""Pieces of stock below which restocking comes first."""
ACTIONS = ("answer_doubt", "restock", "push_benefit", "change_order", "slow_down", "stay_on", "catch_crowd", "calm")


class Proposal(NamedTuple):
    """`because` names the rule that chose the action."""

    action: str
    because: str


def propose(rule: str, now: Situation) -> Proposal:
    """The first rule that fits; each alarm has one that always does."""
    if rule == "viewers_surge":
        return _short(now) or Proposal("catch_crowd", "new_viewers")
    if rule == "conversion_peak":
        return _short(now) or Proposal("stay_on", "selling")
    if rule == "bad_mood":
        return _asked(now) or Proposal("calm", "bad_comments")
    if rule == "questions_wait":
        return Proposal("answer_doubt" if now.asking < 4 * ASKING else "slow_down", "questions_open")
    drops = (_asked(now), _short(now), _over(now), _without_benefit(now))
    return next((each for each in drops if each), Proposal("change_order", "nothing_else"))


def _asked(now: Situation) -> Proposal | None:
    return Proposal("answer_doubt", "questions_open") if now.asking >= ASKING else None


def _short(now: Situation) -> Proposal | None:
    return Proposal("restock", "stock_short") if now.stock is not None and now.stock < SHORT_OF else None


def _over(now: Situation) -> Proposal | None:
    return Proposal("change_order", "segment_over") if now.over_s > 60 else None


def _without_benefit(now: Situation) -> Proposal | None:
    return None if now.benefit else Proposal("push_benefit", "no_benefit_lately")
