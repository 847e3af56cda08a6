"""The team's own answers."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.live.comments.answers import PLACES, places
from kaibo.live.models import Answer


def write_answer(caller: Caller, *, intent: str, product: str, text: str) -> Answer:
    """Raises KaiboError (422) for a template with a place that nothing fills."""
    try:
        unknown = places(text) - set(PLACES)
    except ValueError as error:
        raise KaiboError("live.answer_unreadable", status=422) from error
    if unknown:
        raise KaiboError("live.answer_place", status=422, place=", ".join(sorted(unknown)))
    with transaction.atomic():
        return Answer.objects.create(
            id=new_id("ans"), intent=intent, product=product, text=text.strip(), by=caller.name, at=now()
        )


def remove_answer(id: str) -> None:
    """Raises KaiboError (404)."""
    if not Answer.objects.filter(id=id).delete()[0]:
        raise KaiboError("kit.not_found", status=404)
