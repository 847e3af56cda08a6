"""The lines between layers, as the team draws them."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.review import events
from kaibo.review.models import AudienceRules

ONLY = 1
FIELDS = ("acts_from", "acts_least", "ticket_from")


def rules() -> AudienceRules:
    return AudienceRules.objects.filter(pk=ONLY).first() or AudienceRules(pk=ONLY)


def draw_rules(caller: Caller, told: dict[str, int], *, seen: int) -> AudienceRules:
    """Raises KaiboError: 403 for who doesn't see the whole company, 409 where somebody drew them after `seen`."""
    if not caller.scope.all:
        raise KaiboError("review.whole_company", status=403)
    with transaction.atomic():
        AudienceRules.objects.get_or_create(pk=ONLY)
        row = AudienceRules.objects.select_for_update().get(pk=ONLY)
        if row.version != seen:
            raise KaiboError("review.rules_changed", status=409, by=row.by)
        for name, value in told.items():
            setattr(row, name, value)
        row.version, row.by, row.at = row.version + 1, caller.name, now()
        row.save()
        drawn = events.AudienceRulesDrawn(row.acts_from, row.acts_least, row.ticket_from)
        emit(events.AUDIENCE_RULES_DRAWN, "audience_rules", drawn, by=caller.id)
    return row


def rules_shown(row: AudienceRules) -> dict[str, Any]:
    return {**{name: getattr(row, name) for name in FIELDS}, "version": row.version, "by": row.by or None, "at": row.at}
