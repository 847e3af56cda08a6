"""Messages with a `cmd`: of the open platform (LIVE_OPEN_PLATFORM_…) and of the room's own socket."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from kaibo.connectors.chat.bilibili.telling import LI, fen, told, whole
from kaibo.connectors.chat.heard import Heard
from kaibo.connectors.chat.moments import moment
from kaibo.events.api import Signal

Data = dict[str, Any]
_OPEN = "LIVE_OPEN_PLATFORM_"
_STREAM = {"LIVE": "resumed", "PREPARING": "ended", f"{_OPEN}LIVE_START": "resumed", f"{_OPEN}LIVE_END": "ended"}
_MET = {1: "room_enter", 2: "follow", 3: "share"}
_FEN = 100


def decode_command(message: object, at: datetime) -> Heard:
    """One message. `at` is used where it has no time of its own."""
    command = message.get("cmd") if isinstance(message, dict) else None
    if not isinstance(message, dict) or not isinstance(command, str):
        return Heard(broken=1)
    command = command.partition(":")[0]
    try:
        if command == "DANMU_MSG":
            return Heard([_danmaku(message, at)])
        if command in _STREAM:
            return Heard([told("stream_quality", at, "", data={"state": _STREAM[command]})])
        if command not in READERS:
            heard = Heard()
            heard.unknown[command[:80]] += 1
            return heard
        data = message["data"]
        signal = READERS[command](data, moment(data.get("timestamp"), at))
    except (KeyError, IndexError, TypeError, AttributeError):
        return Heard(broken=1)
    return Heard([signal]) if signal else Heard(quiet=1)


def _danmaku(message: Data, at: datetime) -> Signal:
    info = message["info"]
    return told("comment", moment(info[0][4], at), "", person=info[2][0], text=str(info[1]))


def _said(data: Data, at: datetime) -> Signal:
    return told("comment", at, data.get("msg_id"), person=_who(data), text=str(data["msg"]), show=_room(data))


def _given(data: Data, at: datetime) -> Signal:
    """A gift; free ones (silver) cost nothing."""
    count = max(whole(data.get("gift_num", data.get("num", 1))), 1)
    paid = data.get("paid", data.get("coin_type") == "gold")
    more: dict[str, Any] = {"amount": fen(data.get("price"), count), "currency": "CNY"} if paid else {}
    named = {"gift": str(data.get("gift_name") or data.get("giftName") or "")[:80]}
    name = data.get("msg_id") or data.get("tid")
    return told("gift", at, name, person=_who(data), count=count, show=_room(data), data=named, **more)


def _super(data: Data, at: datetime) -> Signal:
    """A paid comment: it is read like any other, and its price is told."""
    yuan = whole(data.get("rmb", data.get("price", 0)))
    name = data.get("msg_id") or data.get("message_id") or data.get("id")
    paid = {"paid": yuan * _FEN, "currency": "CNY"}
    at = moment(data.get("start_time"), at)
    return told("comment", at, name, person=_who(data), text=str(data["message"]), show=_room(data), data=paid)


def _guard(data: Data, at: datetime) -> Signal:
    count = max(whole(data.get("guard_num", data.get("num", 1))), 1)
    amount = whole(data.get("price")) * count // LI
    level = {"gift": f"guard-{whole(data.get('guard_level'))}"}
    who = _who(data.get("user_info") or data)
    at = moment(data.get("start_time"), at)
    return told("gift", at, data.get("msg_id"), person=who, count=count, amount=amount, currency="CNY", data=level)


def _liked(data: Data, at: datetime) -> Signal:
    count = max(whole(data.get("like_count", 1)), 1)
    return told("like", at, data.get("msg_id"), person=_who(data), count=count, show=_room(data))


def _entered(data: Data, at: datetime) -> Signal:
    return told("room_enter", at, data.get("msg_id"), person=_who(data), show=_room(data))


def _met(data: Data, at: datetime) -> Signal | None:
    kind = _MET.get(whole(data.get("msg_type")))
    return told(kind, at, "", person=_who(data), show=_room(data)) if kind else None


def _watching(data: Data, at: datetime) -> Signal:
    return told("online_count", at, "", count=whole(data.get("online_count", data["count"])))


def _who(data: Data) -> object:
    return data.get("open_id") or data.get("uid") or ""


def _room(data: Data) -> str:
    return str(data.get("room_id") or data.get("roomid") or "")


READERS: dict[str, Callable[[Data, datetime], Signal | None]] = {
    f"{_OPEN}DM": _said,
    f"{_OPEN}SEND_GIFT": _given,
    f"{_OPEN}SUPER_CHAT": _super,
    f"{_OPEN}GUARD": _guard,
    f"{_OPEN}LIKE": _liked,
    f"{_OPEN}LIVE_ROOM_ENTER": _entered,
    "SEND_GIFT": _given,
    "SUPER_CHAT_MESSAGE": _super,
    "GUARD_BUY": _guard,
    "LIKE_INFO_V3_CLICK": _liked,
    "INTERACT_WORD": _met,
    "ONLINE_RANK_COUNT": _watching,
}
