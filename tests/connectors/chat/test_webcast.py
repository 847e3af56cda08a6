"""TikTok's and Douyin's messages, written by an encoder of our own."""

from __future__ import annotations

import base64
import gzip
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from connectors.chat.protobuf import written
from kaibo.connectors.chat import douyin, tiktok
from kaibo.connectors.chat.webcast.wire import Malformed, Message

AT = datetime(2026, 3, 8, 12, tzinfo=UTC)
SENT = 1_772_971_200_000
VIEWER = {1: 6_929_936_363_769_381_893, 3: "小鱼", 9: {1: "https://example.com/face.jpg"}, 38: "xiaoyu"}


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path))


def _common(kind: str, number: int = 77) -> dict[int, Any]:
    return {1: kind, 2: number, 3: 7_300_993_857_827_228_449, 4: SENT}


def _message(kind: str, fields: dict[int, Any], number: int = 77) -> bytes:
    return written({1: _common(kind, number), **fields})


def test_a_comment_keeps_its_words_and_drops_who_said_them() -> None:
    heard = tiktok.decode_message(_message("WebcastChatMessage", {2: VIEWER, 3: "这个有S码吗"}), AT)
    (signal,) = heard.signals
    assert (signal.kind, signal.text, signal.id, signal.show) == (
        "comment",
        "这个有S码吗",
        "77",
        "7300993857827228449",
    )
    assert signal.at == datetime.fromtimestamp(SENT / 1000, UTC)
    assert signal.person and "6929936363769381893" not in repr(signal) and "小鱼" not in repr(signal)


def test_one_viewer_is_the_same_person_in_every_message_and_another_on_another_platform() -> None:
    said = _message("WebcastChatMessage", {2: VIEWER, 3: "在"})
    liked = _message("WebcastLikeMessage", {2: 15, 3: 900, 5: VIEWER})
    person = tiktok.decode_message(said, AT).signals[0].person
    like = tiktok.decode_message(liked, AT).signals[0]
    assert (like.kind, like.count, like.person) == ("like", 15, person)
    assert douyin.decode_message(said, AT).signals[0].person not in {"", person}


@pytest.mark.parametrize(
    ("kind", "fields", "told"),
    [
        ("WebcastMemberMessage", {2: VIEWER, 3: 9, 10: 1}, "room_enter"),
        ("WebcastSocialMessage", {2: VIEWER, 4: 1}, "follow"),
        ("WebcastSocialMessage", {2: VIEWER, 4: 3}, "share"),
        ("WebcastFansclubMessage", {2: 2, 4: VIEWER}, "fan_club_join"),
        ("WebcastEmojiChatMessage", {2: VIEWER, 5: "[比心]"}, "comment"),
        ("WebcastControlMessage", {2: 1}, "stream_quality"),
    ],
)
def test_what_viewers_do_is_told_by_its_kind(kind: str, fields: dict[int, Any], told: str) -> None:
    assert [signal.kind for signal in douyin.decode_message(_message(kind, fields), AT).signals] == [told]


def test_how_many_are_there_is_a_level() -> None:
    seen = tiktok.decode_message(_message("WebcastRoomUserSeqMessage", {3: 216, 7: 8341}), AT).signals[0]
    assert (seen.kind, seen.count, seen.data) == ("online_count", 216, {"entered": 8341})
    stats = douyin.decode_message(_message("WebcastRoomStatsMessage", {2: "160", 5: 160, 9: 160}), AT).signals[0]
    assert (stats.kind, stats.count) == ("online_count", 160)


def test_a_gift_combo_is_told_once_at_its_end() -> None:
    def combo(count: int, end: int) -> Any:
        gift = {5: 5655, 10: 1, 11: 1, 12: 1, 16: "玫瑰"}
        return tiktok.decode_message(_message("WebcastGiftMessage", {5: count, 7: VIEWER, 9: end, 15: gift}), AT)

    assert (combo(3, 0).signals, combo(3, 0).quiet) == ([], 1)
    (given,) = combo(10, 1).signals
    assert (given.count, given.data, given.amount) == (10, {"gift": "玫瑰", "coins": 10}, None)


