"""The points of one show: those the control room told while it ran, and those its minutes show afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit.i18n import LANGUAGES, say
from kaibo.live.api import Alarm, Happened, Span, alarms, happened
from kaibo.review.broadcast import Broadcast, broadcast_of
from kaibo.review.heat.minutes import Minutes, minutes
from kaibo.review.heat.stretches import moment
from kaibo.review.replay.said import Said, said_in

BEFORE, AFTER = timedelta(minutes=3), timedelta(minutes=1)
"""What happened within them is told with a point."""
SPOKEN_BEFORE, SPOKEN_AFTER = 60, 60
"""Seconds around a minute's beginning of which the words are told."""
SAME = timedelta(minutes=10)
"""A rule that alarms again within this time tells of the same point."""
NOTHING = Happened([], [], [], [], [], [])
Point = dict[str, Any]


def points(id: str, scope: Scope) -> list[Point]:
    """In the order of the show. Raises KaiboError (404) for a show or run outside the caller's scope."""
    broadcast = broadcast_of(id, scope)
    told = minutes(broadcast, scope)
    was = happened(broadcast.run) if broadcast.run else NOTHING
    kept = [_kept(each, was) for each in was.advice]
    seen = [_seen(each, was) for each in alarms(rows_of(told)) if not _known(each, kept)]
    said = said_in(broadcast)
    return [
        {**each, "spoken": _spoken(said, each["at"]), "offset_s": _offset(broadcast, each["at"])}
        for each in sorted([*kept, *seen], key=lambda point: point["at"])
    ]


def _offset(broadcast: Broadcast, at: datetime) -> int | None:
    """Seconds on the show's clock."""
    return round((at - broadcast.started_at).total_seconds()) if broadcast.started_at else None


def _spoken(said: Said | None, at: datetime) -> str:
    """What was said while it came about; "" without a transcript."""
    return said.between(at.timestamp() - SPOKEN_BEFORE, at.timestamp() + SPOKEN_AFTER) if said else ""


def rows_of(told: Minutes) -> list[list[int | None]]:
    """The minutes as the detector reads them: epoch, online, six counts it doesn't look at, orders, money."""
    nothing = [None] * len(told.at)
    online, orders = told.values.get("online", nothing), told.values.get("orders", nothing)
    return [
        [at, _whole(online[place]), None, None, None, None, None, None, _whole(orders[place]), None]
        for place, at in enumerate(told.at)
    ]


def _whole(value: Any) -> int | None:
    return None if value is None else int(value)


def _kept(advice: dict[str, Any], was: Happened) -> Point:
    """As the control room told it then, with what was done about it."""
    facts = advice["facts"]
    at = moment(facts["at"]) if "at" in facts else advice["at"]
    return {
        "rule": advice["rule"],
        "at": at,
        "text": advice["text"],
        "value": facts.get("value"),
        "baseline": facts.get("baseline"),
        "noticed": "then",
        "advice": {
            "text": advice["action_text"],
            "state": advice["state"],
            "helped": advice["helped"],
            "by": advice["decided_by"],
        },
        **circumstances(was, at),
    }


def _seen(alarm: Alarm, was: Happened) -> Point:
    at = moment(alarm.at)
    named: dict[str, Any] = {"value": _plain(alarm.value), "baseline": _plain(alarm.baseline), "sample": alarm.sample}
    named["change"] = f"{100 * (alarm.value / alarm.baseline - 1):+.0f}%" if alarm.baseline else "—"
    return {
        "rule": alarm.rule,
        "at": at,
        "text": {language: say(language, f"review.point.{alarm.rule}", **named) for language in LANGUAGES},
        "value": alarm.value,
        "baseline": alarm.baseline,
        "noticed": "after",
        "advice": None,
        **circumstances(was, at),
    }


def _plain(value: float) -> str:
    """Viewers in whole, what is few with one decimal."""
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.1f}"


def _known(alarm: Alarm, kept: list[Point]) -> bool:
    at = moment(alarm.at)
    return any(each["rule"] == alarm.rule and abs(each["at"] - at) < SAME for each in kept)


def circumstances(was: Happened, at: datetime) -> dict[str, Any]:
    """What was on, to be said, shown, given or broken at a moment, and what people noted around it."""
    part = next((each for each in was.parts if each.began_at <= at and (not each.ended_at or at < each.ended_at)), None)
    return {
        "segment": part.title if part else "",
        "phrases": part.phrases if part else [],
        "shown": [_span(each) for each in was.pitches if _on(each, at)],
        "given": [_span(each) for each in was.benefits if _on(each, at)],
        "broken": [_span(each) for each in was.incidents if _on(each, at)],
        "marks": [
            {"kind": each.kind, "text": each.text, "at": each.at}
            for each in was.marks
            if at - BEFORE <= each.at <= at + AFTER
        ],
    }


def _on(span: Span, at: datetime) -> bool:
    """Whether it lasted then, or ended just before."""
    return span.began_at <= at + AFTER and (span.ended_at is None or span.ended_at >= at - BEFORE)


def _span(span: Span) -> dict[str, Any]:
    copied = ("kind", "title", "text", "began_at", "ended_at")
    return {name: getattr(span, name) for name in copied}
