"""A session ends by itself: after 30 idle minutes, after 12 hours, at once when its person is disabled."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor, make_person
from kaibo.accounts.models import Company
from kaibo.accounts.permissions import Role

PATH = "/api/v1/accounts/sessions"


@pytest.fixture
def worker(time: Any, company: Company) -> Actor:
    return Actor(make_person("jiangtao", "江涛", Role.OPERATOR)).sign_in()


def test_it_idles_out(worker: Actor, time: Any) -> None:
    time.pass_by(minutes=29)
    assert worker.get(PATH).status_code == 200
    time.pass_by(minutes=29)
    assert worker.get(PATH).status_code == 200
    time.pass_by(minutes=30)
    assert worker.get(PATH).status_code == 401


def test_use_does_not_carry_it_beyond_twelve_hours(worker: Actor, time: Any) -> None:
    for _ in range(35):
        time.pass_by(minutes=20)
        assert worker.get(PATH).status_code == 200
    time.pass_by(minutes=20)
    assert worker.get(PATH).status_code == 401


def test_an_expired_session_is_not_listed(worker: Actor, time: Any) -> None:
    time.pass_by(minutes=31)
    again = Actor(worker.person).sign_in()
    assert [row["current"] for row in again.get(PATH).json()] == [True]


def test_a_new_role_holds_from_the_next_request(owner: Actor, operator: Actor) -> None:
    path = f"/api/v1/accounts/people/{operator.caller.id}"
    assert operator.get("/api/v1/accounts/keys").status_code == 200
    assert owner.patch(path, {"role": "viewer"}).status_code == 200
    assert operator.get("/api/v1/accounts/keys").status_code == 403
    assert operator.get(PATH).status_code == 200


def test_disabling_ends_it_at_once(owner: Actor, operator: Actor) -> None:
    path = f"/api/v1/accounts/people/{operator.caller.id}"
    assert owner.patch(path, {"active": False}).status_code == 200
    assert operator.get(PATH).status_code == 401
    assert owner.patch(path, {"active": True}).status_code == 200
    assert operator.get(PATH).status_code == 401, "the old session does not come back"


def test_a_made_up_token_is_nobody(stranger: Actor) -> None:
    for token in ("", "x" * 43, "%00", "é" * 20, "a" * 5000):
        stranger.client.cookies["kaibo"] = token
        assert stranger.get(PATH).status_code == 401
