"""Somebody asks for a report on the page, watches it being made, and opens it."""

from __future__ import annotations

import pytest

from cast import Actor
from kaibo.accounts.permissions import Role
from kaibo.jobs.models import Job
from kaibo.reports.models import Edition
from reports.editions.bench import API, made, shown, work_off

pytestmark = pytest.mark.usefixtures("two_months")
NEW = {"kind": "month", "subject": "2026-09"}


def test_it_waits_is_made_and_is_there_to_read(operator: Actor) -> None:
    asked = operator.post(f"{API}/editions", NEW).json()
    assert (asked["state"], asked["number"], asked["made_by"]) == ("waiting", 1, "周琦")
    assert shown(operator, asked["id"])["report"] is None
    work_off()
    told = shown(operator, asked["id"])
    assert told["edition"]["state"] == "ready" and told["edition"]["name"]["zh"] == "2026-09 直播工作汇报"
    card = told["report"]["chapters"][0]["pages"][0]["blocks"][0]["cards"][0]["figure"]
    assert (card["value"], card["unit"], card["currency"]) == (12_000, "money", "CNY")
    assert card["passport"].startswith("key=gmv&from=2026-09-01")
    assert [slot["slot"] for slot in told["slots"]] == ["flow", "goods", "team", "feedback", "plan"]


def test_two_people_who_ask_at_once_get_one(operator: Actor, controller: Actor) -> None:
    first, second = (each.post(f"{API}/editions", NEW).json() for each in (operator, controller))
    assert first["id"] == second["id"] and Job.objects.count() == 1


def test_the_list_tells_every_making_newest_first(operator: Actor, viewer: Actor) -> None:
    made(operator)
    made(operator)
    made(operator, subject="2026-08")
    told = viewer.get(f"{API}/editions").json()
    assert [(row["subject"], row["number"]) for row in told["rows"]] == [("2026-08", 1), ("2026-09", 2), ("2026-09", 1)]
    assert viewer.get(f"{API}/editions", subject="2026-09").json()["total"] == 2
    assert len(shown(viewer, told["rows"][1]["id"])["others"]) == 1


def test_what_can_be_made_is_what_something_is_known_of(operator: Actor, host: Actor) -> None:
    told = operator.get(f"{API}/choices").json()
    assert (told["months"], told["years"]) == (["2026-09", "2026-08"], ["2026"])
    assert "month" in told["kinds"]


@pytest.mark.parametrize("subject", ["2026-13", "2026", "../../etc", "2026-9"])
def test_what_is_no_month_is_refused_in_words(operator: Actor, subject: str) -> None:
    refused = operator.post(f"{API}/editions", {"kind": "month", "subject": subject})
    assert refused.status_code == 422 and "2026-09" in refused.json()["message_zh"]
    assert not Edition.objects.exists()


def test_a_making_that_failed_says_why(operator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = operator.post(f"{API}/editions", NEW).json()
    Edition.objects.filter(id=asked["id"]).update(kind="week")
    work_off()
    told = shown(operator, asked["id"])["edition"]
    assert (told["state"], told["error"]["zh"]) == ("failed", "没有“week”这种报告")


def test_who_may_ask_and_who_may_read(cast: dict[Role, Actor], stranger: Actor) -> None:
    for role, actor in cast.items():
        makes = role in {Role.OWNER, Role.OPERATOR, Role.HOST, Role.CONTROLLER, Role.FINANCE}
        assert (actor.post(f"{API}/editions", NEW).status_code == 202) == makes, role
        reads = makes or role in {Role.BUYER, Role.VIEWER}
        assert (actor.get(f"{API}/editions").status_code == 200) == reads, role
    for path in ("editions", "choices"):
        assert stranger.get(f"{API}/{path}").status_code == 401
    assert stranger.post(f"{API}/editions", NEW).status_code in {401, 403}


def test_who_sees_a_part_opens_only_what_was_made_of_that_part(owner: Actor, host: Actor) -> None:
    whole, own = made(owner)["edition"], made(host)["edition"]
    assert (whole["part"], own["part"]) == (False, True)
    assert host.get(f"{API}/editions/{whole['id']}").status_code == 404
    assert [row["id"] for row in host.get(f"{API}/editions").json()["rows"]] == [own["id"]]
    assert host.get(f"{API}/editions/{own['id']}/against/{whole['id']}").status_code == 404
    assert {row["id"] for row in owner.get(f"{API}/editions").json()["rows"]} == {whole["id"], own["id"]}
    assert owner.get(f"{API}/editions/{own['id']}").status_code == 200
