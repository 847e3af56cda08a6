"""The overview of a month, and what needs a look today."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query

from kaibo.accounts.api import Request, guarded_router
from kaibo.review.overview.attention import attention
from kaibo.review.overview.reading import overview
from kaibo.review.overview.replies import LookOut, OverviewOut

router = guarded_router("review")

Month = Annotated[str, Query(pattern=r"^((19[89]|20\d|21[0-3])\d-(0[1-9]|1[0-2]))?$")]
Currency = Annotated[str, Query(max_length=3)]


@router.get("/overview", permission="review.shows.read", response=OverviewOut)
def read_overview(request: Request, month: Month = "", currency: Currency = "") -> dict[str, Any]:
    """A month (`2026-11`, else the newest told) and its year so far, against goals and earlier ones."""
    return overview(request.caller, month, currency)


@router.get("/overview/attention", permission="review.shows.read", response=list[LookOut])
def read_attention(request: Request) -> list[dict[str, Any]]:
    """Findings of the newest shows, notes past their day, files that wait, accounts without a show."""
    return attention(request.caller)
