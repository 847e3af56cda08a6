"""Who signs in to the demo: one owner, with a password made anew at each start and printed once."""

from __future__ import annotations

import secrets

from kaibo.accounts.actions.people import Changes, change_person
from kaibo.accounts.api import CLI, Founding, NewPerson, Origin, Role, Scope, add_person, found, issue_token
from kaibo.accounts.models import Person

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
