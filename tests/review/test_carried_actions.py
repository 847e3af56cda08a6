"""What one show resolved is in the next plan, and checked at the next show."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cast import Actor
from kaibo.kit.clock import now
from kaibo.live.models import Run
from kaibo.metrics.models import Batch
from kaibo.planning.models import Plan
from kaibo.shows.models import Account, Show, Source
from live.evening import account

API = "/api/v1"


def show_of(id: str, days_ago: int, shop: Account, host: str = "") -> Show:
    start = now() - timedelta(days=days_ago)
    batch = Batch.objects.create(state=Batch.State.STORED, as_of=now())
    show = Show.objects.create(
        id=id, account=shop, title=id, host=host, started_at=start, ended_at=start + timedelta(hours=2)
    )
    Source.objects.create(show=show, batch=batch.pk)
    return show


def plan_of(shop: Account, in_days: int = 1) -> Plan:
    at = now() + timedelta(days=in_days)
    return Plan.objects.create(
        id="pln_1", account=shop, title="下一场", kind="ordinary", planned_at=at, planned_s=7_200, currency="CNY",
        by="周琦", made_at=now(), changed_at=now(),
    )  # fmt: skip


def resolve(actor: Actor, show: str, text: str, due: str | None = None) -> str:
    answer = actor.post(f"{API}/review/shows/{show}/notes", {"text": text, "owner": "江涛", "due": due})
    assert answer.status_code == 201, answer.content
    return str(answer.json()["id"])


@pytest.mark.django_db
def test_an_open_action_waits_in_the_next_plan_of_that_account_alone(operator: Actor) -> None:
    shop, other = account(), account("acc_2", "另一家")
    show_of("first", 9, shop)
    show_of("second", 5, shop)
    show_of("elsewhere", 5, other)
    resolve(operator, "first", "开场慢", due="2026-12-01")
    done = resolve(operator, "first", "灯光换了")
    resolve(operator, "second", "备 300 件", due="2026-11-30")
    resolve(operator, "elsewhere", "与此无关")
    operator.patch(f"{API}/review/notes/{done}", {"done": True})
    plan = plan_of(shop)
    rows = operator.get(f"{API}/review/plans/{plan.id}/actions").json()["rows"]
    told = [(each["text"], each["show"]["id"], each["done"]) for each in rows]
    assert told == [("备 300 件", "second", False), ("开场慢", "first", False), ("灯光换了", "first", True)]


@pytest.mark.django_db
def test_a_show_that_its_file_gives_no_title_is_called_as_its_run(operator: Actor) -> None:
    shop = account()
    show = show_of("first", 5, shop)
    Show.objects.update(title="")
    told = {"started_at": show.started_at, "ended_at": show.ended_at, "made_at": now(), "currency": "CNY"}
    Run.objects.create(id="run_1", account=shop, title="珍珠专场", state=Run.State.ENDED, **told)
    resolve(operator, "first", "开场慢")
    row = operator.get(f"{API}/review/plans/{plan_of(shop).id}/actions").json()["rows"][0]
    assert row["show"]["title"] == "珍珠专场"


@pytest.mark.django_db
def test_a_show_is_checked_for_what_the_one_before_resolved(operator: Actor, viewer: Actor, stranger: Actor) -> None:
    shop = account()
    for id, days in (("first", 9), ("second", 5), ("third", 2)):
        show_of(id, days, shop)
    action = resolve(operator, "first", "开场先发福袋")
    path = f"{API}/review/shows/second/carried/{action}"
    assert viewer.put(path, {"kept": True}).status_code == 403
    assert stranger.put(path, {"kept": True}).status_code == 401
    answer = operator.put(path, {"kept": False, "remark": "忘了"})
    assert answer.status_code == 200 and not answer.json()["done"], answer.content
    [row] = operator.get(f"{API}/review/shows/second/carried").json()["rows"]
    assert (row["check"]["kept"], row["check"]["remark"], row["check"]["by"]) == (False, "忘了", "周琦")
    [row] = operator.get(f"{API}/review/shows/third/carried").json()["rows"]
    assert (row["check"], row["missed"]) == (None, 1), "it came along to the next show"
    assert operator.put(f"{API}/review/shows/third/carried/{action}", {"kept": True}).json()["done"]
    [row] = operator.get(f"{API}/review/shows/third/carried").json()["rows"]
    assert row["done"] and row["check"]["kept"]
    assert operator.get(f"{API}/review/shows/first/carried").json() == {"rows": []}


@pytest.mark.django_db
def test_a_show_is_not_checked_for_what_it_or_another_account_resolved(operator: Actor) -> None:
    shop, other = account(), account("acc_2", "另一家")
    show_of("first", 9, shop)
    show_of("second", 5, shop)
    show_of("elsewhere", 7, other)
    own, strange = resolve(operator, "second", "自己的"), resolve(operator, "elsewhere", "别家的")
    for action in (own, strange):
        answer = operator.put(f"{API}/review/shows/second/carried/{action}", {"kept": True})
        assert (answer.status_code, answer.json()["code"]) == (422, "review.not_carried")
    assert operator.put(f"{API}/review/shows/first/carried/99999", {"kept": True}).status_code == 404


@pytest.mark.django_db
def test_a_host_sees_what_his_own_shows_left(operator: Actor, host: Actor) -> None:
    shop = account()
    show_of("others", 9, shop, host="别人")
    show_of("own", 7, shop, host="苏婉")
    show_of("now", 2, shop, host="苏婉")
    resolve(operator, "others", "别人的")
    resolve(operator, "own", "自己的")
    rows = host.get(f"{API}/review/shows/now/carried").json()["rows"]
    assert [each["text"] for each in rows] == ["自己的"]
    assert host.get(f"{API}/review/shows/others/carried").status_code == 404
