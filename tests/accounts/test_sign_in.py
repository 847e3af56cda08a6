"""Sign in: a new session each time, and the same answer for every wrong try."""

from __future__ import annotations

from cast import PASSWORD, Actor
from kaibo.accounts.models import Entry, Session

PATH = "/api/v1/session"


def _try(actor: Actor, username: str, password: str) -> tuple[int, dict[str, object]]:
    response = actor.post(PATH, {"username": username, "password": password})
    return response.status_code, response.json()


def test_a_person_signs_in(owner: Actor, stranger: Actor) -> None:
    status, told = _try(stranger, "linyue", PASSWORD)
    assert status == 200
    assert told["person"] == {
        "id": owner.caller.id,
        "name": "林悦",
        "username": "linyue",
        "role": "owner",
        "scope": {"all": True, "accounts": [], "host": None},
        "permissions": sorted(owner.caller.permissions),
    }
    assert told["first_run"] is False and told["version"]
    assert stranger.get(PATH).json()["person"]["id"] == owner.caller.id


def test_letter_case_and_width_of_the_name_do_not_matter(owner: Actor, stranger: Actor) -> None:
    assert _try(stranger, " LinYue", PASSWORD)[0] == 200
    assert _try(stranger, "ｌｉｎｙｕｅ", PASSWORD)[0] == 200


def test_the_session_is_new_and_the_old_one_ends(owner: Actor) -> None:
    before = owner.client.cookies["kaibo"].value
    response = owner.post(PATH, {"username": "linyue", "password": PASSWORD})
    assert response.cookies["kaibo"].value != before
    owner.client.cookies["kaibo"] = before
    assert owner.get("/api/v1/accounts/people").status_code == 401


def test_the_cookie_is_kept_from_scripts_and_other_sites(owner: Actor, stranger: Actor) -> None:
    response = stranger.post(PATH, {"username": "linyue", "password": PASSWORD})
    cookie = response.cookies["kaibo"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["path"] == "/" and not cookie["domain"]
    assert not cookie["max-age"] and not cookie["secure"]


def test_over_https_the_cookie_is_bound_to_the_host(owner: Actor, stranger: Actor) -> None:
    response = stranger.client.post(
        PATH,
        {"username": "linyue", "password": PASSWORD},
        content_type="application/json",
        headers={"X-CSRFToken": stranger.get(PATH).json()["csrf"]},
        secure=True,
    )
    cookie = response.cookies["__Host-kaibo"]
    assert cookie["secure"] and cookie["httponly"] and cookie["path"] == "/" and not cookie["domain"]


def test_no_usable_token_is_kept(owner: Actor, stranger: Actor) -> None:
    response = stranger.post(PATH, {"username": "linyue", "password": PASSWORD})
    token = response.cookies["kaibo"].value
    assert len(token) >= 43
    assert not Session.objects.filter(digest__contains=token).exists()
    assert not Session.objects.filter(id=token).exists()


def test_every_wrong_try_gets_the_same_answer(owner: Actor, viewer: Actor, stranger: Actor) -> None:
    assert viewer.person
    viewer.person.active = False
    viewer.person.save()
    wrong = _try(stranger, "linyue", "not the password")
    assert wrong[0] == 401 and wrong[1]["code"] == "accounts.wrong_password"
    assert _try(stranger, "nobody-here", "not the password") == wrong
    assert _try(stranger, "guanlan", PASSWORD) == wrong


def test_what_was_typed_is_not_written_down(owner: Actor, stranger: Actor) -> None:
    _try(stranger, "my secret password", "x")
    _try(stranger, "linyue", PASSWORD)
    refused, opened = Entry.objects.order_by("seq")
    assert (refused.what, refused.who, refused.of, refused.address) == ("accounts.session.refused", "", "", "127.0.0.1")
    assert (opened.what, opened.who, opened.name) == ("accounts.session.opened", owner.caller.id, "林悦")


def test_a_stranger_is_nobody(stranger: Actor) -> None:
    told = stranger.get(PATH).json()
    assert told["person"] is None and told["version"] == "" and told["company"]["name"] == ""
    assert told["csrf"]
