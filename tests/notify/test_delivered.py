"""Many LETTERS through good and bad channels: what arrived is what should have, once, and nobody waits for the bad."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest

from cast import Actor
from kaibo.jobs.api import Job
from kaibo.kit.clock import now
from kaibo.notify import supplies
from kaibo.notify.api import Attachment, Letter, hand_over, supply
from kaibo.notify.models import Delivery
from kaibo.notify.ways import web
from notify.conftest import deliver, later, mailbox, robot
from notify.fakes.post_office import PostOffice
from notify.fakes.robots import HANG, Robots, says, status

pytestmark = pytest.mark.django_db(transaction=True)
LETTERS = [f"第{n}封" for n in range(5)]


def test_what_arrived_is_what_should_have(owner: Actor, robots: Robots, post_office: PostOffice) -> None:
    channels = {name: robot(owner, "feishu", robots.url("feishu", name)) for name in ("a", "b", "gone", "limited")}
    channels["mail"] = mailbox(owner, post_office)
    robots.moods["b"] = [status(500), status(502)]
    robots.moods["gone"] = [status(410)] * len(LETTERS)
    robots.moods["limited"] = [status(429, Retry_After="1"), says(code=11232, msg="frequency limited")]
    for _ in range(2):
        for title in LETTERS:
            for channel in channels.values():
                hand_over(channel, Letter(title), key=title, by="林悦")
    for _ in range(4):
        deliver()
        later()
    arrived = {
        name: sorted(each["content"]["post"]["zh_cn"]["title"] for each in robots.got[name]) for name in channels
    }
    assert arrived == {"a": LETTERS, "b": LETTERS, "limited": LETTERS, "gone": [], "mail": []}
    assert sorted(mail["Subject"] for _, mail in post_office.mails) == LETTERS
    failed = Delivery.objects.exclude(state=Delivery.State.SENT).values_list("channel", "state", "attempts")
    assert sorted(failed) == [(channels["gone"], "failed", 1)] * len(LETTERS)


def test_a_channel_that_hangs_holds_nobody_up(owner: Actor, robots: Robots, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "PATIENCE", 2.0)
    bad = robot(owner, "feishu", robots.url("feishu", "bad"))
    good = [robot(owner, "feishu", robots.url("feishu", f"good{n}")) for n in range(3)]
    robots.moods["bad"] = [HANG]
    for channel in (bad, *good):
        hand_over(channel, Letter("早报"), key="k", by="林悦")
    begun = time.monotonic()
    sent = Delivery.objects.filter(state=Delivery.State.SENT)
    took: list[float] = []

    def all_good_are_through() -> bool:
        if sent.count() == len(good) and not took:
            took.append(time.monotonic() - begun)
        return bool(took)

    deliver(until=all_good_are_through)
    hung = Delivery.objects.get(channel=bad)
    assert took[0] < 2.0 and hung.state == "waiting"
    assert hung.error and "没有回应" in hung.error["message_zh"]
    assert not Job.objects.filter(state=Job.State.FAILED).exists()


def test_a_worker_that_dies_over_a_letter_loses_none(owner: Actor, robots: Robots) -> None:
    hand_over(robot(owner, "feishu", robots.url("feishu", "g")), Letter("早报"), key="k", by="林悦")
    long_ago = now() - timedelta(minutes=1)
    Job.objects.update(state=Job.State.RUNNING, attempts=1, worker="host:1:dead", lease_until=long_ago)
    deliver(until=lambda: Delivery.objects.filter(state=Delivery.State.SENT).exists())
    assert len(robots.got["g"]) == 1


def test_wecom_gets_text_and_files_and_no_step_twice(
    owner: Actor, robots: Robots, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supplies, "_supplies", {})
    supply("test.file")(lambda ref: b"x" * ref["size"])
    names = {"十月汇报.pdf": 100, "十月汇报.pptx": 200, "太大.xlsx": (20 << 20) + 1}
    files = tuple(Attachment("test.file", {"size": size}, name) for name, size in names.items())
    letter = Letter(
        "十月" * 50, tuple(f"- 第{n}条 <@all> [x](http://evil)" for n in range(400)), "https://k/r", "看", files
    )
    hand_over(robot(owner, "wecom", robots.url("wecom", "g")), letter, key="k", by="林悦")
    fine = says(errcode=0, errmsg="ok")
    robots.moods["g"] = [fine, status(500)]
    deliver()
    later()
    deliver()
    assert [(name, len(content)) for name, content in robots.files["g"]] == [
        ("十月汇报.pdf", 100),
        ("十月汇报.pptx", 200),
    ]
    assert [each["file"]["media_id"] for each in robots.got["g"]] == ["media-1", "media-2"], "the text went before"
    sent = Delivery.objects.get()
    assert sent.state == "sent" and sent.error and "太大.xlsx" in sent.error["message_zh"]


def test_long_words_fit_and_stay_words(owner: Actor, robots: Robots) -> None:
    lines = tuple(f"- 第{n}条 <@all> [x](http://evil) *b* @13800000000" for n in range(400))
    for platform in ("wecom", "dingtalk", "feishu"):
        channel = robot(owner, platform, robots.url(platform, platform))
        hand_over(channel, Letter("十月", lines, "https://k/r", "看报告"), key="k", by="林悦")
    deliver()
    wecom = robots.got["wecom"][0]["markdown"]["content"]
    assert len(wecom.encode()) <= 4096 and wecom.endswith("[看报告](https://k/r)") and "…" in wecom
    for said in (wecom, robots.got["dingtalk"][0]["markdown"]["text"]):
        assert "<@all>" not in said and "](http://evil)" not in said and "@138" not in said
    assert robots.got["feishu"][0]["content"]["post"]["zh_cn"]["content"][-1][0]["href"] == "https://k/r"
