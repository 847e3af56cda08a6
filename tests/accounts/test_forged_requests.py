"""A change must be asked for by our own pages: with our token, from our Origin, as JSON."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cast import PASSWORD, Actor
from kaibo.accounts.http import csrf
from kaibo.accounts.models import Person

PEOPLE = "/api/v1/accounts/people"
BODY = {"username": "evil", "name": "恶", "role": "owner", "password": "eleven green umbrellas"}


def _refused(response: Any, code: str = "accounts.no_csrf") -> None:
    assert (response.status_code, response.json()["code"]) == (403, code)
    assert not Person.objects.filter(username="evil").exists()


def test_without_a_token(owner: Actor) -> None:
    _refused(owner.client.post(PEOPLE, BODY, content_type="application/json"))


def test_with_a_token_that_is_not_this_sessions(owner: Actor, viewer: Actor) -> None:
    anybodys = csrf.token_for(None)
    for token in ("", "x", viewer.csrf, anybodys, owner.csrf + "x", owner.csrf.split(":")[0]):
        _refused(owner.post(PEOPLE, BODY, **{"X-CSRFToken": token}))


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "https://evil.example",
        "http://testserver.evil.example",
        "http://eviltestserver",
        "http://sub.testserver",
        "http://testserver:8080",
        "http://testserver@evil.example",
        "https://evil.example/http://testserver",
        "http://TESTSERVER.",
        "ftp://testserver",
        "file://",
        "testserver",
        "//testserver",
        "http://",
        "",
    ],
)
def test_from_another_site(owner: Actor, origin: str) -> None:
    _refused(owner.post(PEOPLE, BODY, Origin=origin), "accounts.other_site")


@pytest.mark.parametrize("site", ["cross-site", "same-site", "nonsense"])
def test_when_the_browser_says_it_is_another_site(owner: Actor, site: str) -> None:
    _refused(owner.post(PEOPLE, BODY, **{"Sec-Fetch-Site": site}), "accounts.other_site")


def test_over_https_a_plain_origin_is_another_site(owner: Actor) -> None:
    told = []
    for origin in ("http://testserver", "https://testserver"):
        response = Client().post(
            "/api/v1/session",
            {"username": "linyue", "password": PASSWORD},
            content_type="application/json",
            headers={"X-CSRFToken": csrf.token_for(None), "Origin": origin},
            secure=True,
        )
        told.append(response.status_code)
    assert told == [403, 200]


def test_from_our_own_pages(owner: Actor) -> None:
    response = owner.post(PEOPLE, BODY | {"username": "good"}, Origin="http://testserver")
    assert response.status_code == 201


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_form_of_another_site_cannot_be_taken_for_json(owner: Actor, kind: str) -> None:
    response = owner.client.post(PEOPLE, b"{}", content_type=kind, headers={"X-CSRFToken": owner.csrf})
    assert (response.status_code, response.json()["code"]) == (415, "accounts.not_json")


def test_signing_in_somebody_as_another_is_refused_too(owner: Actor, stranger: Actor) -> None:
    body = {"username": "linyue", "password": PASSWORD}
    for path in ("/api/v1/session", "/api/v1/first-run"):
        assert Client().post(path, body, content_type="application/json").status_code == 403, path
    assert stranger.post("/api/v1/session", body, Origin="https://evil.example").status_code == 403
    assert Client().delete("/api/v1/session").status_code == 403


def test_a_page_left_open_can_still_sign_in(owner: Actor) -> None:
    """Its token belongs to a session that has ended."""
    owner.delete("/api/v1/session")
    owner.client.cookies.clear()
    response = owner.post("/api/v1/session", {"username": "linyue", "password": PASSWORD})
    assert response.status_code == 200


def test_no_other_site_may_read(owner: Actor) -> None:
    response = owner.client.get(PEOPLE, headers={"Origin": "https://evil.example"})
    assert not [name for name in response.headers if name.lower().startswith("access-control-")]
