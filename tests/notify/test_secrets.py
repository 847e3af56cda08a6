"""What a channel must keep to itself: sealed in the database, in no answer, in no log."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.db import connection

from cast import Actor
from kaibo.accounts.models import Entry
from kaibo.files.keys import master_key_path
from kaibo.kit import log
from kaibo.notify.models import Channel
from notify.conftest import API, deliver, later, mailbox, robot, tried
from notify.fakes.post_office import PostOffice
from notify.fakes.robots import SECRET, Robots, says

pytestmark = pytest.mark.django_db(transaction=True)


def _whole_database() -> str:
    """Every row of every table of the rooms that could hold it."""
    found = []
    with connection.cursor() as cursor:
        for table in ("notify_channel", "notify_delivery", "jobs_job", "accounts_entry"):
            cursor.execute(f"SELECT * FROM {table}")
            found.append(repr([[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in cursor]))
    return "\n".join(found)


def test_no_secret_is_found_anywhere(
    owner: Actor, robots: Robots, post_office: PostOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logged = tmp_path / "log"
    log.set_up("test", to=logged)
    for name, own in {"fei": SECRET, "ding": f"{SECRET} token-of-ding", "work": "key-of-work"}.items():
        robots.moods[name] = [says(code=77, errcode=77, msg=f"bad {own}", errmsg=f"bad {own}")]
    made = [
        robot(owner, "feishu", robots.url("feishu", "fei"), secret=SECRET),
        robot(owner, "dingtalk", robots.url("dingtalk", "ding"), secret=SECRET),
        robot(owner, "wecom", robots.url("wecom", "work")),
        mailbox(owner, post_office),
    ]
    told = [json.dumps(tried(owner, each), ensure_ascii=False) for each in made]
    told += [owner.get(f"{API}/{page}").content.decode() for page in ("channels", "deliveries")]
    everything = "\n".join([*told, _whole_database(), logged.read_text("utf-8")])
    for secret in (SECRET, "pw-of-the-post-office", "token-of-ding", "key-of-work", "access_token=", "/hook"):
        assert secret not in everything, secret
    assert '"delivery"' in logged.read_text("utf-8")
    assert {tuple(each["held"]) for each in owner.get(f"{API}/channels").json()} == {
        ("secret", "url"),
        ("url",),
        ("password",),
    }
    log.set_up("test")


def test_a_secret_that_is_not_typed_again_stays(owner: Actor, robots: Robots) -> None:
    robots.signed = {"group"}
    channel = robot(owner, "dingtalk", robots.url("dingtalk", "group"), secret=SECRET)
    assert owner.put(f"{API}/channels/{channel}", {"name": "运营群"}).status_code == 200
    assert tried(owner, channel)["state"] == "sent"
    changed = owner.put(f"{API}/channels/{channel}", {"name": "运营群", "secrets": {"secret": ""}})
    assert changed.json()["held"] == ["url"]
    assert tried(owner, channel)["state"] == "failed"
    [entry] = [each for each in Entry.objects.filter(what="notify.channel.changed") if "[]" not in each.detail]
    assert json.loads(entry.detail) == {"channel": "运营群", "secrets": ["secret"]}


def test_a_password_never_goes_to_a_server_it_was_not_typed_for(owner: Actor, post_office: PostOffice) -> None:
    channel = mailbox(owner, post_office)
    settings = {"host": "localhost", "port": post_office.port, "security": "plain", "user": "kaibo"}
    settings |= {"from": "a@b.cn", "to": ["a@b.cn"]}
    body = {"name": "邮箱", "settings": settings}
    assert owner.put(f"{API}/channels/{channel}", body).json()["code"] == "notify.secret_again"
    body["secrets"] = {"password": post_office.password}
    assert owner.put(f"{API}/channels/{channel}", body).status_code == 200


def test_a_removed_channel_keeps_no_secret_and_sends_nothing(owner: Actor, robots: Robots) -> None:
    channel = robot(owner, "feishu", robots.url("feishu", "group"))
    delivery = owner.post(f"{API}/channels/{channel}/try", {}).json()["id"]
    assert owner.delete(f"{API}/channels/{channel}").status_code == 204
    deliver()
    told = owner.get(f"{API}/deliveries/{delivery}").json()
    assert (told["state"], robots.asked["group"]) == ("failed", 0) and "移除" in told["error"]["message_zh"]
    assert bytes(Channel.objects.get().sealed) == b"" and owner.get(f"{API}/channels").json() == []


def test_with_another_master_key_the_secrets_are_asked_for_again(owner: Actor, robots: Robots) -> None:
    channel = robot(owner, "feishu", robots.url("feishu", "group"))
    key = master_key_path().read_bytes()
    try:
        master_key_path().unlink()
        told = tried(owner, channel)
        assert told["state"] == "failed" and "重新填写" in told["error"]["message_zh"]
    finally:
        master_key_path().write_bytes(key)
    later()
