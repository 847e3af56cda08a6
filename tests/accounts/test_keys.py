"""Keys for programs: made once shown, narrowed, expired, revoked."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cast import Actor
from kaibo.accounts.models import Entry, Key

PATH = "/api/v1/accounts/keys"
CATALOGUE = {"name": "看板", "permissions": ["metrics.catalogue.read", "connectors.imports.write"]}


def _with(key: str, method: str = "get", path: str = "/api/v1/session", **body: Any) -> Any:
    return getattr(Client(), method)(path, headers={"Authorization": f"Bearer {key}"}, **body)


def test_a_key_acts_for_its_person_within_its_permissions(operator: Actor) -> None:
    response = operator.post(PATH, CATALOGUE)
    assert response.status_code == 201
    told = _with(response.json()["key"]).json()["person"]
    assert told["name"] == "周琦" and told["permissions"] == sorted(CATALOGUE["permissions"])


def test_it_is_shown_once_and_kept_as_a_hash(operator: Actor) -> None:
    made = operator.post(PATH, CATALOGUE).json()
    word, prefix, secret = made["key"].split("_", 2)
    assert word == "kaibo" and prefix == made["prefix"] and len(secret) >= 43
    listed = operator.get(PATH).json()
    assert len(listed) == 1 and "key" not in listed[0]
    row = Key.objects.values().get()
    assert secret not in str(row)


def test_it_cannot_do_what_it_does_not_name(owner: Actor) -> None:
    key = owner.post(PATH, CATALOGUE).json()["key"]
    assert _with(key, path="/api/v1/accounts/people").status_code == 403
    assert _with(key, path=PATH).status_code == 403


def test_it_can_never_do_more_than_its_person_now(owner: Actor, operator: Actor) -> None:
    key = operator.post(PATH, {"name": "k", "permissions": ["site.status.read"]}).json()["key"]
    assert _with(key, path="/api/v1/status").status_code == 200
    owner.patch(f"/api/v1/accounts/people/{operator.caller.id}", {"role": "viewer"})
    assert _with(key, path="/api/v1/status").status_code == 403
    owner.patch(f"/api/v1/accounts/people/{operator.caller.id}", {"active": False})
    assert _with(key, path="/api/v1/status").status_code == 401


def test_it_needs_no_csrf_token_and_makes_no_keys(owner: Actor) -> None:
    body = {"name": "k", "permissions": ["accounts.keys.write", "accounts.people.write", "accounts.self.write"]}
    key = owner.post(PATH, body).json()["key"]
    sent = {"data": {"name": "k2", "permissions": ["accounts.keys.write"]}, "content_type": "application/json"}
    assert _with(key, "post", PATH, **sent).json()["code"] == "accounts.not_allowed"
    sent = {"data": {"current": "x", "password": "y"}, "content_type": "application/json"}
    assert _with(key, "post", "/api/v1/accounts/password", **sent).status_code == 403
    person = {"username": "mm", "name": "m", "role": "viewer", "password": "eleven green umbrellas"}
    made = _with(key, "post", "/api/v1/accounts/people", data=person, content_type="application/json")
    assert made.status_code == 403, "a key cannot add somebody who may do more than the key"


@pytest.mark.parametrize(
    "changed",
    [{"permissions": []}, {"permissions": ["accounts.people.write"]}, {"days": 0}, {"days": 367}, {"name": ""}],
)
def test_refused(operator: Actor, changed: dict[str, Any]) -> None:
    assert operator.post(PATH, CATALOGUE | changed).status_code == 422
    assert not Key.objects.exists()


def test_it_expires(operator: Actor, time: Any) -> None:
    operator.sign_in()
    key = operator.post(PATH, CATALOGUE | {"days": 2}).json()["key"]
    time.pass_by(days=1, hours=23)
    assert _with(key).status_code == 200
    time.pass_by(hours=1)
    response = _with(key)
    assert (response.status_code, response.json()["code"]) == (401, "accounts.key_refused")


def test_last_use_is_noted(operator: Actor) -> None:
    key = operator.post(PATH, CATALOGUE).json()["key"]
    assert operator.get(PATH).json()[0]["used_at"] is None
    _with(key)
    assert operator.get(PATH).json()[0]["used_at"] is not None


def test_revoked_is_dead(operator: Actor) -> None:
    made = operator.post(PATH, CATALOGUE).json()
    assert operator.delete(f"{PATH}/{made['id']}").status_code == 204
    assert _with(made["key"]).status_code == 401 and operator.get(PATH).json() == []
    assert operator.delete(f"{PATH}/{made['id']}").status_code == 404
    assert Entry.objects.latest("seq").what == "accounts.key.revoked"


def test_one_sees_and_revokes_ones_own_the_owner_all(
    owner: Actor, operator: Actor, finance: Actor, viewer: Actor, stranger: Actor
) -> None:
    made = operator.post(PATH, CATALOGUE).json()
    assert finance.get(PATH).json() == [] and len(owner.get(PATH).json()) == 1
    path = f"{PATH}/{made['id']}"
    refused = [actor.delete(path).status_code for actor in (finance, viewer, stranger)]
    assert refused == [404, 403, 401]
    assert owner.delete(path).status_code == 204


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Bearer x", "Bearer kaibo__", "Bearer kaibo_000000000000_", "Basic YTpi", "Bearer é"],
)
def test_what_is_no_key_is_refused_even_beside_a_session(owner: Actor, header: str) -> None:
    response = owner.client.get("/api/v1/accounts/people", headers={"Authorization": header})
    assert response.status_code == 401


def test_a_near_miss_is_refused(operator: Actor) -> None:
    key = operator.post(PATH, CATALOGUE).json()["key"]
    for wrong in (key[:-1], key + "x", key.replace("kaibo", "Kaibo"), key.upper(), key[6:]):
        assert _with(wrong).status_code == 401, wrong
