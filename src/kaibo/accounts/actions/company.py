"""Change the company's card."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db import transaction

from kaibo.accounts.actions.people import checked_name
from kaibo.accounts.caller import Caller
from kaibo.accounts.models import Company
from kaibo.accounts.trail import audit
from kaibo.kit.clock import is_zone
from kaibo.kit.errors import KaiboError, there


@dataclass(frozen=True)
class CompanyChanges:
    """What to change; None leaves it. Zone, hour and currency hold for what is imported from now on."""

    name: str | None = None
    zone: str | None = None
    day_start: int | None = None
    currency: str | None = None


def change_company(caller: Caller, changes: CompanyChanges) -> None:
    """Change the card. 404 before the company was founded, 422 for a zone, hour or currency that is none."""
    _check(changes)
    given = {name: value for name, value in vars(changes).items() if value is not None}
    with transaction.atomic():
        company = there(Company.objects.select_for_update().filter(id=1).first())
        for name, value in given.items():
            setattr(company, name, value)
        company.save()
        audit(caller, "accounts.company.changed", "1", **given)


def _check(changes: CompanyChanges) -> None:
    if changes.name is not None:
        checked_name(changes.name)
    if changes.zone is not None and not is_zone(changes.zone):
        raise KaiboError("accounts.bad_zone", status=422, zone=changes.zone[:40])
    if changes.day_start is not None and not 0 <= changes.day_start <= 23:
        raise KaiboError("accounts.bad_hour", status=422)
    if changes.currency is not None and not re.fullmatch("[A-Z]{3}", changes.currency):
        raise KaiboError("accounts.bad_currency", status=422)
