"""A show is over, its recording is handed in, and the worker listens to it."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from cast import Actor
from kaibo.files.api import receive
from kaibo.review import work as registered
from kaibo.review.api import hand_in
from kaibo.review.speech.working import look
from planning.lineup.test_line_up_taken import work_until_all_is_done
from review.looked_back import API, Over, over
from review.speech.voice import wav

__all__ = ["registered"]


def begun(operator: Actor) -> Over:
    with transaction.atomic():
        return over(operator)


def handed(actor: Actor, show: str, sound: Any, name: str = "周五.wav") -> str:
    """The hearing's id."""
    with receive() as receiver:
        receiver.write(sound if isinstance(sound, bytes) else wav(sound))
        return hand_in(actor.caller, show, receiver.finish(), name)


def listened() -> None:
    """The worker does all there is to do."""
    look()
    work_until_all_is_done()


def speech(actor: Actor, show: Over) -> dict[str, Any]:
    return show.get(actor, "speech")  # type: ignore[no-any-return]


def hearing(actor: Actor, show: Over) -> dict[str, Any]:
    return speech(actor, show)["hearing"]  # type: ignore[no-any-return]


def replay(actor: Actor, show: Over) -> dict[str, Any]:
    return show.get(actor, "replay")  # type: ignore[no-any-return]


def path(show: Over, rest: str = "") -> str:
    return f"{API}/review/shows/{show.id}/speech{rest}"
