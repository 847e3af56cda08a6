"""The checklist of a plan, as a document tells it."""

from __future__ import annotations

from typing import Any

from kaibo.planning.models import Plan
from kaibo.planning.readiness.state import Standing, standings


def checklist(plan: Plan) -> list[dict[str, Any]]:
    """In its order: `group`, `title`, `person`, `due_min` minutes before the show, whether it is `needed`, and its
    `state`: passed, failed or open. Empty while nobody laid it out."""
    names = ("group", "title", "person", "due_min", "needed")
    return [{name: getattr(each.check, name) for name in names} | {"state": _state(each)} for each in standings(plan)]


def _state(standing: Standing) -> str:
    return "passed" if standing.passed else "failed" if standing.failed else "open"
