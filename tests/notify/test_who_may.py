"""Channels are for owners and operators who see the whole company; for nobody else, not even to look at."""

from __future__ import annotations

import pytest

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.accounts.models import Entry
from kaibo.accounts.permissions import Role
from kaibo.notify.models import Channel
from notify.conftest import API, robot
from notify.fakes.robots import Robots

pytestmark = pytest.mark.django_db(transaction=True)
BODY = {"kind": "feishu", "name": "群", "secrets": {"url": "https://open.feishu.cn/open-apis/bot/v2/hook/x"}}


def test_the_others_neither_see_nor_change_them(cast: dict[Role, Actor], stranger: Actor, robots: Robots) -> None:
    channel = robot(cast[Role.OWNER], "feishu", robots.url("feishu", "group"))
    for role, actor in [*cast.items(), (None, stranger)]:
        if role in {Role.OWNER, Role.OPERATOR}:
            continue
        expected = 403 if role else 401
        for answer in (
            actor.get(f"{API}/channels"),
            actor.get(f"{API}/deliveries"),
            actor.post(f"{API}/channels", BODY),
            actor.put(f"{API}/channels/{channel}", {"name": "群"}),
            actor.post(f"{API}/channels/{channel}/try", {}),
            actor.delete(f"{API}/channels/{channel}"),
        ):
            assert answer.status_code == expected, role
    assert Channel.objects.filter(removed_at=None).count() == 1 and robots.asked["group"] == 0


def test_an_operator_of_one_room_does_not_decide_where_the_company_s_news_goes(operator: Actor) -> None:
    assert operator.person
    operator.person.scope = Scope(accounts=("acc_1",))
    operator.person.save()
    assert operator.post(f"{API}/channels", BODY).json()["code"] == "notify.whole_company"


def test_what_was_done_is_in_the_trail(owner: Actor, robots: Robots) -> None:
    channel = robot(owner, "feishu", robots.url("feishu", "group"))
    owner.put(f"{API}/channels/{channel}", {"name": "群"})
    owner.post(f"{API}/channels/{channel}/try", {})
    owner.delete(f"{API}/channels/{channel}")
    entries = Entry.objects.filter(of=channel).order_by("seq")
    assert [entry.what for entry in entries] == [
        f"notify.channel.{verb}" for verb in ("added", "changed", "tried", "removed")
    ]


@pytest.mark.parametrize(
    ("kind", "url"),
    [
        ("feishu", "ftp://open.feishu.cn/hook"),
        ("feishu", "file:///etc/passwd"),
        ("feishu", "https://name:word@open.feishu.cn/hook"),
        ("dingtalk", "https:///robot/send"),
        ("dingtalk", "https://oapi.dingtalk.com/robot/ send"),
        ("wecom", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send"),
        ("wecom", "https://qyapi.weixin.qq.com/cgi-bin/webhook/upload_media?key=1"),
    ],
)
def test_an_address_that_is_no_webhook_is_refused(owner: Actor, kind: str, url: str) -> None:
    answer = owner.post(f"{API}/channels", {"kind": kind, "name": "群", "secrets": {"url": url}})
    assert answer.status_code == 422 and "Webhook" in answer.json()["message_zh"]
