"""When something goes wrong, one key opens the plan; what was said wrongly is put right on air."""

from __future__ import annotations

import pytest

from cast import Actor
from kaibo.events.api import read
from live.evening import Evening

pytestmark = pytest.mark.django_db

PLANS = "/api/v1/live/plans"
OWN = {"title": "停电", "owner": "controller", "within_s": 60, "steps": [{"role": "controller", "text": "切 UPS"}]}


def test_one_key_opens_the_plan_and_each_step_is_in_the_log(evening: Evening, customer_service: Actor) -> None:
    evening.act("start")
    plans = evening.now()["incidents"]["plans"]
    assert [each["key"] for each in plans] == list("123456789")
    assert [each["title"]["zh"][:2] for each in plans][:3] == ["断网", "画面", "没有"]
    opened = evening.act("incidents", {"kind": "silence", "note": "副麦没电"}, status=201)
    again = evening.act("incidents", {"kind": "silence"}, status=201)
    assert again["id"] == opened["id"]
    path = f"incidents/{opened['id']}"
    evening.act(f"{path}/steps/0", {"done": True})
    evening.act(f"{path}/log", {"note": "换了副麦", "owner": "韩墨"}, by=customer_service)
    shown = evening.now()["incidents"]["open"]
    assert [each["owner"] for each in shown] == ["韩墨"] and 50 <= shown[0]["due_s"] <= 60 and not shown[0]["late"]
    assert shown[0]["steps"][0]["done_by"] == "周琦"
    evening.act(f"{path}/close", {"outcome": "两分钟恢复"})
    told = evening.now()
    closed = told["incidents"]["closed"][0]
    assert [each["kind"] for each in closed["log"]] == ["opened", "step_done", "owner", "note", "closed"]
    assert [each["by"] for each in closed["log"]] == ["周琦", "周琦", "罗兰", "罗兰", "周琦"]
    assert told["incidents"]["open"] == [] and closed["outcome"] == "两分钟恢复"
    assert {"incident", "incident_end"} <= {each["kind"] for each in told["marks"]}
    assert evening.act(f"{path}/log", {"note": "晚了"}, status=409)["code"] == "live.incident_closed"
    kinds = [event.kind for event in read(subject=evening.id)]
    assert kinds[-1] == "live.incident_closed" and kinds.count("live.incident_worked") == 3


def test_the_team_writes_its_own_plans_and_open_incidents_keep_theirs(evening: Evening, operator: Actor) -> None:
    evening.act("start")
    first = evening.act("incidents", {"kind": "lag"}, status=201)
    assert operator.put(f"{PLANS}/lag", OWN).json()["own"] is True
    assert operator.put(f"{PLANS}/power_cut", OWN).json()["key"] is None
    told = evening.now()["incidents"]
    assert told["plans"][1]["title"]["zh"] == "停电" and told["plans"][1]["key"] == "2"
    assert told["open"][0]["title"] == first["title"]
    assert operator.delete(f"{PLANS}/lag").status_code == 204
    assert operator.get(PLANS).json()[1]["title"]["zh"] == "画面卡顿"
    last = operator.get(PLANS).json()[9]
    assert (last["kind"], last["own"], last["shipped"]) == ("power_cut", True, False)
    assert operator.get(PLANS).json()[1]["shipped"] is True


def test_a_correction_is_on_the_overlay_until_it_is_withdrawn_and_its_record_stays(evening: Evening) -> None:
    evening.act("start")
    wrong = {"fault": "slip", "said": "原价 199", "correct": "原价 99 元，以链接为准", "product": "p1"}
    made = evening.act("corrections", wrong, status=201)
    assert made["article"].endswith("第三十一条") and made["speaker"] == "苏婉" and made["kept_until"] is None
    token = evening.act("screens", {"kind": "overlay_correction"}, status=201)["token"]
    told = evening.now()
    assert told["cues"][-1]["text"] == "更正：原价 99 元，以链接为准" and token
    gone = evening.act(f"corrections/{made['id']}/withdraw")
    assert gone["withdrawn_by"] == "周琦"
    evening.act("end")
    kept = evening.now()
    ended, until = kept["run"]["ended_at"][:4], kept["corrections"][0]["kept_until"][:4]
    assert int(until) - int(ended) == 3 and kept["corrections"][0]["said"] == "原价 199"
    kinds = {event.kind for event in read(subject=evening.id)}
    assert {"live.correction_shown", "live.correction_withdrawn"} <= kinds


def test_who_only_watches_may_not_act_and_a_stranger_is_refused(evening: Evening, host: Actor, stranger: Actor) -> None:
    evening.act("start")
    path = f"{evening.path}/incidents"
    assert host.post(path, {"kind": "lag"}).status_code == 403
    assert stranger.post(path, {"kind": "lag"}).status_code == 401
    assert host.put(f"{PLANS}/lag", OWN).status_code == 403
    assert evening.act("incidents", {"kind": "earthquake"}, status=404)["code"] == "kit.not_found"
