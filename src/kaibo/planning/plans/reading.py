"""Plans, as far as the caller may see."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from kaibo.accounts.api import Scope
from kaibo.kit.errors import there
from kaibo.planning.models import Plan


def within(scope: Scope) -> QuerySet[Plan]:
    """Plans of the caller's accounts, and those a host is to be on air in."""
    every = Plan.objects.select_related("account")
    if scope.all:
        return every
    own = [each.id for each in every if scope.host and scope.host in each.hosts]
    return every.filter(account__in=scope.accounts) | every.filter(id__in=own)


def plan_titles(ids: Iterable[str]) -> dict[str, str]:
    """What plans are called, by id; those that are gone are left out."""
    return dict(Plan.objects.filter(id__in=set(ids)).values_list("id", "title"))


def plan_of(id: str, scope: Scope, *, lock: bool = False) -> Plan:
    """Raises KaiboError (404) for a plan that isn't there, or not for this caller; `lock` in a transaction."""
    found = within(scope)
    if lock:
        found = found.select_for_update(of=("self",))
    return there(found.filter(id=id).first())
