"""A show's recording as its page needs it: where it is, what was said when, and what the law objects to in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.compliance.api import check
from kaibo.review.broadcast import broadcast_of
from kaibo.review.replay.said import replay_of, transcript_of


def replay(id: str, scope: Scope) -> dict[str, Any]:
    """Raises KaiboError (404) for a show or run outside the caller's scope."""
    broadcast = broadcast_of(id, scope)
    kept = replay_of(broadcast)
    told = transcript_of(broadcast, kept)
    lines = told.lines if told else []
    begins = broadcast.started_at and broadcast.started_at + timedelta(milliseconds=kept.offset_ms if kept else 0)
    day = broadcast.started_at.date() if broadcast.started_at else None
    objections = _objections([each.text for each in lines], day)
    return {
        "started_at": broadcast.started_at,
        "link": kept.link if kept else "",
        "offset_ms": kept.offset_ms if kept else 0,
        "file": kept.file if kept else "",
        "engine": kept.engine if kept else "",
        "origin": told.origin if told else "",
        "tellers": told.tellers if told else [],
        "by": kept.by if kept else None,
        "at": kept.at if kept else None,
        "lines": [
            {
                "start_ms": _ms(each.at, begins),
                "end_ms": _ms(each.until, begins),
                "text": each.text,
                "doubts": each.doubts,
                "findings": objections.get(place, []),
            }
            for place, each in enumerate(lines)
        ],
    }


def _ms(at: datetime, begins: datetime | None) -> int:
    """On the recording's clock."""
    return round((at - begins) / timedelta(milliseconds=1)) if begins else 0


def _objections(lines: Sequence[str], day: Any) -> dict[int, list[dict[str, Any]]]:
    """By line what the rules of the day object to; a word over two lines is told at the first, as far as it lies there.

    Missing notices are no matter of speech, and sounds are left out: a transcript's spelling is the machine's.
    """
    begins, length = [], 0
    for text in lines:
        begins.append(length)
        length += len(text) + 1
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for each in check("\n".join(lines), on=day, sounds=False) if lines else []:
        if each.text:
            place = bisect_right(begins, each.start) - 1
            within = {"start": each.start - begins[place], "end": min(each.end - begins[place], len(lines[place]))}
            found[place].append({**asdict(each), **within})
    return found
