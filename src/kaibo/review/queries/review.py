"""One show's review, whole."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Scope
from kaibo.connectors import api as connectors
from kaibo.metrics.api import Number, query, wire
from kaibo.review.models import Note
from kaibo.review.queries.breakdown import channel_rows, channels, columns, minutes, product_rows, products
from kaibo.review.queries.core import CORE, core
from kaibo.review.queries.findings import Seen, findings
from kaibo.review.queries.funnel import PEOPLE, TIMES, funnel
from kaibo.review.queries.hosts import hosts
from kaibo.shows.api import COLUMNS as LISTED
from kaibo.shows.api import card, show_of, sources_of


def review(id: str, scope: Scope) -> dict[str, Any]:
    """Everything the page shows. Raises KaiboError (404) for a show outside the caller's scope."""
    show = show_of(id, scope)
    numbers = _whole(id, scope)
    dimensions = core(show, numbers, scope)
    by_channel, by_product = channel_rows(show, scope), product_rows(show, scope)
    compared = hosts(show, scope)
    return {
        "show": {**card(show), "numbers": {key: wire(key, numbers.get(key), show=id) for key in LISTED}},
        "core": dimensions,
        "funnel": funnel(id, numbers),
        "hosts": compared.shown() if compared else None,
        "channels": channels(by_channel, show),
        "products": products(by_product, show),
        "columns": columns(),
        "minutes": minutes(show, scope),
        "findings": findings(show, scope, Seen(dimensions, compared, by_channel, by_product)),
        "notes": [note_shown(note) for note in Note.objects.filter(show=id).order_by("done_at", "due", "id")],
        "sources": _sources(id),
    }


def _whole(id: str, scope: Scope) -> dict[str, Number]:
    """Every number of the show as a whole that the page needs, in one question."""
    rows = query([*CORE, *PEOPLE, *TIMES, *LISTED], filters={"show": id}, scope=scope)
    return rows[0].numbers if rows else {}


def note_shown(note: Note) -> dict[str, Any]:
    copied = ("text", "owner", "due", "by", "at")
    return {"id": str(note.pk), "done": note.done_at is not None, **{name: getattr(note, name) for name in copied}}


def _sources(id: str) -> list[dict[str, Any]]:
    notes = connectors.notes_of(sources_of(id))
    return [{"batch": batch, **notes[batch]} for batch in sorted(notes, reverse=True)]
