"""The owner changes people: role, scope, name, password, disabled or not."""

from __future__ import annotations

from typing import Any

import pytest

from cast import PASSWORD, Actor, make_person
from kaibo.accounts.api import Scope, person_caller
from kaibo.accounts.models import Entry
from kaibo.accounts.permissions import Role


def _path(actor: Actor) -> str:
    return f"/api/v1/accounts/people/{actor.caller.id}"


def test_everything_at_once(owner: Actor, viewer: Actor) -> None:
    body = {"name": "关山", "role": "finance", "scope": {"accounts": ["acc_1"]}}
    told = owner.patch(_path(viewer), body).json()
    assert (told["name"], told["role"]) == ("关山", "finance")
    assert told["scope"] == {"all": False, "accounts": ["acc_1"], "host": None}
    entry = Entry.objects.latest("seq")
    assert entry.what == "accounts.person.changed" and '"changed": ["name", "role", "scope"]' in entry.detail


def test_what_is_not_named_stays(owner: Actor, host: Actor) -> None:
    told = owner.patch(_path(host), {"name": "苏晚"}).json()
    assert told["role"] == "host" and told["scope"]["host"] == "苏婉"


def test_a_reset_password_ends_all_their_sessions(owner: Actor, viewer: Actor, stranger: Actor) -> None:
    assert owner.patch(_path(viewer), {"password": "eleven green umbrellas"}).status_code == 200
    assert viewer.get("/api/v1/accounts/sessions").status_code == 401
    signed_in = [
        stranger.post("/api/v1/session", {"username": "guanlan", "password": word}).status_code
        for word in (PASSWORD, "eleven green umbrellas")
    ]
    assert signed_in == [401, 200]


def test_nobody_is_left_without_an_owner(owner: Actor) -> None:
    for change in ({"role": "viewer"}, {"active": False}):
        assert owner.patch(_path(owner), change).json()["code"] == "accounts.not_yourself"
    second = Actor(make_person("second", "第二位", Role.OWNER)).sign_in()
    assert owner.patch(_path(second), {"active": False}).status_code == 200
    assert second.patch(_path(owner), {"active": False}).status_code == 401


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"role": "owner", "scope": {"host": "苏婉"}}, 422, "accounts.owner_sees_all"),
        ({"role": "nothing"}, 422, "accounts.bad_role"),
        ({"password": "short"}, 422, "accounts.password_length"),
        ({"name": ""}, 422, "accounts.bad_name"),
        ({"username": "other"}, 422, "site.extra"),
        ({"id": "per_other"}, 422, "site.extra"),
    ],
)
def test_refused(owner: Actor, host: Actor, change: dict[str, Any], status: int, code: str) -> None:
    response = owner.patch(_path(host), change)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert host.get("/api/v1/session").json()["person"]["role"] == "host"


def test_nobody_there_is_not_found(owner: Actor) -> None:
    assert owner.patch("/api/v1/accounts/people/per_nobody", {"name": "x"}).status_code == 404


def test_only_the_owner_may(cast: dict[str, Actor], stranger: Actor) -> None:
    target = cast[Role.VIEWER]
    for role, actor in cast.items():
        expected = 200 if role == "owner" else 403
        assert actor.patch(_path(target), {"name": "关澜"}).status_code == expected, role
    assert stranger.patch(_path(target), {"name": "x"}).status_code == 401


def test_work_that_goes_on_acts_for_the_person_as_it_is_now(owner: Actor, host: Actor) -> None:
    caller = person_caller(host.caller.id)
    assert caller and caller.scope == Scope(host="苏婉") and caller.scope.admits(account="acc_1", host="苏婉")
    assert not caller.scope.admits(account="acc_1", host="") and not Scope().admits(account="", host="")
    owner.patch(_path(host), {"active": False})
    assert person_caller(host.caller.id) is None


def test_own_password(viewer: Actor, stranger: Actor) -> None:
    path = "/api/v1/accounts/password"
    elsewhere = Actor(viewer.person).sign_in()
    wrong = viewer.post(path, {"current": "wrong", "password": "eleven green umbrellas"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "accounts.wrong_current")
    weak = viewer.post(path, {"current": PASSWORD, "password": "guanlan guanlan"})
    assert weak.json()["code"] == "accounts.password_names"
    assert viewer.post(path, {"current": PASSWORD, "password": "eleven green umbrellas"}).status_code == 204
    assert viewer.get("/api/v1/accounts/sessions").status_code == 200
    assert elsewhere.get("/api/v1/accounts/sessions").status_code == 401
    assert stranger.post(path, {"current": PASSWORD, "password": "x"}).status_code == 401
