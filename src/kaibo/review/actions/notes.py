"""Findings and actions people write down, with who sees to it and by when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.review import events
from kaibo.review.broadcast import broadcast_of
from kaibo.review.models import Note


def write_note(caller: Caller, show: str, *, text: str, owner: str, due: date | None, node: str = "") -> Note:
    """`show` may be a run of which no file tells yet. Raises KaiboError for an empty text, or (404) for a show outside
    the caller's scope."""
    kept = broadcast_of(show, caller.scope).id
    with transaction.atomic():
        note = Note.objects.create(show=kept, text=_said(text), owner=owner, due=due, node=node, by=caller.name)
        tell(note, caller)
    return note


def change_note(caller: Caller, id: str, changes: dict[str, Any]) -> Note:
    """Change text, owner, due or done."""
    note = note_of(caller, id)
    if "done" in changes:
        note.done_at = now() if changes.pop("done") else None
    if "text" in changes:
        changes["text"] = _said(changes["text"])
    for name, value in changes.items():
        setattr(note, name, value if value is not None or name == "due" else "")
    with transaction.atomic():
        note.save()
        tell(note, caller)
    return note


def remove_note(caller: Caller, id: str) -> None:
    note = note_of(caller, id)
    with transaction.atomic():
        emit(events.NOTE_REMOVED, note.show, events.NoteRemoved(note.pk), by=caller.id)
        note.delete()


def note_of(caller: Caller, id: str) -> Note:
    """Raises KaiboError (404) for a note that isn't there, or of a show outside the caller's scope."""
    found = there(Note.objects.filter(pk=int(id)).first() if id.isdecimal() else None)
    broadcast_of(found.show, caller.scope)
    return found


def _said(text: str | None) -> str:
    if not text or not text.strip():
        raise KaiboError("review.note_empty", status=422)
    return text.strip()


def tell(note: Note, caller: Caller) -> None:
    told = events.NoteWritten(note.pk, note.text, note.owner, note.due, note.done_at is not None)
    emit(events.NOTE_WRITTEN, note.show, told, by=caller.id)
