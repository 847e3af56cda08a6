"""What people wrote about one show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.review.broadcast import broadcast_of
from kaibo.review.models import Note


def notes(id: str, scope: Scope) -> list[dict[str, Any]]:
    """By the id of a show or of a run. Raises KaiboError (404) for one outside the caller's scope."""
    return notes_under(broadcast_of(id, scope).ids)


def notes_under(ids: Sequence[str]) -> list[dict[str, Any]]:
    """The open ones first, the earliest due before the others."""
    return [note_shown(note) for note in Note.objects.filter(show__in=ids).order_by("done_at", "due", "id")]


def note_shown(note: Note) -> dict[str, Any]:
    copied = ("node", "text", "owner", "due", "by", "at")
    return {"id": str(note.pk), "done": note.done_at is not None, **{name: getattr(note, name) for name in copied}}
