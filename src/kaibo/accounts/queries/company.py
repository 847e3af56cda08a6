"""The company's card, as every room sees it."""

from __future__ import annotations

from dataclasses import dataclass

from kaibo.accounts.models import Company
from kaibo.kit.clock import DEFAULT_ZONE


@dataclass(frozen=True)
class CompanyCard:
    """Name, IANA zone, the local hour its business day begins, default currency; the defaults before it exists."""

    name: str = ""
    zone: str = DEFAULT_ZONE
    day_start: int = 0
    currency: str = "CNY"
    demo: bool = False


def company() -> CompanyCard:
    """The card of the company: name, zone, first hour of its day, currency, and whether it is the demo. The house's own
    where none is founded yet."""
    found = Company.objects.filter(id=1).first()
    if found is None:
        return CompanyCard()
    return CompanyCard(found.name, found.zone, found.day_start, found.currency, found.demo)


def is_founded() -> bool:
    """Whether somebody set the company up already."""
    return Company.objects.exists()
