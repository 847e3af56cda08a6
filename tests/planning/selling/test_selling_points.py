"""What is told of a product is written field by field, by the form of its category, and reaches the host's card."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.planning.models import Plan, Version
from planning.rundown.rehearsal import PLANS, item, make_plan_of

pytestmark = pytest.mark.django_db
FORMS = "/api/v1/planning/point-forms"
PEARL = {
    "form": "pearl",
    "values": {"variety": "Akoya 海水珍珠", "size": "7.5–8.0mm", "lustre": "强", "color": " ", "unknown": "x"},
    "scenes": ["通勤", "晚宴"],
    "proofs": [{"name": "国检证书", "number": "NGTC 26-0117"}],
}


@pytest.fixture
def plan(operator: Actor) -> Plan:
    return make_plan_of(operator)


def path_of(plan: Plan, **told: Any) -> str:
    row = item(plan, **{"product": "8001", "name": "珍珠项链", **told})
    return f"{PLANS}/{plan.id}/items/{row.id}/points"


@pytest.mark.parametrize(
    ("name", "category", "form"),
    [
        ("18K金钻戒", "", "diamond"),
        ("平安扣", "翡翠玉石", "jadeite"),
        ("Akoya 珍珠耳钉", "", "pearl"),
        ("洗碗布", "家清", "general"),
    ],
)
def test_the_form_is_that_of_the_category(operator: Actor, plan: Plan, name: str, category: str, form: str) -> None:
    told = operator.get(path_of(plan, name=name, category=category)).json()
    assert told["form"] == form and told["values"] == {}
    fields = next(each for each in told["forms"] if each["key"] == form)["fields"]
    assert all(each["zh"] and each["en"] for each in fields) and len({each["key"] for each in fields}) == len(fields)


def test_points_are_kept_with_the_plan_and_told_to_the_host(operator: Actor, plan: Plan) -> None:
    path = path_of(plan)
    told = operator.put(path, PEARL).json()
    assert told["values"] == {"variety": "Akoya 海水珍珠", "size": "7.5–8.0mm", "lustre": "强"}, (
        "empty and foreign ones out"
    )
    product = operator.get(f"{PLANS}/{plan.id}/segments").json()["products"][0]["selling"]
    assert [(each["zh"], each["value"]) for each in product["lines"]][2] == ("光泽", "强")
    assert product["scenes"] == ["通勤", "晚宴"] and product["proofs"][0]["number"] == "NGTC 26-0117"
    before = Version.objects.filter(plan=plan).latest("number").number
    operator.put(path, {**PEARL, "values": {}})
    operator.post(f"{PLANS}/{plan.id}/restore", {"number": before})
    assert operator.get(path).json()["values"]["lustre"] == "强"


def test_words_are_checked_and_forbidden_ones_refused(operator: Actor, plan: Plan) -> None:
    path = path_of(plan)
    refused = operator.put(path, {**PEARL, "values": {"lustre": "国家级光泽"}})
    assert refused.status_code == 422 and "国家级" in refused.json()["message"]
    told = operator.put(path, {**PEARL, "scenes": ["送礼保值增值"]}).json()
    assert [each["field"] for each in told["findings"]][:1] == ["scenes"]


def test_a_form_of_the_teams_own(operator: Actor, plan: Plan) -> None:
    body = {"name": "银饰", "categories": ["银饰"], "fields": ["含银量", "工艺"]}
    form = operator.post(FORMS, body).json()[0]
    assert form["own"] and [each["zh"] for each in form["fields"]] == ["含银量", "工艺"]
    path = path_of(plan, name="足银手镯", category="银饰")
    assert operator.get(path).json()["form"] == form["key"]
    silver = form["fields"][0]["key"]
    operator.put(path, {"form": form["key"], "values": {silver: "999‰"}})
    renamed = operator.put(f"{FORMS}/{form['key']}", {**body, "fields": ["重量", "含银量"]}).json()[0]
    assert [each["key"] == silver for each in renamed["fields"]] == [False, True], "a field keeps what it held"
    assert operator.post(FORMS, {**body, "fields": ["重量", "重量"]}).status_code == 422
    operator.delete(f"{FORMS}/{form['key']}")
    assert operator.get(path).json()["form"] == "general"


def test_nobody_overwrites_what_they_have_not_seen(operator: Actor, owner: Actor, plan: Plan) -> None:
    path = path_of(plan)
    seen = operator.put(path, PEARL).json()["version"]
    owner.put(path, {**PEARL, "scenes": ["婚礼"], "seen": seen})
    refused = operator.put(path, {**PEARL, "seen": seen})
    assert refused.status_code == 409 and "林悦" in refused.json()["message"]


def test_who_may_not_writes_nothing(operator: Actor, viewer: Actor, stranger: Actor, plan: Plan) -> None:
    path = path_of(plan)
    assert viewer.get(path).status_code == 200
    assert viewer.put(path, PEARL).status_code == 403
    assert viewer.post(FORMS, {"name": "银饰", "fields": ["克重"]}).status_code == 403
    assert stranger.get(path).status_code == 401
