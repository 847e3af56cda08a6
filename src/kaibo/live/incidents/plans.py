"""Contingency plans: ours to begin with, the team's own in their stead."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from kaibo.kit.errors import there
from kaibo.live.models import Plan

Text = dict[str, str]
"""The same words in zh and en."""


class Step(msgspec.Struct, frozen=True):
    role: str
    text: Text


class Scheme(msgspec.Struct, frozen=True):
    """A plan as it is followed. `within_s`: how many seconds it should take at most. `own`: the team wrote it."""

    kind: str
    title: Text
    owner: str
    within_s: int
    steps: tuple[Step, ...]
    phrases: tuple[Text, ...]
    own: bool = False


@cache
def shipped() -> tuple[Scheme, ...]:
    """断网 卡顿 无声 冷场 质量 负面 缺货 价格争议 物流, in the order of their keys 1 to 9."""
    told = (files("kaibo.live.incidents") / "plans.json").read_bytes()
    return msgspec.json.decode(told, type=tuple[Scheme, ...])


def schemes() -> list[Scheme]:
    """All plans: the nine kinds, then the team's further ones."""
    own = {plan.kind: _scheme(plan) for plan in Plan.objects.order_by("at", "kind")}
    known = [own.pop(each.kind, each) for each in shipped()]
    return known + list(own.values())


def scheme_of(kind: str) -> Scheme:
    """Raises KaiboError (404)."""
    return there(next((each for each in schemes() if each.kind == kind), None))


def scheme_shown(scheme: Scheme, place: int) -> dict[str, Any]:
    """`key` is the digit that opens it; the tenth and later ones have none."""
    known = any(each.kind == scheme.kind for each in shipped())
    return {**msgspec.to_builtins(scheme), "shipped": known, "key": str(place + 1) if place < 9 else None}


def _scheme(plan: Plan) -> Scheme:
    steps = tuple(Step(each["role"], _both(each["text"])) for each in plan.steps)
    phrases = tuple(_both(each) for each in plan.phrases)
    return Scheme(plan.kind, _both(plan.title), plan.owner, plan.within_s, steps, phrases, own=True)


def _both(text: str) -> Text:
    """Words the team left as they were shipped are still told in both languages."""
    return _shipped_words().get(text) or {"zh": text, "en": text}


@cache
def _shipped_words() -> dict[str, Text]:
    """By the words in either language."""
    every = [text for each in shipped() for text in (each.title, *(step.text for step in each.steps), *each.phrases)]
    return {text[language]: text for text in every for language in ("zh", "en")}
