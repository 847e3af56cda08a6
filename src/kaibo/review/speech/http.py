"""Speech recognition on a show's recording; the front takes the recording itself in, see `site.front`."""

from __future__ import annotations

from typing import Any

from ninja import Status

from kaibo.accounts.api import Request, guarded_router
from kaibo.review.replay.reading import replay
from kaibo.review.replay.replies import ReplayOut
from kaibo.review.speech.asking import again, give_up, take
from kaibo.review.speech.reading import speech
from kaibo.review.speech.replies import SpeechOut

router = guarded_router("review")


@router.get("/shows/{id}/speech", permission="review.shows.read", response=SpeechOut)
def read_speech(request: Request, id: str) -> dict[str, Any]:
    return speech(id, request.caller.scope)


@router.post("/shows/{id}/speech/take", permission="review.notes.write", response=ReplayOut)
def post_take_speech(request: Request, id: str) -> dict[str, Any]:
    """What was heard takes the place of a person's transcript."""
    take(request.caller, id)
    return replay(id, request.caller.scope)


@router.post("/shows/{id}/speech/again", permission="review.notes.write", response=SpeechOut)
def post_speech_again(request: Request, id: str) -> dict[str, Any]:
    """Go on where it failed."""
    again(request.caller, id)
    return speech(id, request.caller.scope)


@router.delete("/shows/{id}/speech", permission="review.notes.write", response={204: None})
def delete_speech(request: Request, id: str) -> Status[Any]:
    """Stop listening, or leave what was heard; the recording is erased."""
    give_up(request.caller, id)
    return Status(204, None)
