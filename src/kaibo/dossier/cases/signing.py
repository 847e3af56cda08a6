"""Sign-offs: one person says it is done; where the duty asks for two, another confirms."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.dossier.cases.duties import BY_KEY
from kaibo.dossier.cases.finding import case_of
from kaibo.dossier.models import Facts, SignOff
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.kit.masking import masked


def sign(caller: Caller, case: str, duty: str, text: str) -> SignOff:
    """Raises KaiboError: 404 for a case out of reach, 422 for a duty nobody signs, 403 where the second person is the
    first, 409 where it is signed already."""
    known = BY_KEY.get(duty)
    if known is None or not known.people:
        raise KaiboError("dossier.not_signed", status=422)
    found = case_of(case, caller.scope)
    with transaction.atomic():
        row = SignOff.objects.select_for_update().filter(case=found.id, duty=duty).order_by("-at", "-id").first()
        if row is None:
            row = _first(caller, found.id, duty, text)
        else:
            _second(caller, row, text, known.people)
        audit(caller, "dossier.duty.signed", found.id, duty=duty)
    return row


def say_facts(caller: Caller, case: str, told: dict[str, object]) -> Facts:
    """What the duties depend on: suppliers, products, an AI host, compared prices, advertising."""
    found = case_of(case, caller.scope)
    with transaction.atomic():
        row, _ = Facts.objects.update_or_create(
            case=found.id, defaults={**told, "changed_at": now(), "by": caller.name}
        )
        audit(caller, "dossier.facts.said", found.id)
    return row


def facts_of(case: str) -> Facts:
    """What was said of a case; nothing yet is an unsaved row."""
    return Facts.objects.filter(case=case).first() or unsaid(case)


def unsaid(case: str) -> Facts:
    return Facts(case=case, changed_at=now())


def _first(caller: Caller, case: str, duty: str, text: str) -> SignOff:
    said = masked(text.strip())
    return SignOff.objects.create(
        id=new_id("sgn"), case=case, duty=duty, text=said, at=now(), person=caller.id, by=caller.name
    )


def _second(caller: Caller, row: SignOff, text: str, people: int) -> None:
    if people < 2 or row.second_at is not None:
        raise KaiboError("dossier.signed_already", status=409)
    if row.person == caller.id:
        raise KaiboError("dossier.second_person", status=403)
    row.second_text, row.second_at = masked(text.strip()), now()
    row.second_person, row.second_by = caller.id, caller.name
    row.save()
