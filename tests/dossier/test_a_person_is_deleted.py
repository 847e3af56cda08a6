"""Somebody asks to be deleted, and is not found in any file of the data directory afterwards."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from cast import Actor
from dossier.desk import API
from kaibo.connectors.chat.people import person_of
from kaibo.connectors.pseudonym import own_pseudonym
from kaibo.dossier import work as dossier_work
from kaibo.events.api import taken
from kaibo.events.inbox.inbox import inbox
from kaibo.events.inbox.schema import connected
from kaibo.events.inbox.shipping import ship
from kaibo.files.api import keep, originals
from kaibo.jobs.api import work
from kaibo.kit.clock import now
from kaibo.live.models import Penalty, Viewer
from kaibo.planning.models import Booking, Launch, Plan, SeedUser
from kaibo.planning.plans.kept import unpacked
from kaibo.store.api import query_rows
from live.evening import Evening, sold
from metrics.shelf import put
from planning.rundown.rehearsal import item, make_plan_of

pytestmark = pytest.mark.django_db(transaction=True)
assert dossier_work

USER = "88123450099"
NICK = "爱吃鱼的西西"
ME = person_of("douyin", USER)
OTHER = "viewer-other"
API_PEOPLE = f"{API}/people/requests"
PLANS, PARTNERS = "/api/v1/planning/plans", "/api/v1/planning/partners"
PHONE, HOME = "13900012345", "杭州市西湖区桂花巷 9 号"


def _files(home: Path) -> list[Path]:
    base = Path(settings.DATABASES["default"]["TEST"]["NAME"])
    beside = [path for path in base.parent.glob(f"{base.name}*") if path.is_file()]
    return [*(path for path in home.rglob("*") if path.is_file()), *beside]


def _found(home: Path, *marks: str | bytes) -> dict[str | bytes, list[str]]:
    """Files in which a mark stands, plain or as JSON writes it."""
    found: dict[str | bytes, list[str]] = {}
    for path in _files(home):
        body = path.read_bytes()
        for mark in marks:
            if any(each in body for each in _written(mark)):
                found.setdefault(mark, []).append(str(path))
    return found


def _written(mark: str | bytes) -> tuple[bytes, ...]:
    return (mark,) if isinstance(mark, bytes) else (mark.encode(), mark.encode("unicode_escape"))


@pytest.fixture
def planted(evening: Evening, compliance: Actor, store_home: Path, tmp_path: Path) -> Evening:
    """Somebody who wrote, bought, was blocked, stands in a file, in the store and in another's comment."""
    evening.act("start")
    evening.told(
        {"kind": "comment", "person": ME, "text": "加我微信 zaixian777", "data": {"nickname": NICK}},
        {"kind": "comment", "person": OTHER, "text": f"@{NICK} 你买了吗"},
        {"kind": "comment", "person": OTHER, "text": "这个耳钉真好看"},
        sold("o-1", "p1", 5900, person=ME),
    )
    Viewer.objects.get_or_create(
        account="acc_1", person=ME, defaults={"first_run": evening.id, "first_at": "2026-11-22T00:00:00Z"}
    )
    _penalty(evening)
    evening.act("end")
    file = connected(inbox().path)
    while ship(file):
        pass
    file.close()
    buyer = own_pseudonym(USER)
    put("order_now", [{"build": 1, "platform": "douyin", "order_id": "A1", "customer_id": buyer, "amount": 100}])
    put(
        "comment",
        [{"show_id": "s", "person": buyer, "text": "私信我"}, {"show_id": "s", "person": "x", "text": "好看"}],
    )
    source = tmp_path / "订单.csv"
    source.write_text(f"订单编号,买家昵称\nA1,{NICK}\n", "gb18030")
    keep(source)
    other = tmp_path / "别的.csv"
    other.write_text("订单编号,买家昵称\nA2,别人\n", "utf-8")
    keep(other)
    return evening


@pytest.fixture
def invited(planted: Evening, compliance: Actor) -> Plan:
    """The same person tried a new product before its debut, is its guest, counts bookings, works at a partner, and
    agreed to be written to."""
    actor = planted.actor
    with transaction.atomic():
        plan = make_plan_of(actor, kind="co_branded", **{"planned_at": now()})
    item(plan, "p1", "珍珠耳钉")
    path = f"{PLANS}/{plan.id}"
    _said(actor.post(f"{path}/launch", {"products": ["p1"]}))
    seed = _said(actor.post(f"{path}/launch/seeds", {"person": NICK, "contact": PHONE, "address": HOME}))
    _said(actor.patch(f"{path}/launch/seeds/{seed['id']}", {"rating": 5, "words": f"我是{NICK}，戴着很轻"}))
    _said(actor.patch(f"{path}/launch", {"guests": f"嘉宾：{NICK}"}))
    counted = {"channel": "粉丝群", "day": "2026-11-20", "booked": 12, "source": f"{NICK} 接龙"}
    _said(actor.put(f"{path}/launch/bookings", counted))
    partner = _said(actor.post(PARTNERS, {"name": "青瓷记", "fit": "调性一致", "note": f"对接人 {NICK} {PHONE}"}))
    _said(actor.put(f"{path}/cobrand", {"partner": partner["id"]}))
    _said(actor.post(f"{path}/cobrand/tasks", {"kind": "task", "title": "寄样", "theirs": NICK}))
    agreed = {"platform": "douyin", "id": USER, "purpose": "marketing", "text": "会员须知 v3", "proof": f"{NICK}勾选"}
    _said(compliance.post(f"{API}/people/consents", agreed))
    return plan


def _said(answer: Any) -> Any:
    assert answer.status_code < 300, answer.content
    return answer.json()


