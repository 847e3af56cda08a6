"""The owner adds people."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.models import Entry, Person

PATH = "/api/v1/accounts/people"
NEW = {"username": "MeiLan", "name": "梅兰", "role": "operator", "password": "eleven green umbrellas"}


def test_a_person_is_added_and_signs_in(owner: Actor, stranger: Actor) -> None:
    response = owner.post(PATH, NEW)
    assert response.status_code == 201
    told = response.json()
    assert told["username"] == "meilan" and told["scope"] == {"all": True, "accounts": [], "host": None}
    assert set(told) == {"id", "username", "name", "role", "active", "scope", "made_at"}
    body = {"username": "meilan", "password": NEW["password"]}
    assert stranger.post("/api/v1/session", body).status_code == 200
    added = Entry.objects.get(what="accounts.person.added")
    assert (added.who, added.of, added.detail) == (owner.caller.id, told["id"], '{"role": "operator"}')


@pytest.mark.parametrize(
    ("role", "asked", "given"),
    [
        ("host", None, {"all": False, "accounts": [], "host": "梅兰"}),
        ("supplier", None, {"all": False, "accounts": [], "host": None}),
        ("viewer", {"accounts": ["acc_1", "acc_2"]}, {"all": False, "accounts": ["acc_1", "acc_2"], "host": None}),
        ("owner", {"all": True}, {"all": True, "accounts": [], "host": None}),
    ],
)
def test_scope(owner: Actor, role: str, asked: Any, given: Any) -> None:
    told = owner.post(PATH, NEW | {"role": role, "scope": asked}).json()
    assert told["scope"] == given


@pytest.mark.parametrize(
    ("changed", "status", "code"),
    [
        ({"username": "zhouqi"}, 409, "accounts.username_taken"),
        ({"username": "ZhouQi"}, 409, "accounts.username_taken"),
        ({"role": "emperor"}, 422, "accounts.bad_role"),
        ({"role": "owner", "scope": {"all": False}}, 422, "accounts.owner_sees_all"),
        ({"password": "MeiLan 123456"}, 422, "accounts.password_names"),
        ({"name": ""}, 422, "accounts.bad_name"),
        ({"is_admin": True}, 422, "site.extra"),
        ({"active": False}, 422, "site.extra"),
        ({"scope": {"all": False, "brand": "x"}}, 422, "site.extra"),
        ({"name": None}, 422, "site.wrong_type"),
        ({"username": "x" * 257}, 422, "site.too_long"),
    ],
)
def test_refused(owner: Actor, operator: Actor, changed: dict[str, Any], status: int, code: str) -> None:
    before = Person.objects.count()
    response = owner.post(PATH, NEW | changed)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert Person.objects.count() == before


def test_only_the_owner_may(cast: dict[str, Actor], stranger: Actor) -> None:
    for role, actor in cast.items():
        assert (actor.post(PATH, NEW).status_code == 201) == (role == "owner"), role
    assert stranger.post(PATH, NEW).status_code == 401


def test_the_list_shows_everybody_and_no_secret(owner: Actor, compliance: Actor, viewer: Actor) -> None:
    rows = compliance.get(PATH).json()
    assert {row["name"] for row in rows} == {"林悦", "方正", "关澜"}
    assert all(set(row) == {"id", "username", "name", "role", "active", "scope", "made_at"} for row in rows)
    assert viewer.get(PATH).status_code == 403


def test_roles_are_told_in_both_languages(owner: Actor) -> None:
    roles = {row["key"]: row for row in owner.get("/api/v1/accounts/roles").json()}
    assert roles["host"]["zh"] == "主播" and roles["host"]["en"] == "Host"
    assert "money.cost.read" not in roles["host"]["permissions"]
    assert len(roles) == 10
