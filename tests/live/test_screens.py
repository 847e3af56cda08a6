"""Signed links to screens: made, listed without their token, revoked, expired."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cast import Actor
from kaibo.kit.errors import KaiboError
from kaibo.live.models import Screen
from kaibo.live.screens.acts import screen_of
from live.evening import Evening

pytestmark = pytest.mark.django_db


def test_the_token_is_told_once_and_kept_nowhere(evening: Evening, controller: Actor) -> None:
    made = evening.act("screens", {"kind": "wall", "name": "大厅", "hours": 8}, by=controller, status=201)
    assert len(made["token"]) > 40
    kept = Screen.objects.get()
    assert made["token"] not in "".join(str(value) for value in vars(kept).values())
    assert kept.expires_at - kept.made_at == timedelta(hours=8)
    listed = controller.get(f"{evening.path}/screens").json()
    assert [(each["name"], each["by"], each["token"]) for each in listed] == [("大厅", "韩墨", None)]
    assert screen_of(made["token"]).run_id == evening.id


def test_a_revoked_and_an_expired_link_are_as_unknown_as_any_other(evening: Evening) -> None:
    made = [evening.act("screens", {"kind": "prompter"}, status=201) for _ in range(2)]
    assert evening.actor.delete(f"{evening.path}/screens/{made[0]['id']}").status_code == 204
    assert evening.actor.delete(f"{evening.path}/screens/{made[0]['id']}").status_code == 404
    late = Screen.objects.get(id=made[1]["id"])
    late.expires_at = late.made_at
    late.save()
    for token in (made[0]["token"], made[1]["token"], "", "x" * 43):
        with pytest.raises(KaiboError) as refused:
            screen_of(token)
        assert refused.value.status == 404


def test_an_unknown_kind_or_a_link_for_years_is_refused(evening: Evening) -> None:
    assert evening.act("screens", {"kind": "everything"}, status=422)["code"] == "live.screen_kind"
    assert evening.act("screens", {"kind": "wall", "hours": 9999}, status=422)


def test_only_who_runs_the_room_makes_links(evening: Evening, host: Actor, viewer: Actor, stranger: Actor) -> None:
    place = f"{evening.path}/screens"
    assert [each.post(place, {"kind": "wall"}).status_code for each in (host, viewer, stranger)] == [403, 403, 401]
    assert [each.get(place).status_code for each in (host, viewer, stranger)] == [403, 403, 401]
