"""A show's recording and its transcript."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.review.replay.acts import remove_replay, set_replay, set_transcript
from kaibo.review.replay.reading import replay
from kaibo.review.replay.replies import ReplayOut

router = guarded_router("review")
DAY_MS = 86_400_000


class ReplayPlace(Body):
    """`offset_ms`: the moment of the show's clock at which the recording begins; before its start it is negative."""

    link: Annotated[str, Field(max_length=1000)] | None = None
    offset_ms: Annotated[int, Field(ge=-DAY_MS, le=DAY_MS)] | None = None


class SpokenText(Body):
    """`text` is SRT, VTT, or rows that begin with a time."""

    file: Annotated[str, Field(max_length=200)] = ""
    text: Annotated[str, Field(max_length=4_000_000)]


@router.get("/shows/{id}/replay", permission="review.shows.read", response=ReplayOut)
def read_replay(request: Request, id: str) -> dict[str, Any]:
    return replay(id, request.caller.scope)


@router.put("/shows/{id}/replay", permission="review.notes.write", response=ReplayOut)
def put_replay(request: Request, id: str, body: ReplayPlace) -> dict[str, Any]:
    set_replay(request.caller, id, link=body.link, offset_ms=body.offset_ms)
    return replay(id, request.caller.scope)


@router.put("/shows/{id}/replay/transcript", permission="review.notes.write", response=ReplayOut)
def put_transcript(request: Request, id: str, body: SpokenText) -> dict[str, Any]:
    set_transcript(request.caller, id, file=body.file, text=body.text)
    return replay(id, request.caller.scope)


@router.delete("/shows/{id}/replay", permission="review.notes.write", response={204: None})
def delete_replay(request: Request, id: str) -> Status[Any]:
    remove_replay(request.caller, id)
    return Status(204, None)
