"""A report is made when its day comes, once, sent to whom it was meant for, and what became of it is told."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from threading import Barrier, Thread

import pytest
from django.db import connection
from openpyxl import load_workbook

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.accounts.models import Entry
from kaibo.reports.models import Edition
from kaibo.reports.schedules import changing, due, turning
from kaibo.reports.schedules.models import Schedule, Turn
from notify.conftest import mailbox, post_office, robot, robots
from notify.fakes.post_office import PostOffice
from notify.fakes.robots import Robots
from reports.schedules.bench import API, PLAN, scheduled, shown, turns, work_off

__all__ = ["post_office", "robots"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("two_months")]
OCTOBER_2 = datetime(2026, 10, 2, 4, tzinfo=UTC)
OCTOBER_4 = datetime(2026, 10, 4, 4, tzinfo=UTC)


@pytest.fixture
def on_october_4(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (due, changing, turning):
        monkeypatch.setattr(module, "now", lambda: OCTOBER_4)


def since(schedule: str, at: datetime = OCTOBER_2) -> None:
    """The schedule was seen to up to then."""
    Schedule.objects.filter(id=schedule).update(reached=at)


@pytest.mark.usefixtures("on_october_4")
def test_last_month_s_report_comes_by_mail_and_robot(
    operator: Actor, robots: Robots, post_office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KAIBO_URL", "https://kaibo.example.com/")
    groups = [robot(operator, each, robots.url(each, each)) for each in ("feishu", "wecom")]
    schedule = scheduled(operator, mailbox(operator, post_office), *groups, formats=["xlsx", "html"])
    since(schedule)
    work_off()
    [turn] = turns(operator, schedule)
    assert (turn["state"], turn["subject"], turn["error"], turn["older"]) == ("made", "2026-09", None, 0)
    assert [each["state"] for each in turn["deliveries"]] == ["sent"] * 3
    [(_, mail)] = post_office.mails
    files = {part.get_filename(): part.get_content() for part in mail.iter_attachments()}
    assert set(files) == {"2026-09 直播工作汇报 v1.xlsx", "2026-09 直播工作汇报 v1.html"}
    assert load_workbook(io.BytesIO(files["2026-09 直播工作汇报 v1.xlsx"])).sheetnames
    said = robots.got["feishu"][0]["content"]["post"]["zh_cn"]
    assert "2026-09 直播工作汇报" in said["title"] and any("GMV" in line[0]["text"] for line in said["content"])
    assert said["content"][-1][0]["href"] == f"https://kaibo.example.com/reports/{turn['edition']}"
    assert [name for name, _ in robots.files["wecom"]] == list(files)


@pytest.mark.usefixtures("on_october_4")
def test_it_is_made_once_however_often_one_looks(operator: Actor, robots: Robots) -> None:
    since(scheduled(operator, robot(operator, "feishu", robots.url("feishu", "g"))))
    for _ in range(3):
        work_off()
    assert (Turn.objects.count(), Edition.objects.count(), len(robots.got["g"])) == (1, 1, 1)


@pytest.mark.usefixtures("on_october_4")
def test_two_workers_that_look_at_once_begin_one(operator: Actor, robots: Robots) -> None:
    since(scheduled(operator, robot(operator, "feishu", robots.url("feishu", "g"))))
    together, began = Barrier(2), []

    def look() -> None:
        together.wait()
        began.append(due.look())
        connection.close()

    workers = [Thread(target=look) for _ in range(2)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    assert sorted(began) == [0, 1] and Turn.objects.count() == 1


@pytest.mark.usefixtures("on_october_4")
def test_after_months_without_a_worker_the_newest_is_made_once(operator: Actor, robots: Robots) -> None:
    schedule = scheduled(operator, robot(operator, "feishu", robots.url("feishu", "g")))
    since(schedule, datetime(2025, 12, 20, tzinfo=UTC))
    work_off()
    work_off()
    [turn] = turns(operator, schedule)
    assert (turn["subject"], turn["older"], len(robots.got["g"])) == ("2026-09", 9, 1)


@pytest.mark.usefixtures("on_october_4")
def test_a_paused_one_makes_nothing_and_makes_up_for_nothing(operator: Actor, robots: Robots) -> None:
    schedule = scheduled(operator, robot(operator, "feishu", robots.url("feishu", "g")))
    since(schedule)
    assert operator.post(f"{API}/{schedule}/pause").json()["next_at"] is None
    work_off()
    assert operator.post(f"{API}/{schedule}/resume").json()["state"] == "on"
    work_off()
    assert turns(operator, schedule) == [] and robots.got["g"] == []


@pytest.mark.usefixtures("on_october_4")
def test_run_now_sends_the_last_whole_month(operator: Actor, robots: Robots) -> None:
    schedule = scheduled(operator, robot(operator, "dingtalk", robots.url("dingtalk", "g")), formats=[])
    for _ in range(2):
        assert operator.post(f"{API}/{schedule}/run").json()["last"]["state"] == "waiting"
    work_off()
    [turn] = turns(operator, schedule)
    assert (turn["slot"], turn["subject"], turn["by"], turn["state"]) == (None, "2026-09", "周琦", "made")
    text = robots.got["g"][0]["markdown"]["text"]
    assert "GMV" in text and "“报告”页" in text, "without an address of the installation it says where to look"


def test_the_year_s_summary_comes_in_january(operator: Actor, robots: Robots, monkeypatch: pytest.MonkeyPatch) -> None:
    schedule = scheduled(operator, robot(operator, "feishu", robots.url("feishu", "g")), kind="year", formats=[])
    since(schedule)
    monkeypatch.setattr(due, "now", lambda: datetime(2027, 1, 3, 1, tzinfo=UTC))
    work_off()
    [turn] = turns(operator, schedule)
    assert (turn["subject"], turn["state"], turn["error"]) == ("2026", "made", None)
    assert "2026" in robots.got["g"][0]["content"]["post"]["zh_cn"]["title"]


@pytest.mark.usefixtures("on_october_4")
def test_once_its_maker_left_or_sees_less_it_stops_and_says_so(owner: Actor, operator: Actor, robots: Robots) -> None:
    channel = robot(operator, "feishu", robots.url("feishu", "g"))
    schedule = scheduled(operator, channel)
    since(schedule)
    assert operator.person
    operator.person.scope = Scope(accounts=("a1",))
    operator.person.save()
    work_off()
    told = shown(owner, schedule)
    assert told["state"] == "stopped" and "周琦" in told["reason"]["message_zh"] and told["next_at"] is None
    assert told["last"]["state"] == "failed" and robots.got["g"] == []
    assert operator.post(f"{API}/{schedule}/resume").status_code == 404, "it tells of more than the operator sees now"
    assert owner.post(f"{API}/{schedule}/resume").json()["maker_name"] == "林悦"
    operator.person.active = False
    operator.person.save()
    owner.post(f"{API}/{schedule}/run")
    work_off()
    assert shown(owner, schedule)["last"]["state"] == "made" and len(robots.got["g"]) == 1


@pytest.mark.usefixtures("on_october_4")
def test_it_shows_what_its_maker_saw_then_and_no_more_later(owner: Actor, operator: Actor, robots: Robots) -> None:
    channel = robot(owner, "feishu", robots.url("feishu", "g"))
    assert operator.person
    operator.person.scope = Scope(accounts=("another",))
    operator.person.save()
    schedule = scheduled(operator, channel)
    operator.person.scope = Scope(all=True)
    operator.person.save()
    operator.post(f"{API}/{schedule}/run")
    work_off()
    edition = Edition.objects.get()
    assert edition.scope["all"] is False and "GMV" not in str(robots.got["g"])


@pytest.mark.usefixtures("on_october_4")
def test_a_channel_that_was_removed_is_said(operator: Actor, robots: Robots) -> None:
    channels = [robot(operator, "feishu", robots.url("feishu", name)) for name in ("a", "b")]
    schedule = scheduled(operator, *channels)
    operator.delete(f"/api/v1/notify/channels/{channels[0]}")
    since(schedule)
    work_off()
    [turn] = turns(operator, schedule)
    assert turn["state"] == "made" and "1 个通知渠道" in turn["error"]["message_zh"]
    assert (len(robots.got["a"]), len(robots.got["b"])) == (0, 1)


@pytest.mark.parametrize(
    "changes", [{"day": 0}, {"day": 32}, {"hour": 24}, {"formats": ["docx"]}, {"channels": []}, {"channels": ["chn_x"]}]
)
def test_what_cannot_be_is_refused(operator: Actor, robots: Robots, changes: dict[str, object]) -> None:
    channel = robot(operator, "feishu", robots.url("feishu", "g"))
    assert operator.post(API, PLAN | {"channels": [channel]} | changes).status_code == 422
    assert not Schedule.objects.exists()


def test_what_was_done_is_in_the_trail(operator: Actor, robots: Robots) -> None:
    schedule = scheduled(operator, robot(operator, "feishu", robots.url("feishu", "g")))
    operator.put(f"{API}/{schedule}", PLAN | {"channels": shown(operator, schedule)["channels"], "hour": 8})
    operator.post(f"{API}/{schedule}/run")
    operator.delete(f"{API}/{schedule}")
    entries = Entry.objects.filter(of=schedule).order_by("seq").values_list("what", flat=True)
    assert list(entries) == [f"reports.schedule.{verb}" for verb in ("added", "changed", "run", "removed")]
    work_off()
    assert robots.got["g"] == [], "what was removed is not sent"
