"""A message goes through every configured channel; with none, nothing happens and that is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kaibo.kit.errors import KaiboError
from kaibo.notify.api import ConsoleChannel, FileChannel, Message, Sent, configured, send

MESSAGE = Message("备份失败", "磁盘已满", ("per_1",))


def test_with_no_channel_nothing_is_sent_and_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KAIBO_NOTIFY", raising=False)
    sent = send(MESSAGE)
    assert sent == Sent(())
    assert "未发送" in sent.told("zh") and "nothing was sent" in sent.told("en")


def test_every_channel_gets_the_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KAIBO_NOTIFY", f"console, file:{tmp_path}/sent.jsonl")
    sent = send(MESSAGE)
    send(MESSAGE)
    assert sent.channels == ("console", "file") and "console, file" in sent.told("en")
    assert "备份失败\n磁盘已满\n" in capsys.readouterr().err
    lines = (tmp_path / "sent.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == 2 * [{"title": "备份失败", "text": "磁盘已满", "to": ["per_1"]}]


def test_channels_are_named_by_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_NOTIFY", "file:/var/log/kaibo.jsonl,console,")
    assert configured() == [FileChannel(Path("/var/log/kaibo.jsonl")), ConsoleChannel()]


@pytest.mark.parametrize("setting", ["mail", "file:", "file:relative", "console;file"])
def test_a_channel_nobody_knows_is_refused(setting: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_NOTIFY", setting)
    with pytest.raises(KaiboError, match="KAIBO_NOTIFY"):
        send(MESSAGE)
