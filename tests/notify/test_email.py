"""E-mail: handed in with what was chosen, never less; names in Chinese; and what the post office said is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cast import Actor
from kaibo.notify import supplies
from kaibo.notify.api import Attachment, Letter, hand_over, supply
from kaibo.notify.models import Delivery
from notify.certificate import made
from notify.conftest import API, deliver, later, mailbox, tried
from notify.fakes.post_office import PostOffice, post_office_open

pytestmark = pytest.mark.django_db(transaction=True)
TO = ["linyue@example.com", "zhouqi@example.com"]


def test_a_test_mail_reaches_everybody(operator: Actor, post_office: PostOffice) -> None:
    told = tried(operator, mailbox(operator, post_office))
    assert (told["state"], told["error"]) == ("sent", None)
    [(to, mail)] = post_office.mails
    assert to == TO and mail["Subject"] == "Kaibo 测试消息" and mail["Message-ID"] == f"<{told['id']}@example.com>"
    text = mail.get_body(("plain",))
    assert text and "周琦 在试发渠道" in text.get_content()


def test_attachments_keep_their_chinese_names(
    operator: Actor, post_office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supplies, "_supplies", {})
    supply("test.file")(lambda ref: f"页 {ref['page']}".encode())
    files = tuple(Attachment("test.file", {"page": n}, f"2026年10月 直播工作汇报 {n}.pptx") for n in (1, 2))
    letter = Letter(
        "10月直播工作汇报", ("GMV 完成率 92 %", "- 退款 <b>率</b>"), "https://kaibo.example/r", "打开", files
    )
    hand_over(mailbox(operator, post_office), letter, key="report", by="周琦")
    deliver()
    [(_, mail)] = post_office.mails
    got = {part.get_filename(): part.get_content() for part in mail.iter_attachments()}
    assert got == {f"2026年10月 直播工作汇报 {n}.pptx": f"页 {n}".encode() for n in (1, 2)}
    page = mail.get_body(("html",))
    assert page and "&lt;b&gt;" in page.get_content() and 'href="https://kaibo.example/r"' in page.get_content()


def test_a_title_of_two_lines_is_one_header(operator: Actor, post_office: PostOffice) -> None:
    hand_over(mailbox(operator, post_office), Letter("十月\r\nBcc: spy@example.com"), key="k", by="周琦")
    deliver()
    [(to, mail)] = post_office.mails
    assert to == TO and mail["Bcc"] is None and mail["Subject"] == "十月 Bcc: spy@example.com"


@pytest.mark.parametrize(("tls", "security"), [(False, "starttls"), (True, "tls")])
def test_encrypted_as_chosen(
    operator: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tls: bool, security: str
) -> None:
    context, trusted = made(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with post_office_open(PostOffice(user="kaibo", password="pw", context=context, tls=tls)) as office:
        assert tried(operator, mailbox(operator, office, security=security))["state"] == "sent"
        assert (office.secured, len(office.mails)) == (1, 1)


def test_a_certificate_nobody_vouches_for_is_refused(operator: Actor, tmp_path: Path) -> None:
    with post_office_open(PostOffice(context=made(tmp_path)[0])) as office:
        told = tried(operator, mailbox(operator, office, security="starttls"))
        assert (told["state"], office.mails) == ("failed", []) and "证书" in told["error"]["message_zh"]


def test_starttls_that_is_not_offered_sends_nothing_in_the_clear(operator: Actor, post_office: PostOffice) -> None:
    told = tried(operator, mailbox(operator, post_office, security="starttls"))
    assert (told["state"], post_office.mails) == ("failed", []) and "没有发出" in told["error"]["message_zh"]


def test_a_wrong_password_is_said_without_it(operator: Actor, post_office: PostOffice) -> None:
    channel = mailbox(operator, post_office)
    post_office.password = "changed meanwhile"
    told = tried(operator, channel)
    assert (told["state"], told["attempts"]) == ("failed", 1) and "授权码" in told["error"]["message_zh"]


@pytest.mark.parametrize(("mood", "state"), [("451 greylisted", "sent"), ("552 too much mail", "failed")])
def test_passing_and_lasting_refusals(operator: Actor, post_office: PostOffice, mood: str, state: str) -> None:
    post_office.moods = [mood]
    told = tried(operator, mailbox(operator, post_office))
    assert mood.partition(" ")[2] in told["error"]["message_zh"]
    later()
    deliver()
    assert operator.get(f"{API}/deliveries/{told['id']}").json()["state"] == state
    assert len(post_office.mails) == (state == "sent")


def test_who_did_not_get_it_is_named(operator: Actor, post_office: PostOffice) -> None:
    post_office.refuses = {TO[1]}
    told = tried(operator, mailbox(operator, post_office))
    assert (told["state"], post_office.mails[0][0]) == ("sent", TO[:1]) and TO[1] in told["error"]["message_zh"]
    post_office.refuses = set(TO)
    assert tried(operator, mailbox(operator, post_office))["state"] == "failed"


@pytest.mark.parametrize(
    "changes",
    [
        {"host": "mail example"},
        {"host": ""},
        {"port": 0},
        {"security": "ssl3"},
        {"to": []},
        {"to": ["not an address"]},
        {"from": "a@b\r\nX: y"},
        {"host": "mail.example.com"},
    ],
)
def test_what_cannot_work_is_refused_at_once(operator: Actor, post_office: PostOffice, changes: dict[str, Any]) -> None:
    settings = {"host": "127.0.0.1", "port": 25, "security": "plain", "user": "u", "from": "a@b.cn", "to": ["a@b.cn"]}
    body = {"kind": "email", "name": "邮箱", "settings": settings | changes}
    answer = operator.post(f"{API}/channels", body)
    assert (answer.status_code, Delivery.objects.count()) == (422, 0), "the last one would send a password in the clear"
