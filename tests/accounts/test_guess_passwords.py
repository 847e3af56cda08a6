"""Guessing is slowed down: per account, per address, and in all, and no lock outlasts ten minutes."""

from __future__ import annotations

from typing import Any

import pytest
from argon2 import extract_parameters
from django.test import Client

from cast import PASSWORD, Actor
from kaibo.accounts import passwords, throttle
from kaibo.accounts.actions import sessions
from kaibo.accounts.actions.sessions import Origin, sign_in
from kaibo.kit.errors import KaiboError


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Password checks that cost nothing: these tests try hundreds."""
    monkeypatch.setattr(passwords, "fits", lambda kept, password: password == PASSWORD and kept != passwords.NOBODY)


def _tries(count: int, username: str, address: str, password: str = "wrong wrong wrong") -> list[str]:
    told = []
    for _ in range(count):
        try:
            sign_in(username, password, origin=Origin(address))
            told.append("ok")
        except KaiboError as error:
            told.append(error.code.removeprefix("accounts."))
    return told


@pytest.mark.usefixtures("quick")
def test_an_account_can_be_tried_ten_times_in_ten_minutes(owner: Actor, time: Any) -> None:
    told = _tries(100, "linyue", "198.51.100.1")
    assert told == ["wrong_password"] * 10 + ["too_many"] * 90
    assert _tries(1, "linyue", "198.51.100.1", PASSWORD) == ["too_many"], "not even with the right one"
    time.pass_by(minutes=10)
    assert _tries(1, "linyue", "198.51.100.1", PASSWORD) == ["ok"], "no lock outlasts the window"


@pytest.mark.usefixtures("quick")
def test_an_unknown_account_is_slowed_down_alike(owner: Actor, time: Any) -> None:
    assert _tries(12, "nobody", "198.51.100.1") == _tries(12, "linyue", "198.51.100.2")


@pytest.mark.usefixtures("quick")
def test_many_addresses_do_not_help(owner: Actor, time: Any) -> None:
    told = [_tries(1, "linyue", f"198.51.100.{n}")[0] for n in range(12)]
    assert told == ["wrong_password"] * 10 + ["too_many"] * 2


@pytest.mark.usefixtures("quick")
def test_one_address_tries_fifty_times_over_all_accounts(owner: Actor, time: Any) -> None:
    told = [_tries(1, f"name{n}", "198.51.100.1")[0] for n in range(60)]
    assert told == ["wrong_password"] * 50 + ["too_many"] * 10


@pytest.mark.usefixtures("quick")
def test_an_ipv6_subscriber_is_one_address(owner: Actor, time: Any) -> None:
    told = [_tries(1, f"name{n}", f"2001:db8::{n:x}")[0] for n in range(51)]
    assert told[-1] == "too_many"
    assert _tries(1, "linyue", "2001:db8:0:1::1") == ["wrong_password"]


@pytest.mark.usefixtures("quick")
def test_all_addresses_together_are_limited(owner: Actor, time: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "IN_ALL", 20)
    told = [_tries(1, f"name{n}", f"198.51.100.{n}")[0] for n in range(22)]
    assert told == ["wrong_password"] * 20 + ["too_many"] * 2


@pytest.mark.usefixtures("quick")
def test_others_cannot_lock_a_person_out_of_the_usual_place(owner: Actor, time: Any) -> None:
    assert _tries(1, "linyue", "203.0.113.9", PASSWORD) == ["ok"]
    assert _tries(11, "linyue", "198.51.100.1")[-1] == "too_many"
    assert _tries(1, "linyue", "203.0.113.9", PASSWORD) == ["ok"]


@pytest.mark.usefixtures("quick")
def test_a_good_try_forgets_the_slips_before_it(owner: Actor, time: Any) -> None:
    for _ in range(3):
        assert set(_tries(9, "linyue", "203.0.113.9")) == {"wrong_password"}
        assert _tries(1, "linyue", "203.0.113.9", PASSWORD) == ["ok"]


@pytest.mark.usefixtures("quick")
def test_the_refusal_says_how_long_to_wait(owner: Actor, stranger: Actor, time: Any) -> None:
    for _ in range(10):
        stranger.post("/api/v1/session", {"username": "linyue", "password": "wrong"})
        time.pass_by(seconds=6)
    response = stranger.post("/api/v1/session", {"username": "linyue", "password": "wrong"})
    assert response.status_code == 429 and response.headers["Retry-After"] == "540"
    assert "540" in response.json()["message_zh"]


def test_an_unknown_name_costs_what_a_known_one_does(owner: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    """A password is proved once either way, against a hash of the same parameters."""
    proved: list[str] = []

    def note(kept: str, password: str) -> bool:
        proved.append(kept)
        return False

    monkeypatch.setattr(passwords, "fits", note)
    for name in ("linyue", "nobody"):
        assert _tries(1, name, "203.0.113.9") == ["wrong_password"]
    known, unknown = (extract_parameters(each) for each in proved)
    assert known == unknown


def test_a_disabled_person_is_proved_all_the_same(owner: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    proved: list[str] = []

    def note(kept: str, password: str) -> bool:
        proved.append(kept)
        return False

    monkeypatch.setattr(passwords, "fits", note)
    assert owner.person
    owner.person.active = False
    assert not sessions.prove(owner.person, "x") and not sessions.prove(None, "x")
    assert proved == [owner.person.password, passwords.NOBODY]


def test_own_password_cannot_be_guessed_from_an_open_session(owner: Actor, time: Any) -> None:
    owner.sign_in()
    body = {"current": "wrong", "password": "eleven green umbrellas"}
    told = [owner.post("/api/v1/accounts/password", body).status_code for _ in range(11)]
    assert told == [422] * 10 + [429]


def test_the_stranger_is_held_up_through_the_door_too(owner: Actor, stranger: Actor) -> None:
    for _ in range(10):
        stranger.post("/api/v1/session", {"username": "linyue", "password": "wrong"})
    fresh = Actor(client=Client())
    response = fresh.post("/api/v1/session", {"username": "linyue", "password": PASSWORD})
    assert response.status_code == 429
