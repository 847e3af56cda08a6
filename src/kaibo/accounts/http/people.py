"""People and roles."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from django.db.models import QuerySet
from ninja import Schema
from pydantic import Field

from kaibo.accounts.actions.people import Changes, NewPerson, add_person, change_person
from kaibo.accounts.caller import Scope
from kaibo.accounts.http.request import Body, Request
from kaibo.accounts.http.router import guarded_router
from kaibo.accounts.models import Person
from kaibo.accounts.permissions import Role, permissions_of
from kaibo.accounts.queries.people import people
from kaibo.kit.i18n import say

router = guarded_router("accounts")

Text = Annotated[str, Field(max_length=256)]


class ScopeShape(Body):
    """All, some accounts by id, or one host by name."""

    all: bool = False
    accounts: Annotated[list[Annotated[str, Field(max_length=60)]], Field(max_length=500)] = []
    host: Annotated[str, Field(max_length=120)] | None = None

    def scope(self) -> Scope:
        return Scope(self.all, tuple(self.accounts), self.host or None)


class ScopeOut(Schema):
    all: bool
    accounts: list[str]
    host: str | None


class PersonOut(Schema):
    id: str
    username: str
    name: str
    role: str
    active: bool
    scope: ScopeOut
    made_at: datetime

    @staticmethod
    def resolve_scope(person: Person) -> dict[str, object]:
        return person.scope.as_dict()


class RoleOut(Schema):
    key: str
    zh: str
    en: str
    permissions: list[str]


class PersonIn(Body):
    username: Text
    name: Text
    role: Text
    password: Text
    scope: ScopeShape | None = None


class PersonChanges(Body):
    name: Text | None = None
    role: Text | None = None
    active: bool | None = None
    scope: ScopeShape | None = None
    password: Text | None = None


@router.get("/people", permission="accounts.people.read", response=list[PersonOut])
def list_people(request: Request) -> QuerySet[Person]:
    return people()


@router.post("/people", permission="accounts.people.write", response={201: PersonOut})
def post_person(request: Request, body: PersonIn) -> Person:
    scope = body.scope.scope() if body.scope else None
    return add_person(request.caller, NewPerson(body.username, body.name, body.role, body.password, scope))


@router.patch("/people/{person_id}", permission="accounts.people.write", response=PersonOut)
def patch_person(request: Request, person_id: str, body: PersonChanges) -> Person:
    scope = body.scope.scope() if body.scope else None
    changes = Changes(body.name, body.role, body.active, scope, body.password)
    return change_person(request.caller, person_id, changes)


@router.get("/roles", permission="accounts.people.read", response=list[RoleOut])
def list_roles(request: Request) -> list[RoleOut]:
    return [_role(role) for role in Role]


def _role(role: Role) -> RoleOut:
    key = f"accounts.role.{role}"
    return RoleOut(key=role, zh=say("zh", key), en=say("en", key), permissions=sorted(permissions_of(role)))
