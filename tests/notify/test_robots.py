"""A group's robot: signed as its platform asks; what it answers decides what becomes of the message."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cast import Actor
from kaibo.kit.clock import now
from kaibo.notify.models import Delivery
from notify.conftest import API, deliver, later, robot, tried
from notify.fakes.robots import SECRET, Mood, Robots, says, status

pytestmark = pytest.mark.django_db(transaction=True)
PLATFORMS = ("feishu", "dingtalk", "wecom")
SIGNING = ("feishu", "dingtalk")
BUSY = {
    "feishu": says(code=11232, msg="frequency limited"),
    "dingtalk": says(errcode=130101, errmsg="send too fast, exceed 20 times per minute"),
    "wecom": says(errcode=45009, errmsg="api freq out of limit"),
}


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_test_message_arrives_and_the_page_says_so(operator: Actor, robots: Robots, platform: str) -> None:
    channel = robot(operator, platform, robots.url(platform, "group"))
    told = tried(operator, channel)
    assert (told["state"], told["attempts"], told["error"]) == ("sent", 1, None)
    assert len(robots.got["group"]) == 1 and "Kaibo 测试消息" in str(robots.got["group"])
    assert operator.get(f"{API}/channels").json()[0]["sent_at"] == told["ended_at"]


@pytest.mark.parametrize("platform", SIGNING)
def test_the_platform_finds_the_signature_right(operator: Actor, robots: Robots, platform: str) -> None:
    robots.signed = {"group"}
    assert tried(operator, robot(operator, platform, robots.url(platform, "group"), secret=SECRET))["state"] == "sent"


@pytest.mark.parametrize("platform", SIGNING)
def test_a_wrong_secret_is_said_and_not_tried_again(operator: Actor, robots: Robots, platform: str) -> None:
    robots.signed = {"group"}
    told = tried(operator, robot(operator, platform, robots.url(platform, "group"), secret="another"))
    assert (told["state"], robots.asked["group"]) == ("failed", 1)
    assert "密钥" in told["error"]["message_zh"] and "secret" in told["error"]["message_en"]


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize(
    ("mood", "sentence"),
    [
        (status(301, Location="http://127.0.0.1:9/elsewhere"), "跳转"),
        (status(410), "拒收（410）"),
        (status(404), "拒收（404）"),
        (says(code=99, errcode=99, msg="no such thing", errmsg="no such thing"), "错误码 99"),
        (says(hello="world"), "不像机器人的回答"),
    ],
)
def test_what_will_not_change_is_not_tried_again(
    operator: Actor, robots: Robots, platform: str, mood: Mood, sentence: str
) -> None:
    robots.moods["group"] = [mood]
    told = tried(operator, robot(operator, platform, robots.url(platform, "group")))
    assert (told["state"], robots.asked["group"], robots.got["group"]) == ("failed", 1, [])
    assert sentence in told["error"]["message_zh"]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_may_pass_is_tried_again_until_it_arrives_once(operator: Actor, robots: Robots, platform: str) -> None:
    robots.moods["group"] = [status(500), BUSY[platform], status(503)]
    told = tried(operator, robot(operator, platform, robots.url(platform, "group")))
    assert (told["state"], told["attempts"]) == ("waiting", 1) and told["next_at"]
    for _ in range(3):
        later()
        deliver()
    told = operator.get(f"{API}/deliveries/{told['id']}").json()
    assert (told["state"], told["attempts"], told["error"]) == ("sent", 4, None)
    assert len(robots.got["group"]) == 1


def test_a_wait_that_is_asked_for_is_kept(operator: Actor, robots: Robots) -> None:
    robots.moods["group"] = [status(429, Retry_After="120")]
    tried(operator, robot(operator, "feishu", robots.url("feishu", "group")))
    waiting = Delivery.objects.get()
    assert waiting.next_at is not None
    assert timedelta(seconds=115) < waiting.next_at - now() < timedelta(seconds=151)


def test_it_is_given_up_in_the_end_and_can_be_sent_again(operator: Actor, robots: Robots) -> None:
    robots.moods["group"] = [status(500)] * 6
    told = tried(operator, robot(operator, "wecom", robots.url("wecom", "group")))
    for _ in range(5):
        later()
        deliver()
    again = operator.get(f"{API}/deliveries/{told['id']}").json()
    assert (again["state"], again["attempts"], robots.asked["group"]) == ("failed", 6, 6)
    assert operator.post(f"{API}/deliveries/{told['id']}/again").json()["state"] == "waiting"
    deliver()
    assert operator.get(f"{API}/deliveries/{told['id']}").json()["state"] == "sent"
    assert operator.post(f"{API}/deliveries/{told['id']}/again").status_code == 409


def test_a_machine_nobody_reaches_is_said(operator: Actor) -> None:
    told = tried(operator, robot(operator, "feishu", "http://127.0.0.1:9/hook"))
    assert told["state"] == "waiting" and "连不上 127.0.0.1" in told["error"]["message_zh"]
