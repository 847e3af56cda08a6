"""A review's numbers a day and a week after its show, beside those of now."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Request, guarded_router
from kaibo.review.editions.reading import editions
from kaibo.review.editions.replies import FrozenEditionsOut

router = guarded_router("review")


@router.get("/shows/{id}/editions", permission="review.shows.read", response=FrozenEditionsOut)
def read_review_editions(request: Request, id: str) -> dict[str, Any]:
    """Frozen by the worker; what changed is told in money that was sold more and money that came back more."""
    return editions(id, request.caller.scope)
