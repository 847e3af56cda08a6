"""The consent ledger: who agreed to what, in which words, and who took it back. Only added to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.connectors.api import known_as, viewer_key
from kaibo.dossier.models import Consent
from kaibo.dossier.people.corrected import corrected
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.kit.table import Ask, Page

PURPOSES = ("marketing", "fan_group", "profiling", "co_brand", "filming")


@dataclass(frozen=True)
class NewConsent:
    """`id` as the platform knows the person; it isn't kept. `text`: the version of the words agreed to."""

    platform: str
    id: str
    purpose: str
    text: str
    given: bool
    proof: str
    at: datetime | None = None


def write_down(caller: Caller, new: NewConsent) -> Consent:
    """Raises KaiboError: 422 for a time to come, 409 where what is taken back was never given."""
    at = new.at or now()
    if at > now():
        raise KaiboError("dossier.consent_ahead", status=422)
    person = viewer_key(new.platform, new.id)
    with transaction.atomic():
        if not new.given and not holds(person, new.purpose):
            raise KaiboError("dossier.no_consent", status=409)
        row = Consent(id=new_id("cns"), person=person, platform=new.platform, purpose=new.purpose, text=new.text)
        row.given, row.at, row.proof, row.by, row.made_at = new.given, at, new.proof, caller.name, now()
        row.save(force_insert=True)
        audit(
            caller, "dossier.consent.given" if new.given else "dossier.consent.withdrawn", row.id, purpose=new.purpose
        )
    return row


def holds(person: str, purpose: str) -> bool:
    """Whether the newest entry of person (a pseudonym) and purpose says yes."""
    last = Consent.objects.filter(person=person, purpose=purpose).order_by("-at", "-made_at").first()
    return last is not None and last.given


def ledger(ask: Ask, *, platform: str = "", id: str = "", purpose: str = "") -> Page[dict[str, Any]]:
    """The newest first; of one person where `id` says whom."""
    rows = Consent.objects.all()
    if id:
        rows = rows.filter(person__in=known_as(platform, id))
    if purpose:
        rows = rows.filter(purpose=purpose)
    shown = [consent_shown(row) for row in rows[ask.offset : ask.offset + ask.limit]]
    return Page(corrected("dossier_consent", shown), rows.count())


def consent_shown(row: Consent) -> dict[str, Any]:
    """`holds`: it is given and nobody took it back since."""
    copied = ("id", "person", "platform", "purpose", "text", "given", "at", "proof", "by")
    return {**{name: getattr(row, name) for name in copied}, "holds": row.given and holds(row.person, row.purpose)}
