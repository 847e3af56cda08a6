"""A show is looked back at as soon as it is over: what is written then is still there when its files come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.events.inbox.inbox import inbox
from kaibo.kit.clock import now
from kaibo.metrics.models import Batch
from kaibo.planning.models import Plan
from kaibo.shows.models import Show, Source
from live.evening import account
from review.looked_back import API, Over, over


@pytest.fixture
def home(store_home: Path) -> Iterator[Path]:
    """With an inbox of its own."""
    yield store_home
    inbox().close()


def resolve(actor: Actor, show: str, text: str) -> dict[str, Any]:
    answer = actor.post(f"{API}/review/shows/{show}/notes", {"text": text, "owner": "江涛", "due": "2026-11-30"})
    assert answer.status_code == 201, answer.content
    told: dict[str, Any] = answer.json()
    return told


def notes(actor: Actor, show: str) -> list[str]:
    return [each["text"] for each in actor.get(f"{API}/review/shows/{show}/notes").json()["rows"]]


def carried(actor: Actor, show: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = actor.get(f"{API}/review/shows/{show}/carried").json()["rows"]
    return rows


def file_came(evening: Over, id: str) -> Show:
    run = evening.run
    show = Show.objects.create(
        id=id, account=run.account, title=run.title, started_at=run.started_at, ended_at=run.ended_at
    )
    Source.objects.create(show=show, batch=Batch.objects.create(state=Batch.State.STORED, as_of=now()).pk)
    return show


def plan_after(evening: Over) -> Plan:
    return Plan.objects.create(
        id="pln_next", account=evening.run.account, title="下一场", kind="ordinary", planned_at=now(), planned_s=7_200,
        currency="CNY", by="周琦", made_at=now(), changed_at=now(),
    )  # fmt: skip


@pytest.mark.django_db
def test_an_action_of_a_run_is_in_the_next_plan_and_checked_at_the_next_run(operator: Actor) -> None:
    first, second = over(operator, hours_ago=30), over(operator, hours_ago=4)
    note = resolve(operator, first.id, "开场先报价格")
    rows = operator.get(f"{API}/review/plans/{plan_after(first).id}/actions").json()["rows"]
    assert [(each["text"], each["show"]["id"]) for each in rows] == [("开场先报价格", first.id)]
    assert carried(operator, first.id) == []
    waiting = carried(operator, second.id)
    assert [(each["text"], each["check"]) for each in waiting] == [("开场先报价格", None)]
    path = f"{API}/review/shows/{second.id}/carried/{note['id']}"
    assert operator.put(path, {"kept": True, "remark": "第 2 分钟就报了"}).status_code == 200
    found = carried(operator, second.id)[0]
    assert (found["done"], found["check"]["kept"], found["check"]["remark"]) == (True, True, "第 2 分钟就报了")


def test_what_was_written_of_a_run_is_the_shows_once_its_file_came(home: Path, operator: Actor) -> None:
    first, second = over(operator, hours_ago=30), over(operator, hours_ago=4)
    note = resolve(operator, first.id, "备 300 件")
    form = f"{API}/review/shows/{first.id}/nodes/opening"
    assert operator.patch(form, {"goal": "三分钟内报福利", "seen": 0}).status_code == 200
    assert operator.put(f"{API}/review/shows/{second.id}/carried/{note['id']}", {"kept": False}).status_code == 200
    file_came(first, "show_1")
    file_came(second, "show_2")
    assert notes(operator, "show_1") == ["备 300 件"] == notes(operator, first.id)
    assert [each["text"] for each in operator.get(f"{API}/review/shows/show_1").json()["notes"]] == ["备 300 件"]
    found = carried(operator, "show_2")
    assert [(each["show"]["id"], each["check"]["kept"], each["missed"]) for each in found] == [("show_1", False, 0)]
    written = operator.patch(f"{API}/review/shows/show_1/nodes/opening", {"result": "拖到第 8 分钟", "seen": 1})
    assert written.status_code == 200, written.content
    rows = operator.get(f"{API}/review/shows/{first.id}/nodes").json()["rows"]
    opening = next(each for each in rows if each["node"] == "opening")
    assert (opening["goal"], opening["result"]) == ("三分钟内报福利", "拖到第 8 分钟")
    assert operator.put(f"{API}/review/shows/show_2/carried/{note['id']}", {"kept": True}).status_code == 200
    assert [each["check"]["kept"] for each in carried(operator, second.id)] == [True]


def test_the_next_plan_says_what_the_last_show_found(
    home: Path, operator: Actor, supplier: Actor, stranger: Actor
) -> None:
    over(operator, hours_ago=50, title="前一场")
    last = over(operator, hours_ago=4, title="上一场")
    last.online({minute: 200 if minute < 40 else 60 for minute in range(60)})
    plan = plan_after(last)
    told = operator.get(f"{API}/review/plans/{plan.id}/last").json()["last"]
    assert (told["show"]["id"], told["show"]["title"], told["findings"]) == (last.id, "上一场", [])
    assert "viewers_drop" in [each["rule"] for each in told["points"]]
    assert supplier.get(f"{API}/review/plans/{plan.id}/last").status_code == 403
    assert stranger.get(f"{API}/review/plans/{plan.id}/last").status_code == 401


@pytest.mark.django_db
def test_a_plan_of_an_account_without_shows_has_nothing_to_go_on_from(operator: Actor) -> None:
    shop = account("acc_new", "新店")
    plan = Plan.objects.create(
        id="pln_new", account=shop, title="首播", kind="ordinary", planned_at=now(), planned_s=7_200,
        currency="CNY", by="周琦", made_at=now(), changed_at=now(),
    )  # fmt: skip
    assert operator.get(f"{API}/review/plans/{plan.id}/last").json() == {"last": None}


@pytest.mark.django_db
def test_an_action_that_is_late_leads_to_where_it_was_written(operator: Actor) -> None:
    first = over(operator, hours_ago=30)
    made = resolve(operator, first.id, "补签授权书")
    operator.patch(f"{API}/review/notes/{made['id']}", {"due": "2020-01-01"})
    lines = operator.get(f"{API}/review/overview/attention").json()
    assert [each["to"] for each in lines if each["kind"] == "note"] == [f"/review/runs/{first.id}"]


@pytest.mark.django_db
def test_who_may_not_see_the_run_writes_and_reads_nothing_of_it(
    operator: Actor, host: Actor, supplier: Actor, stranger: Actor
) -> None:
    first = over(operator, hours_ago=30)
    assert host.person is not None
    host.person.scope = Scope(host="顾言")
    host.person.save()
    note = resolve(operator, first.id, "开场先报价格")["id"]
    where = f"{API}/review/shows/{first.id}"
    for actor, status in ((host, 404), (supplier, 403), (stranger, 401)):
        assert actor.get(f"{where}/notes").status_code == status
        assert actor.get(f"{where}/carried").status_code == status
        assert actor.get(f"{where}/nodes").status_code == status
    assert host.patch(f"{API}/review/notes/{note}", {"done": True}).status_code in {403, 404}
    assert host.post(f"{where}/notes", {"text": "我的"}).status_code in {403, 404}
