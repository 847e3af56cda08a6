"""A show's heat map."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Request, guarded_router
from kaibo.review.heat.phrases import phrases
from kaibo.review.heat.reading import heat_map
from kaibo.review.heat.replies import HeatMapOut, LibraryEffectsOut, SaidPhrasesOut
from kaibo.review.heat.shelf import measured

router = guarded_router("review")


@router.get("/shows/{id}/heat", permission="review.shows.read", response=HeatMapOut)
def read_heat(request: Request, id: str) -> dict[str, Any]:
    """By segment what each minute brought; `id` is a show's, or a run's of which no file tells yet."""
    return heat_map(id, request.caller.scope)


@router.get("/shows/{id}/phrases", permission="review.shows.read", response=SaidPhrasesOut)
def read_phrases_said(request: Request, id: str) -> dict[str, Any]:
    """The phrases of the show's segments, and what they changed in every show that had them."""
    return {"rows": phrases(id, request.caller)}


@router.get("/phrases", permission="review.shows.read", response=LibraryEffectsOut)
def read_library_effects(request: Request) -> dict[str, Any]:
    """What the phrases of the library changed in the shows the caller may see."""
    return measured(request.caller)
