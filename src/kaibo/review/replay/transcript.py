"""A transcript as lines with times: SRT, VTT, or plain text whose lines begin with a time. Pure."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from kaibo.kit.errors import KaiboError

MOST_LINES, LONGEST_MS = 50_000, 36 * 3_600_000
LAST_S = 5
"""So long the last line of a plain text lasts."""
_TIME = r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,，:](\d{1,3}))?"
_CUE = re.compile(rf"^\s*{_TIME}\s*--?-?>\s*{_TIME}")
_PLAIN = re.compile(rf"^\s*[\[(【（]?\s*{_TIME}\s*[\])】）]?[\s:：\-—|]*(.*)$")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<\d[\d:.]*>|\{\\[^}]*\}")


class Line(NamedTuple):
    """On the recording's clock."""

    start_ms: int
    end_ms: int
    text: str


def read_transcript(text: str) -> list[Line]:
    """In the order of their times; a line never begins after the next, and never ends before it begins.

    Raises KaiboError (422): review.transcript_empty, review.transcript_no_times, review.transcript_too_long.
    """
    rows = text.replace("\ufeff", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not any(row.strip() for row in rows):
        raise KaiboError("review.transcript_empty", status=422)
    lines = _cues(rows) if any(_CUE.match(row) for row in rows) else _plain(rows)
    if not lines:
        raise KaiboError("review.transcript_no_times", status=422)
    if len(lines) > MOST_LINES or max(each.end_ms for each in lines) > LONGEST_MS:
        raise KaiboError("review.transcript_too_long", status=422, lines=MOST_LINES, hours=LONGEST_MS // 3_600_000)
    return sorted(lines)


def _cues(rows: list[str]) -> list[Line]:
    """Each cue has the rows up to the next empty one; numbers before a cue and VTT's heads are no text."""
    found: list[Line] = []
    at = 0
    while at < len(rows):
        cue = _CUE.match(rows[at])
        at += 1
        if cue is None:
            continue
        said = []
        while at < len(rows) and rows[at].strip() and not _CUE.match(rows[at]):
            said.append(rows[at])
            at += 1
        if at < len(rows) and _CUE.match(rows[at]) and said and said[-1].strip().isdigit():
            said.pop()
        start, end = _ms(cue.groups()[:4]), _ms(cue.groups()[4:])
        _add(found, start, max(start, end), " ".join(said))
    return found


def _plain(rows: list[str]) -> list[Line]:
    """A time at the beginning of a row; rows without one go on with what was said."""
    starts: list[tuple[int, list[str]]] = []
    for row in rows:
        told = _PLAIN.match(row)
        if told:
            starts.append((_ms(told.groups()[:4]), [told.group(5)]))
        elif starts:
            starts[-1][1].append(row)
    starts.sort(key=lambda each: each[0])
    ends = [start for start, _ in starts[1:]] + [starts[-1][0] + LAST_S * 1000] if starts else []
    found: list[Line] = []
    for (start, said), end in zip(starts, ends, strict=True):
        _add(found, start, end, " ".join(said))
    return found


def _add(found: list[Line], start: int, end: int, text: str) -> None:
    said = " ".join(html.unescape(_TAG.sub("", text)).split())
    if said:
        found.append(Line(start, end, said))


def _ms(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = parts
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)
    return whole * 1000 + int((rest or "0").ljust(3, "0"))
