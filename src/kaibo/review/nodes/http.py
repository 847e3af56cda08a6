"""A show's node review."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.review.nodes.form import form, write_node

router = guarded_router("review")
Text = Annotated[str, Field(max_length=2000)]


class NodeReviewOut(BaseModel):
    """`version` is 0, `by` and `at` null for one that nobody wrote yet; send it as `seen`. Its actions are the show's
    notes of the same `node`."""

    node: Literal["selection", "warm_up", "opening", "pitches", "benefits", "closing", "after_sales"]
    goal: str
    result: str
    cause: str
    version: int
    by: str | None
    at: datetime | None


class NodeReviewsOut(BaseModel):
    rows: list[NodeReviewOut]


class NodeReviewFields(Body):
    goal: Text | None = None
    result: Text | None = None
    cause: Text | None = None
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)]


@router.get("/shows/{id}/nodes", permission="review.shows.read", response=NodeReviewsOut)
def read_nodes(request: Request, id: str) -> dict[str, Any]:
    return {"rows": form(id, request.caller.scope)}


@router.patch("/shows/{id}/nodes/{node}", permission="review.notes.write", response=NodeReviewOut)
def patch_node(request: Request, id: str, node: str, body: NodeReviewFields) -> dict[str, Any]:
    """409 where somebody changed it after the version `seen`."""
    told = body.model_dump(exclude_none=True, exclude={"seen"})
    return write_node(request.caller, id, node, told, seen=body.seen)
