"""体验官: taken in, chosen, sent, heard; read by nobody without a reason; quoted with leave; gone when they ask."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.api import CLI, Somebody
from kaibo.accounts.models import Entry
from kaibo.kit.errors import KaiboError
from kaibo.kit.sheet import rows_of
from kaibo.planning.cards.handing import cards_on_air
from kaibo.planning.launches.acts import begin_launch
from kaibo.planning.launches.seeds.people import identity, opened, plain
from kaibo.planning.launches.seeds.sheet import read_seeds
from kaibo.planning.launches.seeds.state import STEPS, step
from kaibo.planning.models import Card, Plan, SeedUser
from kaibo.planning.personal import take_out_of_seeds
from planning.launches.test_launch import at, plan

__all__ = ["plan"]
PHONE = "13800138000"


@pytest.fixture
def launched(plan: Plan) -> Plan:
    begin_launch(CLI, plan.id, ["p1"])
    return plan


def take_in(actor: Actor, plan: Plan, name: str = "张小满", contact: str = PHONE, **more: Any) -> dict[str, Any]:
    answer = actor.post(at(plan, "/seeds"), {"person": name, "contact": contact, **more})
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def move(actor: Actor, plan: Plan, to: str, *ids: str) -> Any:
    return actor.post(at(plan, "/seeds/move"), {"ids": list(ids), "to": to})


def bring(actor: Actor, plan: Plan, text: str, **more: Any) -> Any:
    return actor.post(at(plan, "/seeds/sheet"), {"data": b64encode(text.encode()).decode(), **more})


def heard(actor: Actor, plan: Plan, words: str = "戴了一周没过敏") -> str:
    id = str(take_in(actor, plan)["id"])
    move(actor, plan, "chosen", id)
    move(actor, plan, "sent", id)
    actor.patch(at(plan, f"/seeds/{id}"), {"rating": 5, "words": words})
    assert move(actor, plan, "reviewed", id).status_code == 200
    return id


def test_somebody_goes_from_applied_to_heard(launched: Plan, operator: Actor) -> None:
    id = take_in(operator, launched)["id"]
    assert move(operator, launched, "sent", id).status_code == 409
    assert move(operator, launched, "chosen", id).json()["chosen"] == 1
    move(operator, launched, "sent", id)
    assert move(operator, launched, "reviewed", id).status_code == 409, "nothing was told yet"
    operator.patch(at(launched, f"/seeds/{id}"), {"rating": 4, "words": "耳针偏细"})
    told = move(operator, launched, "reviewed", id).json()
    assert (told["counts"]["reviewed"], told["rating"], told["ratings"]) == (1, 4.0, [0, 0, 0, 1, 0])


def test_nobody_reads_who_it_is_without_a_reason(launched: Plan, operator: Actor, viewer: Actor) -> None:
    id = take_in(operator, launched, address="杭州市西湖区 1 号")["id"]
    page = viewer.get(at(launched, "/seeds")).content.decode()
    assert "张**" in page and PHONE not in page and "张小满" not in page and "西湖" not in page
    assert viewer.post(at(launched, f"/seeds/{id}/reveal"), {"reason": "看看"}).status_code == 403
    assert operator.post(at(launched, f"/seeds/{id}/reveal"), {"reason": ""}).status_code == 422
    told = operator.post(at(launched, f"/seeds/{id}/reveal"), {"reason": "寄样品"}).json()
    assert told == {"name": "张小满", "contact": PHONE, "address": "杭州市西湖区 1 号"}
    entry = Entry.objects.get(what="planning.seeds.revealed")
    assert entry.of == id and "寄样品" in entry.detail
    assert PHONE not in bytes(SeedUser.objects.get().sealed).decode("latin-1")


def test_whoever_sends_the_samples_takes_the_list_with_a_reason(launched: Plan, operator: Actor, viewer: Actor) -> None:
    id = take_in(operator, launched, address="杭州市西湖区 1 号")["id"]
    take_in(operator, launched, "阿泽", "aze_88")
    move(operator, launched, "chosen", id)
    sheet = at(launched, "/seeds/sheet")
    assert operator.get(sheet).status_code == 422 and viewer.get(sheet, reason="寄样品").status_code == 403
    rows = rows_of(b"".join(operator.get(sheet, reason="寄样品").streaming_content))
    assert rows[1:] == [["张小满", PHONE, "杭州市西湖区 1 号", "星河耳钉", ""]]
    assert "寄样品" in Entry.objects.get(what="planning.seeds.exported").detail


def test_one_person_stands_there_once(launched: Plan, operator: Actor) -> None:
    take_in(operator, launched)
    twice = operator.post(at(launched, "/seeds"), {"person": "满满", "contact": "+86 138-0013-8000"})
    assert twice.status_code == 409 and SeedUser.objects.count() == 1


def test_words_reach_the_card_with_leave_and_go_with_it(launched: Plan, operator: Actor) -> None:
    id = heard(operator, launched, f"张小满：戴了一周没过敏，加我 {PHONE}")
    Card.objects.create(id="c1", plan=launched, product="p1", golden=["别错过"])
    assert operator.patch(at(launched, f"/seeds/{id}"), {"quoted": True}).status_code == 409
    told = operator.patch(at(launched, f"/seeds/{id}"), {"may_quote": True, "quoted": True}).json()
    assert told["quoted"]
    reviews = cards_on_air(launched)["p1"]["reviews"]
    assert reviews == ["体验官试用反馈（样品免费）：***：戴了一周没过敏，加我 ***"]
    shown = operator.get(f"/api/v1/planning/plans/{launched.id}/cards").json()["cards"]
    assert next(each["quotes"] for each in shown if each["product"] == "p1") == reviews
    assert operator.patch(at(launched, f"/seeds/{id}"), {"may_quote": False}).json()["quoted"] is False
    assert cards_on_air(launched)["p1"]["reviews"] == []


def test_unlawful_praise_is_not_said_on_air(launched: Plan, operator: Actor) -> None:
    id = heard(operator, launched, "全网第一，国家级品质")
    refused = operator.patch(at(launched, f"/seeds/{id}"), {"may_quote": True, "quoted": True})
    assert refused.status_code == 422 and not SeedUser.objects.get().quoted
    assert operator.get(at(launched, "/seeds")).json()["rows"][0]["findings"]


def test_a_sheet_is_looked_at_then_taken_in(launched: Plan, operator: Actor) -> None:
    sheet = (
        "称呼\t联系方式\t商品\t评分\t评价\t可引用\n"
        "小满\t138 0013 8000\t星河耳钉\t\t\t\n阿泽\taze_88\tp1\t\t\t\n"
        "小禾\t\t\t\t\t\n阿青\tqing\t丝巾\t\t\t\n小雨\tyu\t\t六星\t\t\n阿南\t13800138000\t\t\t\t\n"
    )
    looked = bring(operator, launched, sheet).json()
    assert (looked["added"], looked["changed"]) == (2, 0) and SeedUser.objects.count() == 0
    assert [each["line"] for each in looked["errors"]] == [4, 5, 6, 7]
    assert "联系方式" in looked["errors"][0]["zh"]
    assert bring(operator, launched, sheet, go=True).json()["added"] == 2
    again = bring(operator, launched, sheet, go=True).json()
    assert (again["added"], again["changed"], again["same"]) == (0, 0, 2)


def test_reviews_come_in_by_a_sheet_too(launched: Plan, operator: Actor) -> None:
    id = str(take_in(operator, launched)["id"])
    move(operator, launched, "chosen", id)
    move(operator, launched, "sent", id)
    told = bring(operator, launched, f"姓名,手机号,评分,反馈,同意引用\n张小满,{PHONE},5星,很轻,是\n", go=True).json()
    assert told["changed"] == 1
    row = operator.get(at(launched, "/seeds"), state="reviewed").json()["rows"][0]
    assert (row["rating"], row["words"], row["may_quote"], row["quoted"]) == (5, "很轻", True, False)


def test_a_sheet_without_heads_says_so(launched: Plan, operator: Actor) -> None:
    refused = bring(operator, launched, "甲,乙\n1,2\n")
    assert refused.status_code == 422 and "联系方式" in refused.json()["message"]


def test_who_asks_to_be_deleted_is_gone(launched: Plan, operator: Actor) -> None:
    take_in(operator, launched)
    other = take_in(operator, launched, "阿泽", "aze_88")
    operator.patch(at(launched, f"/seeds/{other['id']}"), {"words": "和张小满一起试的"})
    shown: dict[str, list[dict[str, Any]]] = {}
    me = Somebody(frozenset(), frozenset({"张小满", "138 0013 8000"}), "gone_1", shown=shown)
    assert take_out_of_seeds(me, False) == 2
    assert {each.get("contact") for each in shown["planning_seeduser"]} == {PHONE, None}
    take_out_of_seeds(me, True)
    left = SeedUser.objects.get()
    assert left.words == "和***一起试的" and opened(left).name == "阿泽"
    assert take_out_of_seeds(me, False) == 0


def test_a_host_may_not_take_people_in(launched: Plan, host: Actor, stranger: Actor) -> None:
    body = {"person": "张小满", "contact": PHONE}
    assert host.post(at(launched, "/seeds"), body).status_code == 403
    assert stranger.post(at(launched, "/seeds"), body).status_code == 401


@given(st.lists(st.sampled_from(list(STEPS)), max_size=12), st.booleans())
def test_any_way_through_the_states_is_one_of_steps(ways: list[str], told: bool) -> None:
    row = SeedUser(state="applied", shown="张**", rating=5 if told else None, words="好" if told else "")
    for to in ways:
        before = row.state
        try:
            changed = step(row, to)
        except KaiboError as error:
            assert error.status == 409 and row.state == before
            continue
        assert changed == (before != to) and (before == to or to in STEPS[before])
        assert row.state != "reviewed" or told


@given(st.lists(st.lists(st.text(alphabet='小满138 -0,\t"\n是5', max_size=14), min_size=3, max_size=3), max_size=8))
def test_any_sheet_is_read_or_told_line_by_line(rows: list[list[str]]) -> None:
    lines = ["\t".join(cell.replace("\t", " ").replace("\n", " ").replace('"', "") for cell in row) for row in rows]
    found = read_seeds("\n".join(["称呼\t联系方式\t评分", *lines]).encode(), {})
    told = [each.line for each in found.lines] + [each["line"] for each in found.errors]
    assert len(set(told)) == len(told) == sum(bool(line.strip()) for line in lines)
    assert len({each.who.contact for each in found.lines}) == len(found.lines)
    assert all(each.who.name and each.who.contact and each.told.get("rating", 1) in range(1, 6) for each in found.lines)


@given(st.from_regex(r"1[3-9]\d{9}", fullmatch=True).filter(str.isascii), st.sampled_from(["", "+86 ", "0086-", "86"]))
def test_a_phone_is_one_however_it_is_written(phone: str, code: str) -> None:
    written = f"{code}{phone[:3]}-{phone[3:7]} {phone[7:]}"
    assert plain(written) == phone == identity("a", written).contact
