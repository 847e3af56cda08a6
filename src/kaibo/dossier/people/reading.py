"""The inventory and the requests, as the desk sees them: never whom a request is about."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import company, places
from kaibo.dossier.models import Request, Reveal
from kaibo.dossier.people.corrected import corrections_shown
from kaibo.dossier.people.words import field_words, place_words
from kaibo.kit.clock import business_day, now


def fields() -> list[dict[str, Any]]:
    """One row a table."""
    return [
        {
            "table": place.table,
            "name": place_words(place.table),
            "columns": list(place.columns),
            "fields": [field_words(each) for each in place.columns],
            "purpose": {"zh": place.purpose[0], "en": place.purpose[1]},
            "basis": place.basis,
            "kept": {"zh": place.kept[0], "en": place.kept[1]},
        }
        for place in sorted(places(), key=lambda each: each.table)
    ]


def requests() -> list[dict[str, Any]]:
    rows = Request.objects.prefetch_related("reveals", "corrections").order_by("due_on", "id")
    shown = [request_shown(row) for row in rows]
    return sorted(shown, key=lambda each: each["state"] in {"done", "refused"})


def request_shown(row: Request) -> dict[str, Any]:
    copied = ("id", "kind", "platform", "state", "at", "by", "due_on", "done_at", "done_by", "answer")
    told = {name: getattr(row, name) for name in copied}
    today = business_day(now(), zone=company().zone)
    open_ = row.state in {Request.State.OPEN, Request.State.WORKING}
    reveals = [_reveal_shown(each) for each in row.reveals.all()]
    late = open_ and row.due_on < today
    return {
        **told,
        "reveals": reveals,
        "corrections": corrections_shown(row),
        "late": late,
        "found": found_shown(row.counts),
    }


def found_shown(counts: dict[str, int]) -> list[dict[str, Any]]:
    return [{"place": name, "name": place_words(name), "rows": count} for name, count in sorted(counts.items())]


def _reveal_shown(row: Reveal) -> dict[str, Any]:
    return {"at": row.at, "by": row.by, "reason": row.reason}
