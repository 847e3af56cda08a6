"""People, their sessions and their keys."""

from __future__ import annotations

from django.db.models import QuerySet

from kaibo.accounts.actions.sessions import ABSOLUTE, IDLE, caller_of
from kaibo.accounts.caller import Caller
from kaibo.accounts.models import Key, Person, Session
from kaibo.kit import clock


def people() -> QuerySet[Person]:
    return Person.objects.order_by("-active", "name", "id")


def people_names() -> list[str]:
    """What those who work here are called."""
    return list(Person.objects.filter(active=True).order_by("name").values_list("name", flat=True).distinct())


def live_sessions(caller: Caller) -> QuerySet[Session]:
    """The caller's own sessions that are still good, newest first."""
    at = clock.now()
    mine = Session.objects.filter(person_id=caller.id, ended_at=None)
    return mine.filter(seen_at__gt=at - IDLE, made_at__gt=at - ABSOLUTE).order_by("-made_at")


def keys(caller: Caller) -> QuerySet[Key]:
    """The caller's keys that were not revoked; everybody's for who may write people."""
    every = Key.objects.filter(revoked_at=None).select_related("person").order_by("-made_at")
    return every if caller.may("accounts.people.write") else every.filter(person_id=caller.id)


def person_caller(person_id: str) -> Caller | None:
    """Somebody as a caller, for work that goes on after the request; None once disabled."""
    person = Person.objects.filter(id=person_id, active=True).first()
    return caller_of(person, via="session") if person else None
