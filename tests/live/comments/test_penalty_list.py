"""Who was warned, muted or blocked, as a table: what holds, what waits for a decision, the blacklist, one's history."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.permissions import Role
from kaibo.connectors.chat.people import person_of
from kaibo.kit.clock import now
from kaibo.live.models import Penalty, Viewer
from live.evening import Evening

pytestmark = pytest.mark.django_db
LIST = "/api/v1/live/penalties"


def given(evening: Evening, id: str, person: str, kind: str = "mute", *, days: float | None = 1, **told: Any) -> str:
    at = now() - timedelta(minutes=len(id))
    until = None if days is None else at + timedelta(days=days)
    more = {"reason": "abuse", "facts": f"骂人｜{id}", "by": "周琦", **told}
    Penalty.objects.create(
        id=f"pen_{id}", run_id=evening.id, account="acc_1", person=person, kind=kind, begins_at=at, until=until, **more
    )
    return f"pen_{id}"


def ids(actor: Actor, **asked: Any) -> list[str]:
    answer = actor.get(LIST, **asked)
    assert answer.status_code == 200, answer.content
    return [each["id"] for each in answer.json()["rows"]]


@pytest.fixture
def several(evening: Evening) -> Evening:
    evening.act("start")
    given(evening, "a", "v1", "block", days=30)
    given(evening, "bb", "v1", days=-1)
    given(evening, "ccc", "v2", days=None, kind="warn")
    given(evening, "dddd", "v3", appeal="被盗号", appealed_at=now())
    given(evening, "eeeee", "v4", "block", days=30, lifted_at=now(), lifted_by="韩墨")
    return evening


def test_by_state_by_person_and_by_words(several: Evening, customer_service: Actor) -> None:
    asked = customer_service
    assert ids(asked) == ["pen_a", "pen_bb", "pen_ccc", "pen_dddd", "pen_eeeee"]
    assert ids(asked, state="in_force") == ["pen_a", "pen_ccc", "pen_dddd"]
    assert ids(asked, state="over") == ["pen_bb", "pen_eeeee"]
    assert ids(asked, state="blacklist") == ["pen_a"] and ids(asked, state="appealed") == ["pen_dddd"]
    assert ids(asked, person="v1") == ["pen_a", "pen_bb"] and ids(asked, q="ccc") == ["pen_ccc"]
    assert ids(asked, kind="block", sort="begins_at") == ["pen_eeeee", "pen_a"]
    assert ids(asked, page=2, size=2) == ["pen_ccc", "pen_dddd"]
    told = asked.get(LIST).json()
    assert (told["total"], told["waiting"]) == (5, 1)
    first = told["rows"][0]
    assert (first["run_title"], first["account_name"], first["in_force"]) == ("周五晚场", "林间小铺", True)


def test_what_was_for_one_show_ends_with_it(several: Evening, operator: Actor) -> None:
    several.act("end")
    assert ids(operator, state="in_force") == ["pen_a", "pen_dddd"]
    assert "pen_ccc" in ids(operator, state="over")


def test_who_may_look(several: Evening, cast: dict[Role, Actor], stranger: Actor) -> None:
    assert stranger.get(LIST).status_code == 401
    assert len(ids(cast[Role.COMPLIANCE])) == 5
    assert cast[Role.FINANCE].get(LIST).status_code == 403
    assert cast[Role.OPERATOR].get(LIST, state="nonsense").status_code == 422


def test_compliance_decides_on_an_appeal(several: Evening, compliance: Actor, customer_service: Actor) -> None:
    decision = {"upheld": False, "text": "账号确已被盗，解除"}
    assert customer_service.post(f"{LIST}/pen_dddd/decide", decision).status_code == 403
    decided = compliance.post(f"{LIST}/pen_dddd/decide", decision)
    assert decided.status_code == 200, decided.content
    assert (decided.json()["upheld"], decided.json()["lifted_by"]) == (False, compliance.caller.name)


def test_a_viewer_who_wrote_nothing_is_blocked_with_facts(evening: Evening, viewer: Actor) -> None:
    evening.act("start")
    body = {"person": "88001", "reason": "other", "kind": "block", "minutes": 1440, "facts": "连续拍下 20 单不付款"}
    refused = evening.act("penalties", body, status=422)
    assert refused["code"] == "live.viewer_unknown"
    person = person_of("douyin", "88001")
    Viewer.objects.create(account="acc_1", person=person, first_run=evening.id, first_at=now())
    made = evening.act("penalties", body, status=201)
    assert (made["person"], made["facts"], made["kind"]) == (person, "连续拍下 20 单不付款", "block")
    assert evening.act("penalties", {**body, "facts": "  "}, status=422)["code"] == "live.penalty_without_facts"
    evening.act("penalties", body, by=viewer, status=403)
