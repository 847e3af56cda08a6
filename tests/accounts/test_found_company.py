"""First run: who holds the printed token founds the company, once."""

from __future__ import annotations

from typing import Any

import pytest

from cast import PASSWORD, Actor
from kaibo.accounts.api import Founding, Origin, company, found, is_founded, issue_token
from kaibo.accounts.models import Company, FirstRun, Person

PATH = "/api/v1/first-run"
pytestmark = pytest.mark.django_db


def _body(token: str, **changed: str) -> dict[str, str]:
    return {"token": token, "company": "林间小铺", "username": "LinYue", "name": "林悦", "password": PASSWORD} | changed


@pytest.fixture
def founder() -> Actor:
    return Actor()


def test_the_founder_becomes_the_owner_and_is_signed_in(founder: Actor) -> None:
    token = issue_token()
    assert token and founder.get("/api/v1/session").json()["first_run"] is True
    told = founder.post(PATH, _body(token)).json()
    assert told["first_run"] is False and told["person"]["role"] == "owner"
    assert told["company"] == {"name": "林间小铺", "zone": "Asia/Shanghai", "day_start": 0, "currency": "CNY"}
    assert founder.get("/api/v1/session").json()["person"]["username"] == "linyue"


def test_the_token_works_once(founder: Actor) -> None:
    token = issue_token()
    assert token and founder.post(PATH, _body(token)).status_code == 200
    again = Actor().post(PATH, _body(token, username="second"))
    assert again.status_code == 409 and again.json()["code"] == "accounts.already_founded"
    assert Person.objects.count() == 1 and not FirstRun.objects.exists() and issue_token() is None


def test_a_stranger_without_the_token_is_refused(founder: Actor) -> None:
    assert founder.post(PATH, _body("guess")).status_code == 403, "before a token was printed"
    issue_token()
    response = founder.post(PATH, _body("guess"))
    assert response.status_code == 403 and response.json()["code"] == "accounts.wrong_token"
    assert not is_founded()


def test_a_newer_token_replaces_the_older(founder: Actor) -> None:
    old, new = issue_token(), issue_token()
    assert old and new
    assert founder.post(PATH, _body(old)).status_code == 403
    assert founder.post(PATH, _body(new)).status_code == 200


def test_only_the_hash_of_the_token_is_kept() -> None:
    token = issue_token()
    assert FirstRun.objects.get().digest != token and len(token or "") >= 43


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"password": "short"}, "accounts.password_length"),
        ({"password": "linyue 林间小铺 1"}, "accounts.password_names"),
        ({"username": "a"}, "accounts.bad_username"),
        ({"username": "two words"}, "accounts.bad_username"),
        ({"name": " "}, "accounts.bad_name"),
        ({"name": "a\nb"}, "accounts.bad_name"),
        ({"company": ""}, "accounts.bad_name"),
        ({"company": "林" * 61}, "accounts.bad_name"),
    ],
)
def test_what_does_not_fit_founds_nothing(founder: Actor, changed: dict[str, str], code: str) -> None:
    token = issue_token()
    assert token
    response = founder.post(PATH, _body(token, **changed))
    assert (response.status_code, response.json()["code"]) == (422, code)
    assert not Company.objects.exists() and not Person.objects.exists()
    assert founder.post(PATH, _body(token)).status_code == 200, "the token is still good"


def test_before_it_is_founded_the_company_has_defaults() -> None:
    card: Any = company()
    assert (card.name, card.zone, card.day_start, card.currency, card.demo) == ("", "Asia/Shanghai", 0, "CNY", False)


def test_the_command_line_founds_a_demo_company() -> None:
    token = issue_token()
    assert token
    found(token, Founding("样板间", "demo", "样板", PASSWORD, demo=True), origin=Origin())
    assert company().demo
