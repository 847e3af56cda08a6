"""Somebody writes in a report's places; it stands in every form, and nobody's text is lost."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.permissions import Role
from kaibo.reports.api import Edition, edition_file
from reports.editions.bench import API, made, shown

pytestmark = pytest.mark.usefixtures("two_months")


def put(actor: Actor, id: str, text: str, after: int, slot: str = "plan") -> Any:
    return actor.put(f"{API}/editions/{id}/slots/{slot}", {"text": text, "after": after})


def slot_of(told: dict[str, Any], slot: str = "plan") -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in told["slots"] if each["slot"] == slot)
    return found


def test_it_stands_in_the_report_and_in_every_form(operator: Actor) -> None:
    id = made(operator)["edition"]["id"]
    before = edition_file(Edition.objects.get(id=id), "html", "zh").read_text("utf-8")
    assert put(operator, id, "加开两场午间专场", 0).json()["version"] == 1
    told = slot_of(shown(operator, id))
    assert (told["text"], told["by"], told["earlier"]) == ("加开两场午间专场", "周琦", None)
    after = edition_file(Edition.objects.get(id=id), "html", "zh").read_text("utf-8")
    assert "加开两场午间专场" not in before and "加开两场午间专场" in after
    assert "加开两场午间专场" in edition_file(Edition.objects.get(id=id), "html", "en").read_text("utf-8")


def test_who_comes_second_is_told_whose_text_stands_there(operator: Actor, controller: Actor) -> None:
    id = made(operator)["edition"]["id"]
    put(operator, id, "先写的", 0)
    refused = put(controller, id, "后写的", 0)
    assert refused.status_code == 409 and "周琦" in refused.json()["message_zh"]
    assert slot_of(shown(controller, id))["text"] == "先写的"
    assert put(controller, id, "先写的；后写的", 1).json()["version"] == 2
    kept = operator.get(f"{API}/editions/{id}/slots/plan").json()
    assert [(each["version"], each["text"]) for each in kept] == [(2, "先写的；后写的"), (1, "先写的")]


def test_the_next_month_begins_from_it(operator: Actor) -> None:
    put(operator, made(operator, subject="2026-08")["edition"]["id"], "八月的打算", 0)
    told = slot_of(made(operator))
    assert (told["text"], told["version"]) == ("", 0)
    assert told["earlier"] == {"subject": "2026-08", "text": "八月的打算"}


def test_a_place_the_report_does_not_have(operator: Actor) -> None:
    assert put(operator, made(operator)["edition"]["id"], "", 0, slot="absent").status_code == 404


def test_who_may_write(cast: dict[Role, Actor], owner: Actor, stranger: Actor) -> None:
    id = made(owner)["edition"]["id"]
    for role, actor in cast.items():
        answer = put(actor, id, f"{role}", 99)
        expected = 403
        if role in {Role.OWNER, Role.OPERATOR, Role.CONTROLLER, Role.FINANCE}:
            expected = 200 if answer.status_code == 200 else 409
        elif role is Role.HOST:
            expected = 404
        assert answer.status_code == expected, role
    assert put(stranger, id, "", 0).status_code in {401, 403}
    assert stranger.get(f"{API}/editions/{id}/slots/plan").status_code == 401


def test_what_is_written_for_a_part_is_not_told_of_the_whole(owner: Actor, host: Actor) -> None:
    whole, own = made(owner), made(host)
    put(owner, whole["edition"]["id"], "全公司的打算", 0)
    assert slot_of(shown(host, own["edition"]["id"]))["text"] == ""
