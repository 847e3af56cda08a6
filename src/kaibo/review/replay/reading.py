"""A show's recording as its page needs it: where it is, what was said when, and what the law objects to in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.compliance.api import check
from kaibo.review.broadcast import broadcast_of
from kaibo.review.replay.said import replay_of


def replay(id: str, scope: Scope) -> dict[str, Any]:
    """Raises KaiboError (404) for a show or run outside the caller's scope."""
    broadcast = broadcast_of(id, scope)
    kept = replay_of(broadcast)
    lines = kept.lines if kept else []
    day = broadcast.started_at.date() if broadcast.started_at else None
    objections = _objections([text for _, _, text in lines], day)
    return {
        "started_at": broadcast.started_at,
        "link": kept.link if kept else "",
        "offset_ms": kept.offset_ms if kept else 0,
        "file": kept.file if kept else "",
        "by": kept.by if kept else None,
        "at": kept.at if kept else None,
        "lines": [
            {"start_ms": start, "end_ms": end, "text": text, "findings": objections.get(place, [])}
            for place, (start, end, text) in enumerate(lines)
        ],
    }


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
