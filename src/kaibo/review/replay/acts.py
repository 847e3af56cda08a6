"""A recording and its transcript are laid beside a show."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.review import events
from kaibo.review.broadcast import broadcast_of
from kaibo.review.models import Replay
from kaibo.review.replay.said import replay_of
from kaibo.review.replay.transcript import read_transcript


def set_replay(caller: Caller, id: str, *, link: str | None = None, offset_ms: int | None = None) -> None:
    """Where the recording is, and when on the show's clock it begins; None leaves as it is.

    Raises KaiboError: 404 outside the caller's scope, 422 for a link that is no web address.
    """
    if link and not link.startswith(("https://", "http://")):
        raise KaiboError("review.replay_link", status=422)
    told = {"link": link, "offset_ms": offset_ms}
    _keep(caller, id, {name: value for name, value in told.items() if value is not None})


def set_transcript(caller: Caller, id: str, *, file: str, text: str) -> None:
    """What was said, instead of what was kept of it before. Raises KaiboError (404, 422) as `read_transcript`."""
    lines = [list(each) for each in read_transcript(text)]
    _keep(caller, id, {"file": file, "lines": lines})


def remove_replay(caller: Caller, id: str) -> None:
    broadcast = broadcast_of(id, caller.scope)
    with transaction.atomic():
        if Replay.objects.filter(show__in=broadcast.ids).delete()[0]:
            emit(events.REPLAY_SET, broadcast.id, events.ReplaySet("", 0, "", 0), by=caller.id)


def _keep(caller: Caller, id: str, told: dict[str, Any]) -> None:
    broadcast = broadcast_of(id, caller.scope)
    with transaction.atomic():
        row = replay_of(broadcast) or Replay(show=broadcast.id)
        for name, value in told.items():
            setattr(row, name, value)
        row.by, row.at = caller.name, now()
        row.save()
        set_ = events.ReplaySet(row.link, row.offset_ms, row.file, len(row.lines))
        emit(events.REPLAY_SET, broadcast.id, set_, by=caller.id)
