"""Add people, change what they are, and change passwords."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from kaibo.accounts import passwords, throttle
from kaibo.accounts.actions.sessions import end_all, folded, prove
from kaibo.accounts.caller import Caller, Scope
from kaibo.accounts.models import Company, Person
from kaibo.accounts.permissions import Role, permissions_of
from kaibo.accounts.trail import audit
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id

_USERNAME = re.compile(r"[\w.@+-]{2,60}")


@dataclass(frozen=True)
class NewPerson:
    """A person to add. Without a scope a host sees its own shows, a supplier nothing, others everything."""

    username: str
    name: str
    role: str
    password: str
    scope: Scope | None = None


@dataclass(frozen=True)
class Changes:
    """What to change of a person; None leaves it as it is."""

    name: str | None = None
    role: str | None = None
    active: bool | None = None
    scope: Scope | None = None
    password: str | None = None


def add_person(caller: Caller, new: NewPerson) -> Person:
    """Add somebody. 409 for a user name in use, 422 for a bad name, role, scope or password."""
    person = Person(
        id=new_id("per"),
        username=checked_username(new.username),
        name=checked_name(new.name),
        role=checked_role(caller, new.role),
        made_at=clock.now(),
    )
    person.scope = _scope(person, new.scope)
    person.password = _password(person, new.password)
    try:
        with transaction.atomic():
            person.save(force_insert=True)
            audit(caller, "accounts.person.added", person.id, role=person.role)
    except IntegrityError as error:
        raise KaiboError("accounts.username_taken", status=409, username=person.username) from error
    return person


def change_person(caller: Caller, person_id: str, changes: Changes) -> Person:
    """Change somebody; it holds from their next request on. Disabling or a new password ends their sessions.

    404 for nobody, 409 for the last owner or for one's own role or account.
    """
    with transaction.atomic():
        person = there(Person.objects.select_for_update().filter(id=person_id).first())
        _keep_somebody_in_charge(caller, person, changes)
        changed = _apply(caller, person, changes)
        person.save()
        if changes.active is False or changes.password is not None:
            end_all(person, but=caller.session)
        audit(caller, "accounts.person.changed", person.id, changed=changed, role=person.role)
    return person


def change_own_password(caller: Caller, current: str, password: str) -> None:
    """A person's own new password, after the current one was proved; ends the person's other sessions."""
    person = Person.objects.get(id=caller.id)
    attempt = throttle.admit(person.username, caller.where)
    if not prove(person, current):
        audit(caller, "accounts.password.refused", person.id)
        raise KaiboError("accounts.wrong_current", status=422)
    person.password = _password(person, password)
    with transaction.atomic():
        throttle.passed(attempt)
        person.save(update_fields=["password"])
        end_all(person, but=caller.session)
        audit(caller, "accounts.password.changed", person.id)


def checked_username(username: str) -> str:
    name = folded(username)
    if not _USERNAME.fullmatch(name):
        raise KaiboError("accounts.bad_username", status=422)
    return name


def checked_name(name: str) -> str:
    shown = name.strip()
    if not 1 <= len(shown) <= 60 or not shown.isprintable():
        raise KaiboError("accounts.bad_name", status=422)
    return shown


def checked_role(caller: Caller, role: str) -> Role:
    """The role, if it exists and gives no more than the caller has."""
    if role not in set(Role):
        raise KaiboError("accounts.bad_role", status=422, roles=", ".join(Role))
    if not permissions_of(role) <= caller.permissions:
        raise KaiboError("accounts.not_allowed", status=403, permission="accounts.people.write")
    return Role(role)


def _apply(caller: Caller, person: Person, changes: Changes) -> list[str]:
    changed = [name for name in ("name", "role", "active", "scope", "password") if _given(changes, name)]
    if changes.name is not None:
        person.name = checked_name(changes.name)
    if changes.role is not None:
        person.role = checked_role(caller, changes.role)
    if changes.active is not None:
        person.active = changes.active
    if changes.scope is not None or changes.role is not None:
        person.scope = _scope(person, changes.scope or person.scope)
    if changes.password is not None:
        person.password = _password(person, changes.password)
    return changed


def _given(changes: Changes, name: str) -> bool:
    return getattr(changes, name) is not None


def _scope(person: Person, scope: Scope | None) -> Scope:
    if scope is None:
        scope = {
            Role.HOST: Scope(host=person.name),
            Role.SUPPLIER: Scope(),
        }.get(Role(person.role), Scope(all=True))
    if person.role == Role.OWNER and not scope.all:
        raise KaiboError("accounts.owner_sees_all", status=422)
    return scope


def _password(person: Person, password: str) -> str:
    company = Company.objects.values_list("name", flat=True).first() or ""
    passwords.check(password, about=(person.username, person.name, company))
    return passwords.hashed(password)


def _keep_somebody_in_charge(caller: Caller, person: Person, changes: Changes) -> None:
    loses = changes.active is False or (changes.role is not None and changes.role != person.role)
    if not loses:
        return
    if person.id == caller.id:
        raise KaiboError("accounts.not_yourself", status=409)
    owners = Person.objects.filter(role=Role.OWNER, active=True).exclude(id=person.id)
    if person.role == Role.OWNER and not owners.exists():
        raise KaiboError("accounts.last_owner", status=409)