def _penalty(evening: Evening) -> None:
    Penalty.objects.create(
        id="pen_x",
        run_id=evening.id,
        account="acc_1",
        person=ME,
        kind="mute",
        reason="spam",
        facts=f"引流｜{NICK} 加我微信 zaixian777",
        begins_at=now(),
        by="周琦",
    )


def _asked(actor: Actor, *also: str) -> dict[str, Any]:
    body = {"kind": "delete", "platform": "douyin", "ids": [USER], "names": [NICK, *also]}
    answer = actor.post(API_PEOPLE, body)
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def _work() -> None:
    stop = Event()
    work(stop, between=[stop.set])


def test_a_planted_person_is_in_no_file_afterwards(planted: Evening, compliance: Actor, store_home: Path) -> None:
    told = (ME, own_pseudonym(USER), NICK, "zaixian777", USER)
    assert {ME, NICK} <= set(_found(store_home, *told)), "planted, or the test proves nothing"
    asked = _asked(compliance)
    assert asked["due_on"] > asked["at"][:10] and not asked["late"]
    before = {each["place"]: each["rows"] for each in compliance.post(f"{API_PEOPLE}/{asked['id']}/trace").json()}
    assert {"inbox.batch", "event", "live_penalty", "live_viewer", "originals", "orders"} <= set(before)
    assert compliance.post(f"{API_PEOPLE}/{asked['id']}/erase").status_code == 202
    _work()
    done = compliance.get(API_PEOPLE).json()[0]
    assert done["state"] == "done" and {each["place"] for each in done["found"]} >= set(before)
    assert _found(store_home, *told) == {}
    texts = [each.signal.text for each in taken(0)]
    assert "这个耳钉真好看" in texts and "@*** 你买了吗" in texts
    assert len(list(originals())) == 1, "the other file stays"


def test_somebody_invited_before_a_debut_is_in_no_file_afterwards(
    invited: Plan, compliance: Actor, store_home: Path
) -> None:
    """What is sealed is looked for as it is sealed, what is packed as it is unpacked."""
    seed = SeedUser.objects.get()
    told = (NICK, PHONE, HOME, seed.person, bytes(seed.sealed), ME)
    assert {NICK, PHONE, seed.person, bytes(seed.sealed), ME} == set(_found(store_home, *told)), "its address is sealed"
    assert NICK in _as_plans_were(invited)
    asked = _asked(compliance, PHONE)
    before = {each["place"] for each in compliance.post(f"{API_PEOPLE}/{asked['id']}/trace").json()}
    assert before >= {
        "planning_seeduser", "planning_launch", "planning_booking", "planning_partner", "planning_sharedtask",
        "planning_version", "dossier_consent",
    }  # fmt: skip
    compliance.post(f"{API_PEOPLE}/{asked['id']}/erase")
    _work()
    assert _found(store_home, *told) == {}
    assert not SeedUser.objects.exists() and NICK not in _as_plans_were(invited)
    assert Launch.objects.get().guests == "嘉宾：***" and Booking.objects.get().booked == 12
    restored = compliance.get(f"{PLANS}/{invited.id}/versions").json()
    assert len(restored) == invited.versions.count(), "what the plan was before is still there"


def _as_plans_were(plan: Plan) -> str:
    return json.dumps([unpacked(bytes(each.content)) for each in plan.versions.all()], ensure_ascii=False)


def test_what_the_books_need_stays_without_the_person(planted: Evening, compliance: Actor) -> None:
    asked = _asked(compliance)
    compliance.post(f"{API_PEOPLE}/{asked['id']}/erase")
    _work()
    rows = query_rows("SELECT customer_id, amount FROM order_now")
    assert rows == [{"customer_id": "", "amount": 100}]
    kept = Penalty.objects.get()
    assert kept.person.startswith("gone_") and kept.facts == "" and kept.kind == "mute"
    asked_for = "SELECT kind, amount FROM event WHERE kind = 'purchase' AND show_id = {show:String}"
    sums = query_rows(asked_for, {"show": planted.id})
    assert sums == [{"kind": "purchase", "amount": 5900}]


def test_not_while_a_show_is_on_air(evening: Evening, compliance: Actor) -> None:
    asked = _asked(compliance)
    evening.act("start")
    answer = compliance.post(f"{API_PEOPLE}/{asked['id']}/erase")
    assert answer.status_code == 409 and answer.json()["code"] == "dossier.on_air"


def test_who_it_is_about_is_not_readable_at_rest_and_forgotten_when_refused(
    compliance: Actor, evening: Evening, store_home: Path
) -> None:
    body = {"kind": "delete", "platform": "douyin", "ids": ["77770001234"], "names": ["另一位西西"]}
    asked = compliance.post(API_PEOPLE, body).json()
    assert _found(store_home, "另一位西西", "77770001234") == {}
    said = compliance.post(f"{API_PEOPLE}/{asked['id']}/close", {"refused": True, "answer": "身份未能核实"}).json()
    assert said["state"] == "refused"
    assert compliance.post(f"{API_PEOPLE}/{asked['id']}/trace").status_code == 409


@pytest.mark.parametrize("body", [{"names": ["a"]}, {"ids": ["12"]}, {}])
def test_too_little_to_go_by_is_refused(compliance: Actor, body: dict[str, Any]) -> None:
    assert compliance.post(API_PEOPLE, {"kind": "delete", **body}).status_code == 422


def test_the_desk_is_for_owner_and_compliance(operator: Actor, stranger: Actor, owner: Actor) -> None:
    assert operator.get(API_PEOPLE).status_code == 403
    assert stranger.get(API_PEOPLE).status_code == 401
    assert owner.get(API_PEOPLE).json() == []
