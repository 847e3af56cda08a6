"""What was on in a run, was given away, broke or stood out, each with when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kaibo.live.advice.parts import advice_shown
from kaibo.live.models import Run, Segment

QUIET = frozenset({"plan", "start", "end", "rundown", "shelf", "list", "unlist", "go", "rest"})
"""Marks that say nothing which segments and pitches don't."""


@dataclass(frozen=True)
class Part:
    """A segment that ran, with what its host was to say. `ended_at` is None while it runs."""

    id: str
    kind: str
    title: str
    product: str
    phrases: list[str]
    began_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True)
class Span:
    """Something with a name that lasted; `kind` is a word of the room. `text` is what came of it."""

    kind: str
    title: dict[str, str]
    began_at: datetime
    ended_at: datetime | None
    text: str = ""


@dataclass(frozen=True)
class Moment:
    kind: str
    text: str
    product: str
    at: datetime


@dataclass(frozen=True)
class Happened:
    """`pitches` are products as they were shown; `advice` is what the control room noticed, as it told it then."""

    parts: list[Part]
    pitches: list[Span]
    benefits: list[Span]
    incidents: list[Span]
    marks: list[Moment]
    advice: list[dict[str, Any]]


def happened(run: Run) -> Happened:
    """What was on in a run, moment by moment: its parts, pitches, benefits, incidents, marks; times aware, in UTC."""
    marks = list(run.marks.order_by("at", "id"))
    return Happened(
        parts_of(run),
        _pitches(run, [(each.kind, each.text, each.at) for each in marks]),
        [
            Span(each.kind, _same(each.title), each.began_at, each.closed_at or each.settled_at)
            for each in run.benefits.exclude(began_at=None)
            if each.began_at
        ],
        [
            Span(each.kind, each.title, each.opened_at, each.closed_at, each.outcome or each.note)
            for each in run.incidents.all()
        ],
        [Moment(each.kind, each.text, each.product, each.at) for each in marks if each.kind not in QUIET],
        [advice_shown(each) for each in run.advice.order_by("at", "id")],
    )


def parts_of(run: Run) -> list[Part]:
    """The segments that ran, in the order in which they began; `ended_at` is None while one still runs."""
    ran = run.segments.exclude(started_at=None).exclude(state=Segment.State.SKIPPED).order_by("started_at", "position")
    return [
        Part(
            each.id, each.kind, each.title, each.product, list(each.phrases), each.started_at,
            each.ended_at or run.ended_at,
        )
        for each in ran
        if each.started_at
    ]  # fmt: skip


def _pitches(run: Run, marks: list[tuple[str, str, datetime]]) -> list[Span]:
    """A pitch lasts until it is ended or the next begins."""
    told = [each for each in marks if each[0] in {"pitch", "rest"}]
    ends = [at for _, _, at in told[1:]] + [run.ended_at]
    both = zip(told, ends, strict=False)
    return [Span("pitch", _same(text), at, end) for (kind, text, at), end in both if kind == "pitch"]


def _same(text: str) -> dict[str, str]:
    return {"zh": text, "en": text}
