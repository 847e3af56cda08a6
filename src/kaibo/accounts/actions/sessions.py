"""Sign in, sign out, and find who stands behind a session's token."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import timedelta

from django.db import transaction

from kaibo.accounts import passwords, throttle, tokens
from kaibo.accounts.caller import Caller, Via
from kaibo.accounts.models import Attempt, Person, Session
from kaibo.accounts.permissions import FIELDS, permissions_of
from kaibo.accounts.trail import audit
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)
KEPT = timedelta(days=30)
_SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Origin:
    """Where a request came from: network address and the browser's name for itself."""

    address: str = ""
    agent: str = ""


@dataclass(frozen=True)
class Opened:
    """A new session: its token goes into the cookie and is kept nowhere."""

    token: str
    caller: Caller


def folded(username: str) -> str:
    """A user name as it is compared: compatibility forms and letter case don't matter."""
    return unicodedata.normalize("NFKC", username).casefold().strip()


def sign_in(username: str, password: str, *, origin: Origin, replacing: str = "") -> Opened:
    """Open a session, always a new one; the session of the token `replacing` ends.

    An unknown name, a wrong password and a disabled person get the same answer in the same time (401);
    too many tries get 429.
    """
    person, attempt = _tried(folded(username), password, origin)
    with transaction.atomic():
        throttle.passed(attempt)
        if found := find(replacing):
            end(found)
        opened = open_for(person, origin)
        audit(opened.caller, "accounts.session.opened", opened.caller.session)
    return opened


def open_for(person: Person, origin: Origin) -> Opened:
    """A session for a person who has just proved to be that person."""
    token, at = tokens.fresh(), clock.now()
    Session.objects.filter(made_at__lt=at - KEPT).delete()
    session = Session.objects.create(
        id=new_id("ses"),
        digest=tokens.digest(token),
        person=person,
        made_at=at,
        seen_at=at,
        address=origin.address,
        agent=origin.agent[:200],
    )
    return Opened(token, caller_of(person, via="session", where=origin.address, session=session.id))


def find(token: str) -> Session | None:
    """The live session of a token, marked as seen; None once it ended, idled, aged or its person is disabled."""
    if not token:
        return None
    at = clock.now()
    session = (
        Session.objects.select_related("person")
        .filter(
            digest=tokens.digest(token),
            ended_at=None,
            seen_at__gt=at - IDLE,
            made_at__gt=at - ABSOLUTE,
            person__active=True,
        )
        .first()
    )
    if session and at - session.seen_at >= _SEEN_EVERY:
        session.seen_at = at
        session.save(update_fields=["seen_at"])
    return session


def end(session: Session) -> None:
    session.ended_at = clock.now()
    session.save(update_fields=["ended_at"])


def end_all(person: Person, *, but: str = "") -> None:
    """End every session of a person except the one named."""
    Session.objects.filter(person=person, ended_at=None).exclude(id=but).update(ended_at=clock.now())


def sign_out(caller: Caller) -> None:
    revoke(caller, caller.session)


def revoke(caller: Caller, session_id: str) -> None:
    """End one of the caller's own sessions (404 for anybody else's)."""
    with transaction.atomic():
        session = there(Session.objects.filter(id=session_id, person_id=caller.id, ended_at=None).first())
        end(session)
        audit(caller, "accounts.session.ended", session.id)


def caller_of(person: Person, *, via: Via, where: str = "", session: str = "") -> Caller:
    permissions = permissions_of(person.role)
    return Caller(
        id=person.id,
        name=person.name,
        role=person.role,
        scope=replace(person.scope, fields=permissions & FIELDS),
        permissions=permissions,
        via=via,
        where=where,
        session=session,
    )


def prove(person: Person | None, password: str) -> bool:
    """Whether this is an active person's password, in the same time for nobody as for somebody."""
    kept = person.password if person else passwords.NOBODY
    return passwords.fits(kept, password) and person is not None and person.active


def _tried(username: str, password: str, origin: Origin) -> tuple[Person, Attempt]:
    attempt = throttle.admit(username, origin.address)
    person = Person.objects.filter(username=username).first()
    if prove(person, password) and person is not None:
        return person, attempt
    audit(None, "accounts.session.refused", person.id if person else "", where=origin.address)
    raise KaiboError("accounts.wrong_password", status=401)
