"""Somebody says that what is kept of them is wrong: it is put right by two people, and read so from then on."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest

from cast import Actor
from dossier.desk import API
from dossier.test_a_person_is_deleted import NICK, USER, planted
from kaibo.accounts.api import trace
from kaibo.accounts.models import Entry
from kaibo.dossier.models import Correction, Request
from kaibo.dossier.people.asking import somebody
from kaibo.dossier.people.sealing import masked
from kaibo.live.models import Penalty
from kaibo.store.api import query_rows
from live.evening import Evening

__all__ = ["planted"]
pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = f"{API}/people"
WHY = {"reason": "回电核实身份"}
WRONG, RIGHT = "加我微信 zaixian777", "请问怎么联系客服"
MASKS = [("", ""), ("张", "张*"), ("张三", "张*"), ("张小三", "张*三"), ("1" * 30, "1********1")]


def asked(actor: Actor, kind: str = "correct") -> str:
    body = {"kind": kind, "platform": "douyin", "ids": [USER], "names": [NICK], "note": "回电核实过"}
    answer = actor.post(f"{PEOPLE}/requests", body)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["id"])


def told(actor: Actor, id: str, place: str) -> list[dict[str, Any]]:
    answer = actor.post(f"{PEOPLE}/requests/{id}/told", WHY)
    assert answer.status_code == 200, answer.content
    return [each for each in answer.json() if each["place"] == place]


def facts_of(actor: Actor, id: str) -> dict[str, Any]:
    return next(each for each in told(actor, id, "live_penalty") if each["field"] == "facts")


def wish(actor: Actor, id: str, what: dict[str, Any], value: str, status: int = 201) -> Any:
    body = {name: what[name] for name in ("place", "row", "field")}
    answer = actor.post(f"{PEOPLE}/requests/{id}/corrections", {**body, "value": value, "reason": "本人来电说明"})
    assert answer.status_code == status, answer.content
    return answer.json()


def settle(actor: Actor, waiting: dict[str, Any], status: int = 200, *, agreed: bool = True) -> Any:
    id = waiting["corrections"][-1]["id"]
    answer = actor.post(f"{PEOPLE}/corrections/{id}/settle", {"agreed": agreed})
    assert answer.status_code == status, answer.content
    return answer.json()


def copy_of(actor: Actor) -> dict[str, list[dict[str, Any]]]:
    answer = actor.post(f"{PEOPLE}/requests/{asked(actor, 'access')}/copy")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        held = json.loads(archive.read("person.json"))["held"]
    return {each["place"]: each["rows"] for each in held}


def test_a_row_of_ours_is_changed_once_a_second_person_agrees(
    planted: Evening, compliance: Actor, owner: Actor
) -> None:
    id = asked(compliance)
    facts = facts_of(compliance, id)
    assert not facts["beside"] and WRONG in facts["value"]
    waiting = wish(compliance, id, facts, "问了客服联系方式")
    assert WRONG in Penalty.objects.get().facts, "nothing is changed by one person"
    settle(compliance, waiting, 403)
    done = settle(owner, waiting)["corrections"][0]
    assert Penalty.objects.get().facts == "问了客服联系方式"
    assert (done["state"], done["by"], done["settled_by"]) == ("done", compliance.caller.name, owner.caller.name)
    assert (done["masked_before"], done["masked_after"]) == (masked(facts["value"]), "问******式")
    assert Entry.objects.order_by("-seq")[0].what == "dossier.correction.done"
    assert WRONG not in json.dumps(owner.get(f"{PEOPLE}/requests").json(), ensure_ascii=False)


def test_what_a_source_told_stays_and_is_read_as_it_was_put_right(
    planted: Evening, compliance: Actor, owner: Actor
) -> None:
    id = asked(compliance)
    said = next(each for each in told(compliance, id, "event") if each["value"] == WRONG)
    assert said["beside"]
    settle(owner, wish(compliance, id, said, RIGHT))
    assert query_rows("SELECT text FROM event WHERE text = {t:String}", {"t": WRONG}), "the source's row stays"
    row = next(row for row in copy_of(compliance)["event"] if row.get("kind") == "comment")
    assert row["text"] == RIGHT and row["corrected"][0]["reason"] == "本人来电说明"
    pack = b"".join(owner.get(f"{API}/cases/{planted.id}/evidence").streaming_content)
    with zipfile.ZipFile(io.BytesIO(pack)) as archive:
        signals = archive.read("signals.jsonl").decode()
    assert RIGHT in signals and WRONG in signals


def test_the_consent_ledger_is_only_added_to_and_reads_right(planted: Evening, compliance: Actor, owner: Actor) -> None:
    body = {
        "platform": "douyin",
        "id": USER,
        "purpose": "marketing",
        "text": "v3",
        "given": True,
        "proof": "入会页截图",
    }
    assert compliance.post(f"{PEOPLE}/consents", body).status_code == 201
    id = asked(compliance)
    (proof,) = told(compliance, id, "dossier_consent")
    settle(owner, wish(compliance, id, proof, "电话录音"))
    (row,) = compliance.get(f"{PEOPLE}/consents").json()["rows"]
    assert row["proof"] == "电话录音" and row["corrected"][0]["field"] == "proof"


def test_it_is_not_done_while_one_waits_and_may_be_turned_down(
    planted: Evening, compliance: Actor, owner: Actor
) -> None:
    id = asked(compliance)
    facts = facts_of(compliance, id)
    waiting = wish(compliance, id, facts, "问了客服联系方式")
    assert wish(compliance, id, facts, "别的说法", 409)["code"] == "dossier.correction_waits"
    refused = compliance.post(f"{PEOPLE}/requests/{id}/close", {"answer": "已更正"})
    assert (refused.status_code, refused.json()["code"]) == (409, "dossier.correction_waits")
    assert settle(owner, waiting, agreed=False)["corrections"][0]["state"] == "turned_down"
    assert WRONG in Penalty.objects.get().facts
    settle(owner, waiting, 409)
    assert compliance.post(f"{PEOPLE}/requests/{id}/close", {"answer": "核实无误，不更正"}).status_code == 200


def test_what_somebody_changed_meanwhile_is_not_overwritten(planted: Evening, compliance: Actor, owner: Actor) -> None:
    id = asked(compliance)
    waiting = wish(compliance, id, facts_of(compliance, id), "问了客服联系方式")
    Penalty.objects.update(facts="客服改过的经过")
    assert settle(owner, waiting, 409)["code"] == "dossier.told_otherwise_now"
    assert Penalty.objects.get().facts == "客服改过的经过"


def test_what_cannot_be_is_refused(planted: Evening, compliance: Actor, operator: Actor, stranger: Actor) -> None:
    id = asked(compliance)
    facts = facts_of(compliance, id)
    assert wish(compliance, id, facts, facts["value"], 422)["code"] == "dossier.told_so_already"
    for part in ({"row": "pen_of_another"}, {"field": "person"}, {"place": "accounts_person"}):
        assert wish(compliance, id, {**facts, **part}, "甲", 422)["code"] == "dossier.not_told_there"
    access = asked(compliance, "access")
    assert compliance.post(f"{PEOPLE}/requests/{access}/told", WHY).json()["code"] == "dossier.not_correction"
    assert operator.post(f"{PEOPLE}/requests/{id}/told", WHY).status_code == 403
    assert stranger.post(f"{PEOPLE}/requests/{id}/told", WHY).status_code == 401


def test_a_look_is_written_down(planted: Evening, compliance: Actor) -> None:
    told(compliance, asked(compliance), "event")
    reveals = compliance.get(f"{PEOPLE}/requests").json()[0]["reveals"]
    assert [each["reason"] for each in reveals] == [WHY["reason"]]


def test_who_is_deleted_later_is_in_no_correction(planted: Evening, compliance: Actor, owner: Actor) -> None:
    id = asked(compliance)
    said = next(each for each in told(compliance, id, "event") if each["value"] == WRONG)
    settle(owner, wish(compliance, id, said, RIGHT))
    found = compliance.post(f"{PEOPLE}/requests/{asked(compliance, 'delete')}/trace").json()
    assert "dossier_correction" in {each["place"] for each in found}
    trace(somebody(Request.objects.get(kind="delete")), erase=True)
    row = Correction.objects.get()
    assert (bytes(row.sealed), row.masked_after, row.reason) == (b"", "", "")


@pytest.mark.parametrize(("words", "shown"), MASKS)
def test_masked_words_tell_no_more_than_their_ends(words: str, shown: str) -> None:
    assert masked(words) == shown
