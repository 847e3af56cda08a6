"""People who have no part in any draw."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.live.benefits import events
from kaibo.live.models import Insider


def name_insider(caller: Caller, person: str, note: str) -> Insider:
    """From now on; draws that are closed stay as they are."""
    with transaction.atomic():
        row, _ = Insider.objects.update_or_create(
            person=person, defaults={"note": note, "by": caller.name, "at": now()}
        )
        emit(events.INSIDER_SET, "insiders", events.InsiderSet(person, True), by=caller.id)
    return row


def free_insider(caller: Caller, person: str) -> None:
    with transaction.atomic():
        if Insider.objects.filter(person=person).delete()[0]:
            emit(events.INSIDER_SET, "insiders", events.InsiderSet(person, False), by=caller.id)
