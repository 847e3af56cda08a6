"""The minutes of a show that stand out."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Request, guarded_router
from kaibo.review.points.reading import points
from kaibo.review.points.replies import OddMinutesOut

router = guarded_router("review")


@router.get("/shows/{id}/points", permission="review.shows.read", response=OddMinutesOut)
def read_points(request: Request, id: str) -> dict[str, Any]:
    """Each with what was said, shown, given or broken then; `id` is a show's, or a run's."""
    return {"rows": points(id, request.caller.scope)}
