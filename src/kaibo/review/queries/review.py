"""One show's review, whole."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Scope
from kaibo.connectors import api as connectors
from kaibo.review.models import Note
from kaibo.review.queries.breakdown import channels, columns, minutes, products
from kaibo.review.queries.core import core
from kaibo.review.queries.findings import findings
from kaibo.review.queries.funnel import funnel
from kaibo.shows.api import card, numbers_of, show_of, sources_of


def review(id: str, scope: Scope) -> dict[str, Any]:
    """Everything the page shows. Raises KaiboError (404) for a show outside the caller's scope."""
    show = show_of(id, scope)
    dimensions = core(show, scope)
    return {
        "show": {**card(show), "numbers": numbers_of(show.id, scope)},
        "core": dimensions,
        "funnel": funnel(show.id, scope),
        "channels": channels(show, scope),
        "products": products(show, scope),
        "columns": columns(),
        "minutes": minutes(show, scope),
        "findings": findings(show, scope, dimensions),
        "notes": [note_shown(note) for note in Note.objects.filter(show=id).order_by("done_at", "due", "id")],
        "sources": _sources(id),
    }


def note_shown(note: Note) -> dict[str, Any]:
    copied = ("text", "owner", "due", "by", "at")
    return {"id": str(note.pk), "done": note.done_at is not None, **{name: getattr(note, name) for name in copied}}


def _sources(id: str) -> list[dict[str, Any]]:
    notes = connectors.notes_of(sources_of(id))
    return [{"batch": batch, **notes[batch]} for batch in sorted(notes, reverse=True)]
