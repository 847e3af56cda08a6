"""Sign out, and end other sessions of one's own."""

from __future__ import annotations

from cast import Actor
from kaibo.accounts.models import Entry

SESSIONS = "/api/v1/accounts/sessions"


def test_after_signing_out_the_session_is_dead(owner: Actor) -> None:
    token = owner.client.cookies["kaibo"].value
    response = owner.delete("/api/v1/session")
    assert response.status_code == 200 and response.json()["person"] is None
    assert response.cookies["kaibo"].value == "" and response.cookies["kaibo"]["max-age"] == 0
    owner.client.cookies["kaibo"] = token
    assert owner.get("/api/v1/accounts/people").status_code == 401
    assert Entry.objects.latest("seq").what == "accounts.session.ended"


def test_signing_out_twice_is_no_error(stranger: Actor) -> None:
    assert stranger.delete("/api/v1/session").status_code == 200


def test_a_person_sees_their_sessions_and_ends_one(owner: Actor, viewer: Actor) -> None:
    second = Actor(owner.person).sign_in()
    rows = owner.get(SESSIONS).json()
    assert [row["current"] for row in rows] == [False, True]
    assert owner.delete(f"{SESSIONS}/{rows[0]['id']}").status_code == 204
    assert second.get(SESSIONS).status_code == 401
    assert len(owner.get(SESSIONS).json()) == 1


def test_nobody_ends_the_session_of_another(owner: Actor, viewer: Actor, stranger: Actor) -> None:
    theirs = owner.get(SESSIONS).json()[0]["id"]
    assert viewer.delete(f"{SESSIONS}/{theirs}").status_code == 404
    assert stranger.delete(f"{SESSIONS}/{theirs}").status_code == 401
    assert owner.get(SESSIONS).status_code == 200
