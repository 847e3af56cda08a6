"""Chat that others recorded: every frame is told, quiet or counted as unknown; none is broken, none raises."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kaibo.connectors.chat import douyin, tiktok
from kaibo.connectors.chat.bilibili import decode_line, decode_xml
from kaibo.connectors.chat.heard import Heard

DATA = Path(__file__).parents[4] / "shared" / "data"
AT = datetime(2026, 3, 8, 12, tzinfo=UTC)

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the recordings lie beside the project on few machines")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path))


def _kinds(heard: Heard) -> Counter[str]:
    return Counter(signal.kind for signal in heard.signals)


@pytest.mark.parametrize("name", ["jw", "link", "web"])
def test_tiktok_frames(name: str) -> None:
    recording = json.loads((DATA / "b_tiktok_webcast_frames" / "dev" / f"{name}.json").read_text("utf-8"))
    heard = Heard()
    for each in tiktok.decode_recording(recording, AT):
        heard.add(each)
    frames = sum(len(entries) for entries in recording.values())
    assert len(heard.signals) + heard.quiet + sum(heard.unknown.values()) == frames and not heard.broken
    kinds = _kinds(heard)
    assert kinds["comment"] == len(recording["WebcastChatMessage"])
    assert kinds["online_count"] == len(recording["WebcastRoomUserSeqMessage"])
    assert all(signal.at.year == 2023 for signal in heard.signals)


def test_douyin_messages() -> None:
    files = sorted((DATA / "b_douyin_sampled_payloads" / "dev").glob("*.bin"))
    heard = Heard()
    for file in files:
        heard.add(douyin.decode_message(file.read_bytes(), AT))
    assert len(heard.signals) + heard.quiet + sum(heard.unknown.values()) == len(files) and not heard.broken
    assert {"comment", "gift", "like", "room_enter", "online_count", "share"} == set(_kinds(heard))


def test_bilibili_recordings() -> None:
    folder = DATA / "b_bilibili_xml"
    comments = decode_xml((folder / "danmaku01.xml").read_bytes(), AT)
    assert (_kinds(comments), comments.broken) == ({"comment": 1200}, 0)
    whole = decode_xml((folder / "blrec_sample.xml").read_bytes(), AT)
    assert (_kinds(whole), whole.broken, sum(whole.unknown.values())) == ({"comment": 126, "gift": 27}, 0, 0)
    lines = Heard()
    for line in (folder / "room11365_sample_events.jsonl").read_text("utf-8").splitlines():
        lines.add(decode_line(json.loads(line), AT))
    assert (len(lines.signals), sum(lines.unknown.values()), lines.broken) == (8, 1, 0)
