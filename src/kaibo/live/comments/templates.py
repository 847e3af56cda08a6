"""The team's own answers."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.live.comments.answers import PLACES, places
from kaibo.live.models import Answer


def write_answer(caller: Caller, *, intent: str, product: str, text: str) -> Answer:
    """Raises KaiboError (422) for a template with a place that nothing fills."""
    _check(text)
    told = {"intent": intent, "product": product, "text": text.strip()}
    with transaction.atomic():
        return Answer.objects.create(id=new_id("ans"), **told, by=caller.name, at=now())


def change_answer(caller: Caller, id: str, *, intent: str, product: str, text: str) -> Answer:
    """Raises KaiboError: 404, or 422 as `write_answer` does."""
    _check(text)
    with transaction.atomic():
        row = there(Answer.objects.select_for_update().filter(id=id).first())
        row.intent, row.product, row.text, row.by, row.at = intent, product, text.strip(), caller.name, now()
        row.save()
    return row


def _check(text: str) -> None:
    try:
        unknown = places(text) - set(PLACES)
    except ValueError as error:
        raise KaiboError("live.answer_unreadable", status=422) from error
    if unknown:
        raise KaiboError("live.answer_place", status=422, place=", ".join(sorted(unknown)))


def remove_answer(id: str) -> None:
    """Raises KaiboError (404)."""
    if not Answer.objects.filter(id=id).delete()[0]:
        raise KaiboError("kit.not_found", status=404)
