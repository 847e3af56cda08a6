"""Bilibili: the open platform's messages, the room's own, recorders' lines and XML."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kaibo.connectors.chat.bilibili import decode_command, decode_line, decode_xml

AT = datetime(2026, 3, 8, 12, tzinfo=UTC)
SENT = 1_772_971_200
OPEN = "LIVE_OPEN_PLATFORM_"
WHO = {"open_id": "oid-1", "uname": "小鱼", "uface": "https://example.com/face.jpg", "room_id": 11365}


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path))


@pytest.mark.parametrize(
    ("command", "data", "told"),
    [
        (f"{OPEN}DM", {"msg": "多少钱", "msg_id": "m1"}, {"kind": "comment", "text": "多少钱", "id": "m1"}),
        (
            f"{OPEN}SEND_GIFT",
            {"gift_name": "辣条", "gift_num": 3, "price": 1000, "paid": True, "msg_id": "m2"},
            {"kind": "gift", "count": 3, "amount": 300, "currency": "CNY"},
        ),
        (f"{OPEN}SEND_GIFT", {"gift_name": "辣条", "gift_num": 3, "price": 100, "paid": False}, {"amount": None}),
        (
            f"{OPEN}SUPER_CHAT",
            {"message": "什么时候发货", "rmb": 30, "start_time": SENT},
            {"kind": "comment", "data": {"paid": 3000, "currency": "CNY"}},
        ),
        (
            f"{OPEN}GUARD",
            {"guard_level": 3, "guard_num": 1, "price": 198000, "user_info": WHO},
            {"kind": "gift", "amount": 19800},
        ),
        (f"{OPEN}LIKE", {"like_count": 6}, {"kind": "like", "count": 6}),
        (f"{OPEN}LIVE_ROOM_ENTER", {}, {"kind": "room_enter", "show": "11365"}),
        ("INTERACT_WORD", {"msg_type": 2, "uid": 9}, {"kind": "follow"}),
        ("ONLINE_RANK_COUNT", {"count": 844}, {"kind": "online_count", "count": 844}),
        ("SUPER_CHAT_MESSAGE", {"message": "在", "price": 50, "id": 7}, {"id": "7"}),
    ],
)
def test_a_message_is_told_as_a_signal(command: str, data: dict[str, Any], told: dict[str, Any]) -> None:
    (signal,) = decode_command({"cmd": command, "data": {**WHO, "timestamp": SENT, **data}}, AT).signals
    assert {name: getattr(signal, name) for name in told} == told
    assert signal.at == datetime.fromtimestamp(SENT, UTC)
    assert "小鱼" not in repr(signal) and "oid-1" not in repr(signal) and "face" not in repr(signal)


def test_the_rooms_own_comment_and_its_stream() -> None:
    info = [[0, 1, 25, 16777215, SENT * 1000], "上链接", [371922360, "小鱼"]]
    (said,) = decode_command({"cmd": "DANMU_MSG:4:0:2:2:2:0", "info": info}, AT).signals
    assert (said.kind, said.text, bool(said.person)) == ("comment", "上链接", True)
    (ended,) = decode_command({"cmd": "PREPARING"}, AT).signals
    assert (ended.kind, ended.data) == ("stream_quality", {"state": "ended"})


def test_what_is_not_known_or_not_readable_is_counted() -> None:
    assert dict(decode_command({"cmd": "WIDGET_BANNER", "data": {}}, AT).unknown) == {"WIDGET_BANNER": 1}
    assert decode_command({"cmd": "INTERACT_WORD", "data": {"msg_type": 9}}, AT).quiet == 1
    for bad in (None, [], {}, {"cmd": 3}, {"cmd": f"{OPEN}DM"}, {"cmd": f"{OPEN}DM", "data": []}):
        assert decode_command(bad, AT).broken == 1
    assert decode_command({"cmd": "DANMU_MSG", "info": [[]]}, AT).broken == 1


def test_recorders_lines_have_the_wall_clock_of_china() -> None:
    stamp = {"Date": "2026.03.08", "ExactTime": "20:00:00"}
    (said,) = decode_line({"msg_type": "danmaku", "name": "小鱼", "content": "在", **stamp}, AT).signals
    assert (said.at, said.text, "小鱼" in repr(said)) == (AT, "在", False)
    count = {"cmd": "ONLINE_RANK_COUNT", "data": {"count": 5}}
    assert decode_line({"msg_type": "other", "content": count, **stamp}, AT).signals[0].at == AT
    assert decode_line(count, AT).signals[0].count == 5
    assert sum(decode_line({"msg_type": "other", "content": "{}"}, AT).unknown.values()) == 1
    assert decode_line("text", AT).broken == 1


def test_a_recording_in_xml() -> None:
    document = f"""<?xml version="1.0"?><i><chatid>0</chatid><metadata><room_id>5</room_id>
      <record_start_time>2026-03-08T20:00:00+08:00</record_start_time></metadata>
      <d p="3.5,1,25,16777215,{SENT}000,0,486e53d6,1">有优惠吗</d>
      <d p="4.5,1,25,16777215,0,0,486e53d6,2">有吗</d>
      <gift ts="8" uid="0" user="一" giftname="灯牌" giftcount="2" cointype="金瓜子" price="100"/>
      <gift ts="8" uid="0" user="一" giftname="灯牌" giftcount="2" cointype="金瓜子" price="100"/>
      <gift ts="8" uid="0" user="一" giftname="辣条" giftcount="2" cointype="银瓜子" price="100"/>
      <sc ts="9" uid="7" user="二" price="30">怎么买</sc>
      <guard ts="9" uid="7" giftname="舰长" count="1" price="198000"/>
      <d p="broken">x</d><toast/></i>"""
    heard = decode_xml(document.encode(), AT)
    assert [signal.kind for signal in heard.signals] == [
        "comment",
        "comment",
        "gift",
        "gift",
        "gift",
        "comment",
        "gift",
    ]
    assert [signal.amount for signal in heard.signals if signal.kind == "gift"] == [20, 20, None, 19800]
    assert len({signal.id for signal in heard.signals}) == 7
    assert heard.signals[1].at == datetime(2026, 3, 8, 12, 0, 4, 500_000, tzinfo=UTC)
    assert (heard.broken, dict(heard.unknown)) == (1, {"toast": 1})


def test_xml_that_is_none_or_would_explode_is_broken_not_fatal() -> None:
    bomb = b'<!DOCTYPE i [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><i><d p="0,1,1,1,0,0,x,1">&b;</d></i>'
    assert decode_xml(b"", AT).broken == 1
    assert all("aaaa" not in signal.text for signal in decode_xml(bomb, AT).signals)
