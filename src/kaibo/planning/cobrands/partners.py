"""Candidates are added and changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.kit.ids import new_id
from kaibo.planning import company_rows as rows
from kaibo.planning.cobrands.stages import step
from kaibo.planning.models import Partner


def add_partner(caller: Caller, told: Mapping[str, Any]) -> Partner:
    """Its way begins with screening. Raises KaiboError (409) for a name there is."""
    with transaction.atomic():
        row = rows.made(caller, Partner(id=new_id("prt"), **told), "planning.partner.made")
        step(caller, row, before="", stage=row.stage, reason=row.fit)
    return row


def change_partner(caller: Caller, id: str, told: Mapping[str, Any], *, seen: int | None) -> Partner:
    """Raises KaiboError (404), (409) where somebody changed it after its version `seen`, or another has the name."""
    with rows.changed(caller, Partner, id, "planning.partner.changed", seen=seen) as row:
        rows.put(row, told)
    return row
