"""The desk of personal data: one request looked at with a reason, a person's copy, who agreed to what."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest

from cast import Actor
from dossier.desk import API
from dossier.test_a_person_is_deleted import ME, NICK, OTHER, USER, planted
from kaibo.accounts.api import places
from kaibo.accounts.models import Entry
from kaibo.connectors.pseudonym import own_pseudonym
from kaibo.dossier.people import revealing
from kaibo.dossier.people.words import field_words, place_words
from live.evening import Evening

__all__ = ["planted"]
pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = f"{API}/people"


def _asked(actor: Actor, kind: str = "access") -> str:
    body = {"kind": kind, "platform": "douyin", "ids": [USER], "names": [NICK], "note": "来电核对过订单"}
    answer = actor.post(f"{PEOPLE}/requests", body)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["id"])


def _copy(actor: Actor, id: str, **query: str) -> tuple[dict[str, Any], str]:
    path = f"{PEOPLE}/requests/{id}/copy" + "".join(f"?{name}={value}" for name, value in query.items())
    answer = actor.post(path)
    assert answer.status_code == 200, answer.content
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        return json.loads(archive.read("person.json")), archive.read("person.html").decode()


def test_a_copy_holds_all_that_the_erasure_would_find(planted: Evening, compliance: Actor) -> None:
    id = _asked(compliance)
    found = {each["place"] for each in compliance.post(f"{PEOPLE}/requests/{id}/trace").json()}
    told, page = _copy(compliance, id)
    held = {each["place"]: each["rows"] for each in told["held"]}
    assert set(held) - {"comment", "order_now", "order_line"} == found - {"orders"}
    assert any(row["customer_id"] == own_pseudonym(USER) and row["amount"] == 100 for row in held["order_now"])
    assert "加我微信 zaixian777" in json.dumps(held["live_penalty"], ensure_ascii=False)
    assert "拉黑和禁言记录" in page and "加我微信 zaixian777" in page and "<script" not in page
    english = _copy(compliance, id, lang="en")[1]
    assert "Blocks and mutes" in english


def test_a_copy_tells_nothing_of_others(planted: Evening, compliance: Actor) -> None:
    told, _ = _copy(compliance, _asked(compliance))
    whole = json.dumps(told, ensure_ascii=False)
    assert ME in whole and OTHER not in whole and "这个耳钉真好看" not in whole
    assert f"@{NICK} 你买了吗" in whole


def test_only_a_request_for_access_is_answered_so(compliance: Actor, operator: Actor) -> None:
    id = _asked(compliance, "delete")
    assert compliance.post(f"{PEOPLE}/requests/{id}/copy").json()["code"] == "dossier.not_access"
    assert operator.post(f"{PEOPLE}/requests/{id}/copy").status_code == 403


def test_whom_it_is_about_is_told_once_with_a_reason_and_written_down(compliance: Actor, owner: Actor) -> None:
    id = _asked(compliance)
    assert compliance.post(f"{PEOPLE}/requests/{id}/reveal", {"reason": "查"}).status_code == 422
    told = compliance.post(f"{PEOPLE}/requests/{id}/reveal", {"reason": "回电核实身份"}).json()
    assert told == {"ids": [USER], "names": [NICK], "note": "来电核对过订单"}
    listed = owner.get(f"{PEOPLE}/requests").json()
    assert NICK not in json.dumps(listed, ensure_ascii=False)
    assert [(each["by"], each["reason"]) for each in listed[0]["reveals"]] == [(compliance.caller.name, "回电核实身份")]
    last = Entry.objects.order_by("-seq")[0]
    assert (last.what, last.of) == ("dossier.request.revealed", id)


def test_who_looks_too_often_waits(compliance: Actor, owner: Actor) -> None:
    id = _asked(compliance)
    for _ in range(revealing.MOST):
        assert compliance.post(f"{PEOPLE}/requests/{id}/reveal", {"reason": "回电核实身份"}).status_code == 200
    refused = compliance.post(f"{PEOPLE}/requests/{id}/reveal", {"reason": "回电核实身份"})
    assert (refused.status_code, refused.json()["code"]) == (429, "dossier.too_many_reveals")
    assert owner.post(f"{PEOPLE}/requests/{id}/reveal", {"reason": "负责人复核"}).status_code == 200


def test_when_it_is_done_nobody_knows_any_more(compliance: Actor) -> None:
    id = _asked(compliance)
    compliance.post(f"{PEOPLE}/requests/{id}/close", {"answer": "已寄出副本"})
    assert compliance.post(f"{PEOPLE}/requests/{id}/reveal", {"reason": "回电核实身份"}).status_code == 409


def test_places_and_columns_are_called_by_words(compliance: Actor) -> None:
    for row in compliance.get(f"{PEOPLE}/fields").json():
        assert row["name"] == place_words(row["table"]) and row["name"]["zh"] != row["table"], row["table"]
        assert [each["zh"] for each in row["fields"]] == [field_words(name)["zh"] for name in row["columns"]]
        assert all(words["zh"] != name for words, name in zip(row["fields"], row["columns"], strict=True)), row
    assert len(compliance.get(f"{PEOPLE}/fields").json()) == len(places())


def _consent(actor: Actor, status: int = 201, **told: Any) -> Any:
    body = {"platform": "douyin", "id": USER, "purpose": "marketing", "text": "会员须知 v3", "proof": "入会页勾选截图"}
    answer = actor.post(f"{PEOPLE}/consents", {**body, **told})
    assert answer.status_code == status, answer.content
    return answer.json()


def test_consent_is_given_and_taken_back_and_both_stay(compliance: Actor) -> None:
    assert _consent(compliance, 409, given=False)["code"] == "dossier.no_consent"
    assert _consent(compliance)["holds"]
    assert not _consent(compliance, given=False, proof="短信回复 TD")["holds"]
    told = compliance.get(f"{PEOPLE}/consents", platform="douyin", id=USER).json()
    assert [(each["given"], each["holds"]) for each in told["rows"]] == [(False, False), (True, False)]
    assert told["rows"][0]["person"] == ME and USER not in json.dumps(told)
    assert compliance.get(f"{PEOPLE}/consents", platform="douyin", id="someone-else").json()["total"] == 0


def test_consent_stands_in_the_persons_copy(compliance: Actor, planted: Evening) -> None:
    _consent(compliance)
    told, _ = _copy(compliance, _asked(compliance))
    (row,) = next(each["rows"] for each in told["held"] if each["place"] == "dossier_consent")
    assert (row["purpose"], row["text"], row["proof"]) == ("marketing", "会员须知 v3", "入会页勾选截图")


def test_the_ledger_is_for_owner_and_compliance(operator: Actor, stranger: Actor, compliance: Actor) -> None:
    _consent(operator, 403)
    assert stranger.get(f"{PEOPLE}/consents").status_code == 401
    _consent(compliance, 422, at="2100-01-01T00:00:00Z")
    _consent(compliance, 422, purpose="anything")
