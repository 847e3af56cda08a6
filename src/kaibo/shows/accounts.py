"""Accounts, for who begins with one before any file has told of it."""

from __future__ import annotations

from kaibo.accounts.api import Scope
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import stable_id
from kaibo.shows.models import Account


def account_of(id: str, scope: Scope) -> Account:
    """Raises KaiboError (404) for an account that isn't there, or that the caller doesn't see whole."""
    found = Account.objects.filter(id=id).first()
    if found is None or not (scope.all or found.id in scope.accounts):
        raise KaiboError("kit.not_found", status=404)
    return found


def open_account(platform: str, name: str, *, currency: str, zone: str) -> Account:
    """The account of that name or handle on the platform; a new one where nobody has told of it yet."""
    here = Account.objects.filter(platform=platform)
    known = here.filter(handle=name).first() or here.filter(name=name).first()
    if known:
        return known
    fresh = {"platform": platform, "handle": name, "name": name, "currency": currency, "zone": zone}
    return Account.objects.get_or_create(id=stable_id("acc", platform, name), defaults=fresh)[0]