def test_a_kind_without_a_reader_is_counted_under_its_name() -> None:
    heard = tiktok.decode_message(_message("WebcastRankUpdateMessage", {2: 1}), AT)
    assert (heard.signals, dict(heard.unknown)) == ([], {"WebcastRankUpdateMessage": 1})


def test_a_frame_holds_several_messages_packed_or_not() -> None:
    said = _message("WebcastChatMessage", {2: VIEWER, 3: "多少钱"}, 1)
    liked = _message("WebcastLikeMessage", {2: 3, 5: VIEWER}, 2)
    told = [{1: "WebcastChatMessage", 2: said}, {1: "WebcastLikeMessage", 2: liked}]
    whole = written({1: told})
    for payload in (whole, gzip.compress(whole)):
        heard = tiktok.decode_pushed(written({1: 1, 7: "msg", 8: payload}), AT)
        assert [signal.kind for signal in heard.signals] == ["comment", "like"]
    assert tiktok.decode_pushed(written({1: 1, 7: "hb"}), AT).quiet == 1
    assert tiktok.decode_pushed(written({7: "msg", 8: gzip.compress(whole)[:-9]}), AT).broken == 1


def test_a_message_without_an_id_has_the_same_one_each_time_it_is_read() -> None:
    bare = written({1: {1: "WebcastChatMessage"}, 3: "有现货吗"})
    first, second = (douyin.decode_message(bare, AT).signals[0] for _ in range(2))
    assert first.id == second.id and first.at == AT


def test_lines_of_a_recording() -> None:
    said = base64.b64encode(_message("WebcastChatMessage", {2: VIEWER, 3: "拍了"})).decode()
    for line in ({"payload": said}, {"payload": said, "type": "WebcastChatMessage"}, {"eventData": said}):
        assert len(tiktok.decode_line(line, AT).signals) == 1
    for line in ({}, {"payload": "$"}, {"payload": 3}, {"payload": said, "type": 3}):
        assert douyin.decode_line(line, AT).broken == 1
    recording = {"WebcastChatMessage": [{"eventData": said}, 3], "odd": 1}
    heard = list(tiktok.decode_recording(recording, AT))
    assert [(len(each.signals), each.broken) for each in heard] == [(1, 0), (0, 1)]


def test_broken_bytes_are_counted_and_never_raise() -> None:
    random.seed(7)
    whole = _message("WebcastGiftMessage", {5: 2, 7: VIEWER, 9: 1, 15: {10: 1, 12: 1, 16: "玫瑰"}})
    for _ in range(3000):
        data = bytearray(whole[: random.randrange(1, len(whole) + 1)])
        for _ in range(random.randrange(4)):
            data[random.randrange(len(data))] = random.randrange(256)
        heard = tiktok.decode_message(bytes(data), AT)
        assert len(heard.signals) + heard.broken + heard.quiet + sum(heard.unknown.values()) == 1


def test_the_wire_is_read_strictly() -> None:
    assert Message(written({1: -5})).number(1) == -5
    assert Message(bytes([0x0D, 1, 2, 3, 4, 0x11, *range(8)])).raw(1) == bytes([1, 2, 3, 4])
    for bad in (b"\x00", b"\x0b", b"\x0a\x05ab", b"\x08" + b"\xff" * 11, b"\x08\x80", b"\x0d\x01"):
        with pytest.raises(Malformed):
            Message(bad)
    with pytest.raises(Malformed):
        Message(written({1: "text"})).number(1)
    with pytest.raises(Malformed):
        Message(written({1: 3})).text(1)
    with pytest.raises(Malformed):
        Message(written({1: b"\xff\xfe"})).text(1)
    with pytest.raises(Malformed):
        list(Message(written({1: 3})).inners(1))
