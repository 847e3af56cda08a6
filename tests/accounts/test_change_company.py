"""The owner changes the company's card."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import company as card
from kaibo.accounts.models import Entry

PATH = "/api/v1/accounts/company"


def test_it_is_changed(owner: Actor) -> None:
    body = {"name": "林间", "zone": "Asia/Tokyo", "day_start": 6, "currency": "JPY"}
    assert owner.patch(PATH, body).json() == {**body, "demo": False}
    assert (card().day_start, card().zone) == (6, "Asia/Tokyo")
    assert Entry.objects.latest("seq").what == "accounts.company.changed"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"zone": "Mars/Olympus"}, "accounts.bad_zone"),
        ({"zone": "../../etc/passwd"}, "accounts.bad_zone"),
        ({"zone": ""}, "accounts.bad_zone"),
        ({"day_start": 24}, "accounts.bad_hour"),
        ({"day_start": -1}, "accounts.bad_hour"),
        ({"currency": "yuan"}, "accounts.bad_currency"),
        ({"name": ""}, "accounts.bad_name"),
        ({"demo": True}, "site.extra"),
        ({"day_start": "six"}, "site.wrong_type"),
        ({"day_start": 1e99}, "site.wrong_type"),
        ({"day_start": 101}, "site.out_of_range"),
    ],
)
def test_refused(owner: Actor, change: dict[str, Any], code: str) -> None:
    response = owner.patch(PATH, change)
    assert (response.status_code, response.json()["code"]) == (422, code)
    assert card().name == "林间小铺"


def test_everybody_reads_it_only_the_owner_writes_it(cast: dict[str, Actor], stranger: Actor) -> None:
    for role, actor in cast.items():
        assert actor.get(PATH).json()["name"] == "林间小铺"
        assert (actor.patch(PATH, {"day_start": 4}).status_code == 200) == (role == "owner"), role
    assert stranger.get(PATH).status_code == 401
