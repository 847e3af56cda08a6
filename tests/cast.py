"""The cast: the people of one small company, and a stranger who must be refused.

A test asks for them by name (`owner`, `operator`, `host`, `finance`, `viewer`, `supplier`, `stranger`) and lets
them act: `operator.post("/api/v1/…", {...})`. Each is signed in, in a browser of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pytest
from django.test import Client

from kaibo.accounts import passwords
from kaibo.accounts.actions.sessions import Origin, caller_of, open_for
from kaibo.accounts.api import Caller, Scope
from kaibo.accounts.http import csrf
from kaibo.accounts.models import Company, Person
from kaibo.accounts.permissions import Role
from kaibo.kit import clock
from kaibo.kit.ids import stable_id

PASSWORD = "seven quiet lanterns 7"
COMPANY = "林间小铺"


@dataclass
class Actor:
    """Somebody with a browser. `person` is None for the stranger."""

    person: Person | None = None
    client: Client = field(default_factory=Client)
    csrf: str = ""

    @property
    def caller(self) -> Caller:
        assert self.person is not None
        return caller_of(self.person, via="session")

    def get(self, path: str, **query: Any) -> Any:
        return self.client.get(path, query)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._send("post", path, body, headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._send("patch", path, body, headers)

    def put(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._send("put", path, body, headers)

    def delete(self, path: str, **headers: str) -> Any:
        return self._send("delete", path, None, headers)

    def sign_in(self) -> Actor:
        """A new session, as after typing the password."""
        assert self.person is not None
        opened = open_for(self.person, Origin("127.0.0.1", "test"))
        self.client.cookies["kaibo"] = opened.token
        self.csrf = csrf.token_for(opened.caller)
        return self

    def _send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> Any:
        sent = {"X-CSRFToken": self.csrf or csrf.token_for(None), **headers}
        data = b"" if body is None else body
        response = getattr(self.client, method)(path, data, content_type="application/json", headers=sent)
        if path == "/api/v1/session" and response.status_code == 200:
            self.csrf = response.json()["csrf"]
        return response


@cache
def hashed_password() -> str:
    return passwords.hashed(PASSWORD)


def make_person(username: str, name: str, role: Role, scope: Scope | None = None) -> Person:
    """A person who signs in with PASSWORD; sees everything unless a scope says otherwise."""
    person = Person(
        id=stable_id("per", username),
        username=username,
        name=name,
        role=role,
        password=hashed_password(),
        made_at=clock.now(),
    )
    person.scope = scope or Scope(all=True)
    person.save()
    return person


@pytest.fixture
def company(db: None) -> Company:
    return Company.objects.create(id=1, name=COMPANY, made_at=clock.now())


def _member(username: str, name: str, role: Role, scope: Scope | None = None) -> Any:
    @pytest.fixture(name=role.value)
    def member(company: Company) -> Actor:
        return Actor(make_person(username, name, role, scope)).sign_in()

    return member


owner = _member("linyue", "林悦", Role.OWNER)
operator = _member("zhouqi", "周琦", Role.OPERATOR)
host = _member("suwan", "苏婉", Role.HOST, Scope(host="苏婉"))
controller = _member("hanmo", "韩墨", Role.CONTROLLER)
buyer = _member("jiangtao", "江涛", Role.BUYER)
customer_service = _member("luolan", "罗兰", Role.CUSTOMER_SERVICE)
compliance = _member("fangzheng", "方正", Role.COMPLIANCE)
finance = _member("qiansuan", "钱算", Role.FINANCE)
viewer = _member("guanlan", "关澜", Role.VIEWER)
supplier = _member("huomai", "霍麦", Role.SUPPLIER, Scope())


@pytest.fixture
def stranger(company: Company) -> Actor:
    """Somebody who never signed in here."""
    return Actor()


@pytest.fixture
def cast(
    owner: Actor,
    operator: Actor,
    host: Actor,
    controller: Actor,
    buyer: Actor,
    customer_service: Actor,
    compliance: Actor,
    finance: Actor,
    viewer: Actor,
    supplier: Actor,
) -> dict[Role, Actor]:
    """Everybody, by role."""
    everybody = (owner, operator, host, controller, buyer, customer_service, compliance, finance, viewer, supplier)
    return {Role(actor.person.role): actor for actor in everybody if actor.person}
