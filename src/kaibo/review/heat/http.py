"""A show's heat map."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Request, guarded_router
from kaibo.review.heat.phrases import phrases
from kaibo.review.heat.reading import heat_map
from kaibo.review.heat.replies import HeatMapOut, SaidPhrasesOut

router = guarded_router("review")


@router.get("/shows/{id}/heat", permission="review.shows.read", response=HeatMapOut)
def read_heat(request: Request, id: str) -> dict[str, Any]:
    """By segment what each minute brought; `id` is a show's, or a run's of which no file tells yet."""
    return heat_map(id, request.caller.scope)


@router.get("/shows/{id}/phrases", permission="review.shows.read", response=SaidPhrasesOut)
def read_phrases_said(request: Request, id: str) -> dict[str, Any]:
    """The phrases of the show's segments, and what they changed in every show that had them."""
    return {"rows": phrases(id, request.caller)}
