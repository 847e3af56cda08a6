"""A pack is handed in, takes the place of the one of its name, is removed."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.compliance.law import rules_of
from kaibo.compliance.models import Pack
from kaibo.compliance.reading import packs, read, refuse_taken
from kaibo.compliance.rules import Rule
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id

MOST = 20_000
"""Rules of all own packs together."""


def hand_in(caller: Caller, name: str, source: str) -> Pack:
    """Every rule is asked from the next check on, on the days it says. Raises KaiboError (422) with the line at fault,
    or (409) where there would be more than MOST rules."""
    rules = read(source, name)
    with transaction.atomic():
        here = list(Pack.objects.select_for_update().filter(removed_at=None))
        others = [row for row in here if row.name != name]
        refuse_taken(rules, _ids(others), source, name)
        if len(rules) + sum(row.rules for row in others) > MOST:
            raise KaiboError("compliance.too_many_rules", status=409, most=MOST)
        for row in here:
            if row.name == name:
                _remove(row, caller)
        made = Pack(id=new_id("pck"), name=name, category=rules[0].category, source=source, rules=len(rules))
        made.at, made.by = now(), caller.name
        made.save(force_insert=True)
        audit(caller, "compliance.pack.handed_in", made.id, name=name, rules=len(rules))
    return made


def remove(caller: Caller, id: str) -> Pack:
    """It is asked no more, whatever the day. Raises KaiboError (404)."""
    with transaction.atomic():
        row = there(Pack.objects.select_for_update().filter(id=id, removed_at=None).first())
        _remove(row, caller)
        audit(caller, "compliance.pack.removed", row.id, name=row.name)
    return row


def own_rules() -> list[tuple[Pack, tuple[Rule, ...]]]:
    return [(row, rules_of(row.id)) for row in Pack.objects.filter(removed_at=None).defer("source")]


def _ids(rows: list[Pack]) -> frozenset[str]:
    own = {rule.id for row in rows for rule in rules_of(row.id)}
    return frozenset(own | {rule.id for rule in packs()})


def _remove(row: Pack, caller: Caller) -> None:
    row.removed_at, row.removed_by = now(), caller.name
    row.save()
