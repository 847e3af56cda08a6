"""An allowance is proposed, confirmed by another person, ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kaibo.accounts.api import Caller, audit, company
from kaibo.compliance.law import law
from kaibo.compliance.models import Allowance
from kaibo.kit.clock import local, now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id


@dataclass(frozen=True)
class NewAllowance:
    """At least one of `rule` and `phrase`; `until` is the last day."""

    reason: str
    rule: str = ""
    phrase: str = ""
    category: str = ""
    until: date | None = None


def propose(caller: Caller, new: NewAllowance) -> Allowance:
    """It holds only once another person confirms it. Raises KaiboError (422)."""
    kept = law()
    if not new.rule and not new.phrase:
        raise KaiboError("compliance.allows_all", status=422)
    if new.rule and new.rule not in {rule.id for rule in kept.book.rules}:
        raise KaiboError("compliance.unknown_rule", status=422, rule=new.rule)
    if new.category and new.category not in kept.book.categories:
        known = ", ".join(sorted(kept.book.categories))
        raise KaiboError("compliance.unknown_category", status=422, category=new.category, known=known)
    if new.until and new.until < today():
        raise KaiboError("compliance.until_past", status=422)
    told = {name: getattr(new, name) for name in ("rule", "phrase", "category", "until", "reason")}
    with transaction.atomic():
        row = Allowance.objects.create(id=new_id("alw"), **told, at=now(), person=caller.id, by=caller.name)
        audit(caller, "compliance.allowance.proposed", row.id, rule=row.rule, phrase=row.phrase)
    return row


def confirm(caller: Caller, id: str) -> Allowance:
    """In force from today on. Raises KaiboError: 403 for whoever proposed it, 409 where it isn't waiting."""
    with transaction.atomic():
        row = _row(id)
        if row.since is not None:
            raise KaiboError("compliance.allowance_settled", status=409)
        if row.person == caller.id:
            raise KaiboError("compliance.second_person", status=403)
        row.since, row.second_at, row.second_person, row.second_by = today(), now(), caller.id, caller.name
        row.save()
        audit(caller, "compliance.allowance.confirmed", row.id, rule=row.rule, phrase=row.phrase)
    return row


def end(caller: Caller, id: str, why: str) -> Allowance:
    """Turned down while it waits; after that it holds no more from today on."""
    with transaction.atomic():
        row = _row(id)
        row.ended_at, row.ended_on, row.ended_by, row.ended_why = now(), today(), caller.name, why
        row.save()
        audit(caller, "compliance.allowance.ended", row.id, rule=row.rule, phrase=row.phrase)
    return row


def today() -> date:
    return local(now(), company().zone).date()


def _row(id: str) -> Allowance:
    """Raises KaiboError: 404 where there is none, 409 where it is over."""
    row = there(Allowance.objects.select_for_update().filter(id=id).first())
    if row.ended_at is not None:
        raise KaiboError("compliance.allowance_settled", status=409)
    return row
