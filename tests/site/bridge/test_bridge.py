"""`kaibo bridge`: from a tool's lines or a recording to the door."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from away import Door
from click.testing import CliRunner

from kaibo.site.bridge import running
from kaibo.site.bridge.courier import Courier
from kaibo.site.bridge.feed import Feed
from kaibo.site.bridge.reading import LONGEST, Reader
from kaibo.site.bridge.running import Bridge
from kaibo.site.bridge.spool import Spool
from kaibo.site.cli.bridge import bridge


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("KAIBO_KEY", raising=False)


def _read(kind: str, text: bytes, show: str = "") -> tuple[list[dict[str, Any]], Reader]:
    reader = Reader(kind, show=show)
    return [json.loads(line) for line in reader.of_stream(io.BytesIO(text))], reader


def test_any_tools_lines_are_completed_and_left_as_they_are() -> None:
    text = (
        b'{"kind":"comment","text":"1"}\n\n{"kind":"like","id":"x","at":"2026-03-08T12:00:00Z","show":"s"}\nno\n[1]\n'
    )
    (first, second), reader = _read("ndjson", text, "run_1")
    assert first["show"] == "run_1" and first["id"] and first["at"]
    assert second == {"kind": "like", "id": "x", "at": "2026-03-08T12:00:00Z", "show": "s"}
    assert reader.heard.broken == 2


def test_a_line_without_an_end_is_counted_and_the_next_is_read() -> None:
    told, reader = _read("ndjson", b"{" + b"x" * (2 * LONGEST) + b'\n{"kind":"like"}\n')
    assert (len(told), reader.heard.broken) == (1, 1)


def test_a_platforms_lines_become_signals() -> None:
    dm = {"cmd": "LIVE_OPEN_PLATFORM_DM", "data": {"msg": "在", "msg_id": "m", "room_id": 5, "open_id": "o"}}
    told, reader = _read("bilibili", json.dumps(dm).encode() + b'\n{"cmd":"ODD","data":{}}\nno\n', "run_1")
    assert [(each["kind"], each["text"], each["show"]) for each in told] == [("comment", "在", "run_1")]
    assert (dict(reader.heard.unknown), reader.heard.broken) == ({"ODD": 1}, 1)


def test_recordings(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text('<i><d p="1,1,25,0,1772971200,0,u,1">在</d></i>', "utf-8")
    (tmp_path / "b.json").write_text('{"WebcastChatMessage": [{"eventData": "CgIKAA=="}], "x": 1}')
    (tmp_path / "c.json").write_text("[1]")
    (tmp_path / "d.bin").write_bytes(b"\x0a\x08\x0a\x06Abcdef")
    (tmp_path / "e.jsonl").write_text('{"payload": "$"}\n')
    xml, tiktok, douyin = Reader("bilibili"), Reader("tiktok"), Reader("douyin")
    assert len(list(xml.of_file(tmp_path / "a.xml"))) == 1
    assert list(tiktok.of_file(tmp_path / "b.json")) + list(tiktok.of_file(tmp_path / "c.json")) == []
    assert list(douyin.of_file(tmp_path / "d.bin")) + list(douyin.of_file(tmp_path / "e.jsonl")) == []
    assert dict(douyin.heard.unknown) == {"Abcdef": 1} and douyin.heard.broken == 1


def test_many_lines_go_in_batches_and_what_was_not_understood_is_told_once(door: Door, tmp_path: Path) -> None:
    reader = Reader("ndjson")
    text = b"".join(b'{"kind":"like","id":"%d"}\n' % number for number in range(2500)) + b"nonsense\n"
    with Feed(Courier(door.url, "k"), Spool(tmp_path / "spool")) as feed:
        at_work = Bridge(reader.of_stream(io.BytesIO(text)), reader, feed)
        at_work.run()
        assert at_work.finish(1) and at_work.broken is None
    likes, told = [each for each in door.taken if each["kind"] == "like"], door.taken[-1]
    assert [each["id"] for each in likes] == [str(number) for number in range(2500)] and max(door.batches) <= 1000
    assert (told["kind"], told["data"]) == ("not_understood", {"unknown": {}, "broken": 1})


def test_a_quiet_source_says_that_it_is_alive_and_a_broken_one_falls_silent(
    door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "ALIVE_EVERY", 0.05)

    def quiet_then_broken() -> Iterator[bytes]:
        time.sleep(0.4)
        raise OSError("the line was cut")
        yield b""

    with Feed(Courier(door.url, "k"), Spool(tmp_path / "spool")) as feed:
        at_work = Bridge(quiet_then_broken(), Reader("ndjson"), feed, every=0.02)
        at_work.run()
    heard = len(door.paths)
    assert heard >= 2 and isinstance(at_work.broken, OSError)
    time.sleep(0.2)
    assert len(door.paths) == heard and door.taken == []


def test_on_the_command_line(door: Door) -> None:
    text = '{"kind":"like","id":"a"}\n{"kind":"like","id":"b"}\n'
    options = ["ndjson", "--url", door.url, "--key", "k", "--json"]
    done = CliRunner().invoke(bridge, options, input=text)
    told = json.loads(done.stdout)
    assert (done.exit_code, told["taken"], told["sent"], told["waiting"]) == (0, 2, 2, 0)
    assert door.ids() == ["a", "b"] and door.paths[0].endswith("?source=ndjson")


def test_what_waits_is_told_and_sent_by_the_next_run(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaibo.site.cli.bridge._LINGER", 0.3)
    away = CliRunner().invoke(
        bridge, ["ndjson", "--url", "http://127.0.0.1:9", "--key", "k"], input='{"kind":"like"}\n'
    )
    assert away.exit_code == 3 and "暂存 1" in away.stderr and "waiting 1" in away.stderr
    done = CliRunner().invoke(bridge, ["ndjson", "--url", door.url, "--key", "k", "--json"], input="")
    assert (done.exit_code, json.loads(done.stdout)["sent"], len(door.taken)) == (0, 1, 1)


def test_printing_needs_no_server() -> None:
    done = CliRunner().invoke(bridge, ["ndjson", "--print"], input='{"kind":"like","id":"a"}\n')
    assert done.exit_code == 0 and json.loads(done.stdout)["id"] == "a"


@pytest.mark.parametrize(
    ("options", "code"), [(["ndjson"], "bridge_no_key"), (["ndjson", "--key", "k", "--source", "A B"], "ingest_source")]
)
def test_what_cannot_work_is_refused(options: list[str], code: str) -> None:
    refused = CliRunner().invoke(bridge, options, input="").exception
    assert getattr(refused, "code", "") == f"site.{code}"


def test_a_refused_key_is_told_and_nothing_is_lost(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaibo.site.cli.bridge._LINGER", 0.1)
    door.answers = [401] * 9
    refused = CliRunner().invoke(bridge, ["ndjson", "--url", door.url, "--key", "k"], input='{"kind":"like"}\n')
    assert getattr(refused.exception, "code", "") == "site.bridge_key" and "waiting 1" in refused.stderr
