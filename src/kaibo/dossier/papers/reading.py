"""The company's papers as they stand today."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import company
from kaibo.dossier.models import Paper
from kaibo.dossier.papers.standing import due_on, state_on
from kaibo.kit.clock import business_day, now

_URGENT = {"expired": 0, "check_again": 1, "soon": 2, "good": 3, "retired": 4}


def papers() -> list[dict[str, Any]]:
    """All papers, the most urgent first."""
    shown = [paper_shown(row) for row in checked_papers()]
    return sorted(shown, key=lambda each: (_URGENT[each["state"]], each["due_on"] is None, str(each["due_on"])))


def paper_shown(row: Paper) -> dict[str, Any]:
    copied = ("id", "kind", "about", "name", "title", "file_name", "size", "valid_until", "checked_at", "checked_by")
    told = {name: getattr(row, name) for name in copied}
    day = business_day(now(), zone=company().zone)
    return {**told, "has_file": bool(row.file), "due_on": due_on(row), "state": state_on(row, day)}


def checked_papers() -> list[Paper]:
    """All of them, retired ones too, with their checks."""
    return list(Paper.objects.prefetch_related("checks"))
