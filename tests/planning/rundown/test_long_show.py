"""A show of twelve hours in three hundred segments: brought as a sheet, worked on, compared, run; and two people who
write in it at the same time lose nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from django.db import connection, transaction

from cast import Actor
from kaibo.planning.models import Version
from planning.rundown.rehearsal import EIGHT, PLANS, Rehearsal, item, make_plan_of
from planning.rundown.test_bring_sheet import bring, outgoing, sent

COUNT, EACH_S = 300, 144
HOURS = timedelta(hours=12)


@pytest.fixture
def long(operator: Actor) -> Rehearsal:
    plan = make_plan_of(operator, planned_s=COUNT * EACH_S, hosts=["苏婉"])
    for place in range(40):
        item(plan, f"p{place}", f"商品{place}", price=9_900)
    return Rehearsal(operator, plan)


def sheet() -> str:
    rows = ["时间,时长,流程,类型,产品名称,话术"]
    for place in range(COUNT):
        at = (EIGHT + timedelta(hours=8, seconds=place * EACH_S)).strftime("%H:%M:%S")
        rows.append(f"{at},{EACH_S}秒,第{place}段,产品,商品{place % 40},今晚第{place}次讲")
    return "\n".join(rows) + "\n"


@pytest.mark.django_db
def test_three_hundred_segments_are_brought_moved_compared_and_given_back(long: Rehearsal) -> None:
    told = bring(long, sheet())
    assert len(told["segments"]) == COUNT and told["total_s"] == HOURS.total_seconds()
    assert datetime.fromisoformat(told["segments"][-1]["starts_at"]) == EIGHT + HOURS - timedelta(seconds=EACH_S)
    last = told["segments"][-1]["id"]
    moved = long.act(f"{last}/move", {"to": 0, "seen": told["version"]})
    assert moved["segments"][0]["id"] == last and moved["total_s"] == told["total_s"]
    ids = [each["id"] for each in moved["segments"]]
    long.act("order", {"ids": ids[::-1], "seen": moved["version"]})
    assert [each["id"] for each in long.now()["segments"]] == ids[::-1]
    path = f"{PLANS}/{long.plan.id}"
    changed = long.actor.get(f"{path}/versions/{moved['version']}/difference").json()
    assert changed, "what one move changed is told"
    long.actor.post(f"{path}/restore", {"number": told["version"]})
    assert long.titles() == [each["title"] for each in told["segments"]]
    again = long.act("sheet", sent(outgoing(long)))
    assert {each["change"] for each in again["rows"]} <= {"same"}, "out and in again is nothing new"


@pytest.mark.django_db
def test_they_are_run_one_after_the_other_and_an_end_comes(long: Rehearsal) -> None:
    bring(long, sheet())
    long.let_through()
    made = long.actor.post("/api/v1/live/runs", {"plan": long.plan.id})
    assert made.status_code == 201, made.content
    run = f"/api/v1/live/runs/{made.json()['id']}"
    told = long.actor.get(run).json()
    assert len(told["segments"]) == COUNT and len(told["products"]) == 40
    ends = datetime.fromisoformat(told["run"]["planned_ends_at"])
    assert ends - datetime.fromisoformat(told["run"]["planned_at"]) == HOURS


@pytest.mark.django_db
def test_a_script_of_two_hundred_thousand_characters_is_kept_checked_and_given_out(long: Rehearsal) -> None:
    said = "这颗珍珠的光是慢慢亮起来的，" * 24
    rows = ["时长,流程,类型,产品名称,话术"]
    rows += [f"{EACH_S}秒,第{place}段,产品,商品{place % 40},{said}|{said}" for place in range(COUNT - 1)]
    rows.append(f"{EACH_S}秒,收尾,收尾,,{said}|全网最低价就在今晚")
    told = bring(long, "\n".join(rows) + "\n")
    phrases = [line for each in told["segments"] for line in each["phrases"]]
    assert sum(map(len, phrases)) > 200_000
    found = {each["title"] for each in long.now()["segments"] if each["findings"]}
    assert found == {"收尾"}, "the one forbidden word at its very end"
    again = long.act("sheet", sent(outgoing(long)))
    assert {each["change"] for each in again["rows"]} <= {"same"}


@pytest.mark.django_db(transaction=True)
def test_two_who_write_at_the_same_time_lose_nothing(operator: Actor, controller: Actor) -> None:
    """Each adds twenty segments and renames them, while the other does; every answer that said yes stands."""
    with transaction.atomic():
        plan = make_plan_of(operator)

    def writes(actor: Actor) -> list[str]:
        mine = Rehearsal(actor, plan)
        done = []
        try:
            for number in range(20):
                title = f"{actor.caller.name} {number}"
                made = mine.add(title, 1)
                mine.change(made["id"], {"title": f"{title} 改", "seen": made_in(mine)})
                done.append(f"{title} 改")
        finally:
            connection.close()
        return done

    with ThreadPoolExecutor(2) as together:
        both = [title for each in together.map(writes, (operator, controller)) for title in each]
    told = Rehearsal(operator, plan)
    assert sorted(told.titles()) == sorted(both) and len(both) == 40
    numbers = list(Version.objects.filter(plan=plan).values_list("number", flat=True))
    assert numbers == list(range(1, 82)), "each act is a version of its own"


def made_in(mine: Rehearsal) -> int:
    return int(mine.now()["version"])
