"""Keys for programs: make, revoke, and find who stands behind one."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta

from django.db import transaction
from django.utils.crypto import constant_time_compare

from kaibo.accounts import tokens
from kaibo.accounts.actions.people import checked_name
from kaibo.accounts.actions.sessions import caller_of
from kaibo.accounts.caller import CLI, Caller
from kaibo.accounts.models import Key, Person
from kaibo.accounts.permissions import Role
from kaibo.accounts.trail import audit
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id

LONGEST_DAYS = 366
_USED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class MadeKey:
    """A new key; `text` is shown this once and kept nowhere."""

    key: Key
    text: str


def make_key(caller: Caller, name: str, permissions: list[str], *, days: int = 90) -> MadeKey:
    """A key `kaibo_<prefix>_<secret>` that may do what it names, never more than its person may.

    Only a signed-in person makes keys (403). 422 for permissions beyond one's own or a term not in 1..366 days.
    """
    if caller.via != "session":
        raise KaiboError("accounts.not_allowed", status=403, permission="accounts.keys.write")
    return _made(caller, caller, name, permissions, days)


def make_owners_key(name: str, permissions: list[str], *, days: int = 90) -> MadeKey:
    """`make_key` from the command line, which owns the data directory: a key of the first owner that is active.

    409 where there is none.
    """
    owner = Person.objects.filter(role=Role.OWNER, active=True).order_by("made_at", "id").first()
    if owner is None:
        raise KaiboError("accounts.no_owner", status=409)
    return _made(CLI, caller_of(owner, via="cli"), name, permissions, days)


def _made(by: Caller, person: Caller, name: str, permissions: list[str], days: int) -> MadeKey:
    if not permissions or not set(permissions) <= person.permissions:
        raise KaiboError("accounts.key_permissions", status=422)
    if not 1 <= days <= LONGEST_DAYS:
        raise KaiboError("accounts.key_days", status=422, longest=LONGEST_DAYS)
    prefix, secret, at = secrets.token_hex(6), tokens.fresh(), clock.now()
    with transaction.atomic():
        key = Key.objects.create(
            id=new_id("key"),
            prefix=prefix,
            digest=tokens.digest(secret),
            name=checked_name(name),
            person_id=person.id,
            permissions=sorted(set(permissions)),
            made_at=at,
            expires_at=at + timedelta(days=days),
        )
        audit(by, "accounts.key.made", key.id, permissions=key.permissions, days=days)
    return MadeKey(key, f"kaibo_{prefix}_{secret}")


def revoke_key(caller: Caller, key_id: str) -> None:
    """End a key: one's own, or anybody's for who may write people. 404 for any other."""
    with transaction.atomic():
        key = Key.objects.filter(id=key_id, revoked_at=None).first()
        if key is None or not (key.person_id == caller.id or caller.may("accounts.people.write")):
            raise KaiboError("kit.not_found", status=404)
        key.revoked_at = clock.now()
        key.save(update_fields=["revoked_at"])
        audit(caller, "accounts.key.revoked", key.id)


def holder(text: str, *, where: str) -> Caller | None:
    """Who acts with this key: its person, narrowed to the key's permissions. None for a key that is not good."""
    word, _, rest = text.partition("_")
    prefix, _, secret = rest.partition("_")
    at = clock.now()
    key = Key.objects.select_related("person").filter(prefix=prefix, revoked_at=None).first()
    kept = key.digest if key else tokens.digest("")
    if not constant_time_compare(kept, tokens.digest(secret)) or key is None or word != "kaibo":
        return None
    if key.expires_at <= at or not key.person.active:
        return None
    if key.used_at is None or at - key.used_at >= _USED_EVERY:
        key.used_at = at
        key.save(update_fields=["used_at"])
    person = caller_of(key.person, via="key", where=where)
    given = frozenset(key.permissions)
    scope = replace(person.scope, fields=person.scope.fields & given)
    return replace(person, permissions=person.permissions & given, scope=scope, key=key.name)
