"""Everything that was written down of a run, for its dossier: in order, a row at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Model

from kaibo.live.models import Run

_HIDDEN = frozenset({"seed", "state", "weights"})
"""A draw's seed before it is drawn, and what is no record but a model's memory."""
_RELATED = ("segments", "shelf", "shifts", "presences", "marks", "cues", "corrections", "comment_acts", "penalties")


def records(run: Run) -> Iterator[tuple[str, dict[str, Any]]]:
    """(kind, values) of the run, its rundown, shelf, people, marks, cues, corrections, acts on comments, penalties,
    benefits, incidents and their logs."""
    yield "run", _told(run)
    for name in _RELATED:
        for row in getattr(run, name).all().iterator(chunk_size=500):
            yield name, _told(row)
    for benefit in run.benefits.all():
        yield "benefit", _told(benefit)
        for claim in benefit.claims.all().iterator(chunk_size=500):
            yield "claim", _told(claim)
    for incident in run.incidents.all():
        yield "incident", _told(incident)
        for entry in incident.log.all():
            yield "incident_log", _told(entry)


def _told(row: Model) -> dict[str, Any]:
    fields = (field.attname for field in row._meta.concrete_fields)
    return {name: getattr(row, name) for name in fields if name not in _HIDDEN}
