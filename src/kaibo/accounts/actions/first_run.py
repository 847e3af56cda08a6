"""Found the company: once, with the token printed at first start."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.crypto import constant_time_compare

from kaibo.accounts import passwords, tokens
from kaibo.accounts.actions.people import checked_name, checked_username
from kaibo.accounts.actions.sessions import Opened, Origin, open_for
from kaibo.accounts.caller import Scope
from kaibo.accounts.models import Company, FirstRun, Person
from kaibo.accounts.permissions import Role
from kaibo.accounts.trail import audit
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id


@dataclass(frozen=True)
class Founding:
    """What the founder types: the company's name and the owner's account."""

    company: str
    username: str
    name: str
    password: str
    demo: bool = False


def issue_token() -> str | None:
    """A new first-run token, replacing any before it; None where a company exists already."""
    with transaction.atomic():
        if Company.objects.exists():
            return None
        token = tokens.fresh()
        FirstRun.objects.update_or_create(id=1, defaults={"digest": tokens.digest(token), "made_at": clock.now()})
    return token


def found(token: str, founding: Founding, *, origin: Origin) -> Opened:
    """Make the company and its owner and sign the owner in. 403 for a wrong token, 409 when it is done."""
    issued = FirstRun.objects.filter(id=1).first()
    if Company.objects.exists():
        raise KaiboError("accounts.already_founded", status=409)
    if issued is None or not constant_time_compare(issued.digest, tokens.digest(token)):
        audit(None, "accounts.company.refused", where=origin.address)
        raise KaiboError("accounts.wrong_token", status=403)
    person = _owner(founding)
    try:
        with transaction.atomic():
            return _made(founding, person, origin)
    except IntegrityError as error:
        raise KaiboError("accounts.already_founded", status=409) from error


def _owner(founding: Founding) -> Person:
    username, name = checked_username(founding.username), checked_name(founding.name)
    passwords.check(founding.password, about=(username, name, founding.company))
    person = Person(
        id=new_id("per"),
        username=username,
        name=name,
        role=Role.OWNER,
        password=passwords.hashed(founding.password),
        made_at=clock.now(),
    )
    person.scope = Scope(all=True)
    return person


def _made(founding: Founding, person: Person, origin: Origin) -> Opened:
    Company.objects.create(id=1, name=checked_name(founding.company), demo=founding.demo, made_at=clock.now())
    person.save(force_insert=True)
    FirstRun.objects.all().delete()
    opened = open_for(person, origin)
    audit(opened.caller, "accounts.company.founded", "1", name=founding.company)
    return opened
