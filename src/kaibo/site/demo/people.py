"""Who works in the demo: an owner, with a password made anew at each start and printed once, a host, and the team."""

from __future__ import annotations

import secrets

from kaibo.accounts.actions.people import Changes, change_person
from kaibo.accounts.actions.sessions import caller_of
from kaibo.accounts.api import CLI, Caller, Founding, NewPerson, Origin, Role, Scope, add_person, found, issue_token
from kaibo.accounts.models import Person
from kaibo.demo.sources import data

COMPANY = "澄屿（演示）"
OWNER = "demo"
HOST = ("azhi", "阿栀")


def fresh_sign_in() -> tuple[str, str]:
    """User name and password of the demo's owner; an older password no longer works."""
    password = "-".join(secrets.token_hex(2) for _ in range(4))
    token = issue_token()
    if token:
        found(token, Founding(COMPANY, OWNER, "林老板", password, demo=True), origin=Origin("127.0.0.1", "demo"))
        username, name = HOST
        add_person(CLI, NewPerson(username, name, Role.HOST, secrets.token_urlsafe(24), Scope(host=name)))
    else:
        change_person(CLI, Person.objects.get(username=OWNER).id, Changes(password=password))
    return OWNER, password


def team() -> dict[str, Caller]:
    """By user name those who keep the work going; whoever isn't there yet joins, with a password that nobody knows."""
    there = set(Person.objects.values_list("username", flat=True))
    for each in data("team")["people"]:
        if each["username"] not in there:
            add_person(CLI, NewPerson(each["username"], each["name"], each["role"], secrets.token_urlsafe(24)))
    return colleagues()


def colleagues() -> dict[str, Caller]:
    """Those of the team who are there."""
    names = [each["username"] for each in data("team")["people"]]
    return {
        row.username: caller_of(row, via="session") for row in Person.objects.filter(username__in=names, active=True)
    }
