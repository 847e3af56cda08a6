"""What needs a look today, each line with the page it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.connectors.models import Upload
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.marketing.tasks import add_task
from kaibo.planning.models import Plan
from kaibo.review.models import Note
from kaibo.review.overview import attention as page
from kaibo.shows.models import Account, Show
from metrics.shelf import Shelf, empty

ATTENTION = "/api/v1/review/overview/attention"
TODAY = date(2026, 11, 22)
START = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.fixture
def shelf(store_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    monkeypatch.setattr(page, "today_of_company", lambda: TODAY)
    yield Shelf()
    empty()


def put_show(id: str, day: int, host: str = "苏婉", account: str = "a1") -> Show:
    of, _ = Account.objects.get_or_create(id=account, platform="douyin", handle=account, name=f"林间 {account}")
    at = START + timedelta(days=day - 1)
    times: dict[str, Any] = {"started_at": at, "ended_at": at + timedelta(hours=2), "business_day": at.date()}
    return Show.objects.create(id=id, account=of, host=host, **times)


def lines(actor: Actor) -> list[tuple[str, str]]:
    answer = actor.get(ATTENTION)
    assert answer.status_code == 200, answer.content
    return [(line["kind"], line["to"]) for line in answer.json()]


@pytest.fixture
def evening(shelf: Shelf) -> None:
    """Six like shows and a seventh with a third of their viewers."""
    batch = shelf.batch()
    for day in range(15, 22):
        show = put_show(f"s{day}", day)
        viewers = 300 if day == 21 else 1000
        shelf.tell(batch, show_id=show.id, business_day=show.business_day, viewers=viewers, host="苏婉")


@pytest.mark.usefixtures("evening")
def test_a_finding_of_the_newest_show_leads_to_its_review(operator: Actor) -> None:
    found = operator.get(ATTENTION).json()
    assert [(line["kind"], line["to"], line["show"]["id"]) for line in found] == [
        ("finding", "/review/shows/s21", "s21")
    ]
    assert "70%" in found[0]["zh"] and found[0]["passport"]


@pytest.mark.usefixtures("shelf")
def test_notes_past_their_day_files_that_wait_and_silent_accounts(operator: Actor, viewer: Actor) -> None:
    put_show("old", 2, account="a2")
    put_show("new", 20)
    for text, due in (("late", 21), ("today", 22)):
        Note.objects.create(show="new", text=text, due=date(2026, 11, due), by="周琦")
    Note.objects.create(show="new", text="done", due=date(2026, 11, 1), done_at=START, by="周琦")
    for number, state in enumerate(("ready", "ready", "refused", "stored")):
        Upload.objects.create(id=f"u{number}", file="f", sha256="0", size=1, name="单.csv", by="周琦", state=state)
    assert lines(operator) == [
        ("note", "/review/shows/new"),
        ("import", "/connectors"),
        ("import", "/connectors"),
        ("silent", "/shows?account=a2"),
    ]
    assert "2 个文件" in operator.get(ATTENTION).json()[1]["zh"]
    assert ("import", "/connectors") not in lines(viewer)


@pytest.mark.usefixtures("shelf")
def test_a_host_is_told_of_his_own_shows_only(operator: Actor, host: Actor) -> None:
    for name, id in (("苏婉", "his"), ("顾言", "other")):
        put_show(id, 20, name)
        Note.objects.create(show=id, text="备货", due=date(2026, 11, 1), by="周琦")
    assert lines(host) == [("note", "/review/shows/his")]
    assert len(lines(operator)) == 2


def test_a_stranger_is_told_nothing(supplier: Actor, stranger: Actor) -> None:
    assert supplier.get(ATTENTION).status_code == 403
    assert stranger.get(ATTENTION).status_code == 401


def test_overdue_tasks_of_a_plan_are_one_line_that_leads_to_it(shelf: Shelf, operator: Actor) -> None:
    account = Account.objects.create(id="a1", platform="douyin", handle="a1", name="林间小铺")
    at = datetime.now(UTC) - timedelta(days=3)
    plan = make_plan(CLI, NewPlan("双11返场", "ordinary", at, 7_200, account=account.id))
    for title, hours in (("发切片", 30), ("发回放", 20), ("开复盘会", -99)):
        due = datetime.now(UTC) - timedelta(hours=hours)
        add_task(CLI, plan.id, {"phase": "afterglow", "title": title, "due_at": due})
    told = [line for line in operator.get(ATTENTION).json() if line["kind"] == "task"]
    assert [line["to"] for line in told] == [f"/planning/plans/{plan.id}"]
    assert told[0]["zh"] == "“双11返场”有 2 项营销任务过期，最早的是：发切片"
    Plan.objects.update(state=Plan.State.CANCELLED)
    assert not [line for line in operator.get(ATTENTION).json() if line["kind"] == "task"]
