"""Lines as SRT, which every editor of subtitles reads. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from kaibo.review.speech.heard import Heard


def srt(lines: Iterable[Heard]) -> str:
    return "\n".join(
        f"{number}\n{_stamp(each.start_ms)} --> {_stamp(each.end_ms)}\n{each.text}\n"
        for number, each in enumerate(lines, 1)
    )


def _stamp(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d},{rest:03d}"
