"""What was said in a broadcast, on the clock of its curves."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kaibo.live.api import Run, shows_of
from kaibo.review.broadcast import Broadcast
from kaibo.review.models import Replay
from kaibo.review.replay.heard import Transcript, heard, laid


@dataclass(frozen=True)
class Said:
    """`lines` are (seconds of the epoch, text), in order."""

    lines: list[tuple[float, str]]

    def between(self, first: float, last: float, most: int = 300) -> str:
        """What was begun to be said in a span, its end not included; at most so many characters."""
        begin, end = bisect_left(self._starts, first), bisect_left(self._starts, last)
        text = " ".join(text for _, text in self.lines[begin:end])
        return text if len(text) <= most else f"{text[: most - 1]}…"

    def moments(self, key: str) -> list[float]:
        """When a phrase, told by `same`, was said: the beginnings of the lines in which it begins."""
        bare, begins = self._bare
        found, at = [], bare.find(key) if key else -1
        while at >= 0:
            found.append(self.lines[bisect_right(begins, at) - 1][0])
            at = bare.find(key, at + len(key))
        return found

    @cached_property
    def _starts(self) -> list[float]:
        return [start for start, _ in self.lines]

    @cached_property
    def _bare(self) -> tuple[str, list[int]]:
        """All that was said without marks and gaps, and where each line begins in it."""
        begins, parts, length = [], [], 0
        for _, text in self.lines:
            begins.append(length)
            parts.append(same(text))
            length += len(parts[-1])
        return "".join(parts), begins


def same(text: str) -> str:
    """What two ways of writing one phrase have in common: letters and digits."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).casefold() if each.isalnum())


def replay_of(broadcast: Broadcast) -> Replay | None:
    """What is kept of a broadcast's recording, under whichever of its ids."""
    kept = {each.show: each for each in Replay.objects.filter(show__in=broadcast.ids)}
    return next((kept[id] for id in broadcast.ids if id in kept), None)


def transcript_of(broadcast: Broadcast, replay: Replay | None) -> Transcript | None:
    """The one that somebody laid beside the show, else what was heard live; None where nobody tells."""
    if broadcast.started_at is None:
        return None
    found = laid(replay, broadcast.started_at)
    if found is None and broadcast.run:
        found = heard([broadcast.run]).get(broadcast.run.id)
    return found


def said_in(broadcast: Broadcast) -> Said | None:
    """None for a broadcast without a transcript."""
    return _said(transcript_of(broadcast, replay_of(broadcast)))


def said_in_runs(runs: Sequence[Run]) -> dict[str, Said | None]:
    """By run, as `said_in`; asked once for all of them."""
    shows = shows_of(runs)
    kept = {each.show: each for each in Replay.objects.filter(show__in=[*shows.values(), *(run.id for run in runs)])}
    replays = {run.id: kept.get(shows.get(run.id, "")) or kept.get(run.id) for run in runs}
    found = {run.id: laid(replays[run.id], run.started_at) for run in runs if run.started_at}
    live = heard([run for run in runs if found.get(run.id) is None])
    return {run.id: _said(found.get(run.id) or live.get(run.id)) for run in runs}


def _said(transcript: Transcript | None) -> Said | None:
    return Said([(each.at.timestamp(), each.text) for each in transcript.lines]) if transcript else None
