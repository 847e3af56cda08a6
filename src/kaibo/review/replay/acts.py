"""A recording and its transcript are laid beside a show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.review import events
from kaibo.review.broadcast import Broadcast, broadcast_of
from kaibo.review.models import Replay
from kaibo.review.replay.said import replay_of
from kaibo.review.replay.transcript import read_transcript

By = tuple[str, str]
"""Id and name of who does it."""


def set_replay(caller: Caller, id: str, *, link: str | None = None, offset_ms: int | None = None) -> None:
    """Where the recording is, and when on the show's clock it begins; None leaves as it is.

    Raises KaiboError: 404 outside the caller's scope, 422 for a link that is no web address.
    """
    if link and not link.startswith(("https://", "http://")):
        raise KaiboError("review.replay_link", status=422)
    told = {"link": link, "offset_ms": offset_ms}
    known = {name: value for name, value in told.items() if value is not None}
    _keep(broadcast_of(id, caller.scope), (caller.id, caller.name), known)


def set_transcript(caller: Caller, id: str, *, file: str, text: str) -> None:
    """What was said, instead of what was kept of it before. Raises KaiboError (404, 422) as `read_transcript`."""
    broadcast = broadcast_of(id, caller.scope)
    lay(broadcast, (caller.id, caller.name), file=file, lines=[list(each) for each in read_transcript(text)])


def lay(broadcast: Broadcast, by: By, *, file: str, lines: Sequence[Sequence[Any]], engine: str = "") -> None:
    """Lines as `Replay` keeps them; `engine` is the recogniser that wrote them, "" for a person."""
    _keep(broadcast, by, {"file": file, "lines": list(lines), "engine": engine})


def remove_replay(caller: Caller, id: str) -> None:
    broadcast = broadcast_of(id, caller.scope)
    with transaction.atomic():
        if Replay.objects.filter(show__in=broadcast.ids).delete()[0]:
            emit(events.REPLAY_SET, broadcast.id, events.ReplaySet("", 0, "", 0), by=caller.id)


def _keep(broadcast: Broadcast, by: By, told: dict[str, Any]) -> None:
    with transaction.atomic():
        row = replay_of(broadcast) or Replay(show=broadcast.id)
        for name, value in told.items():
            setattr(row, name, value)
        row.by, row.at = by[1], now()
        row.save()
        set_ = events.ReplaySet(row.link, row.offset_ms, row.file, len(row.lines))
        emit(events.REPLAY_SET, broadcast.id, set_, by=by[0])
