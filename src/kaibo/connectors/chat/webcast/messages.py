"""Webcast messages as signals. Names and pictures of viewers are not read at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kaibo.connectors.chat.heard import LONGEST_TEXT, Heard
from kaibo.connectors.chat.moments import moment
from kaibo.connectors.chat.people import person_of
from kaibo.connectors.chat.webcast.wire import Malformed, Message
from kaibo.events.api import Signal

Told = dict[str, Any] | None
"""What a message adds to its signal; None where it tells nothing new."""

_ENTERED = 1
_FOLLOWED, _SHARED = 1, 3
_JOINED_CLUB = 2
_STREAM = {1: "paused", 2: "resumed", 3: "ended"}


@dataclass(frozen=True)
class Room:
    """Where messages come from: the platform, and when they came (for messages without a time of their own)."""

    platform: str
    at: datetime

    def person(self, user: Message) -> str:
        return person_of(self.platform, user.number(1) or user.text(46))


Reader = Callable[[Message, Room], Told]


def decode(payload: bytes, room: Room, kind: str = "") -> Heard:
    """One message. `kind` is its type where a frame around it told that; else it tells itself."""
    try:
        message = Message(payload)
        common = message.inner(1)
        kind = kind or common.text(1)
        if kind not in READERS:
            heard = Heard()
            heard.unknown[kind[:80] or "?"] += 1
            return heard
        told = READERS[kind](message, room)
        return Heard(quiet=1) if told is None else Heard([_signal(payload, common, room, told)])
    except Malformed:
        return Heard(broken=1)


def _signal(payload: bytes, common: Message, room: Room, told: dict[str, Any]) -> Signal:
    number = common.number(2)
    return Signal(
        id=str(number) if number else hashlib.sha256(payload).hexdigest()[:40],
        at=moment(common.number(4), room.at),
        show=str(common.number(3) or ""),
        **told,
    )


def _chat(message: Message, room: Room) -> Told:
    text = message.text(3)[:LONGEST_TEXT]
    return {"kind": "comment", "person": room.person(message.inner(2)), "text": text} if text else None


def _emoji(message: Message, room: Room) -> Told:
    return {"kind": "comment", "person": room.person(message.inner(2)), "text": message.text(5)[:LONGEST_TEXT]}


def _member(message: Message, room: Room) -> Told:
    if message.number(10) != _ENTERED:
        return None
    return {"kind": "room_enter", "person": room.person(message.inner(2))}


def _like(message: Message, room: Room) -> Told:
    count = max(message.number(2), 1)
    return {"kind": "like", "person": room.person(message.inner(5)), "count": count}


def _social(message: Message, room: Room) -> Told:
    kind = {_FOLLOWED: "follow", _SHARED: "share"}.get(message.number(4))
    return {"kind": kind, "person": room.person(message.inner(2))} if kind else None


def _gift(message: Message, room: Room) -> Told:
    """A combo is told once, at its end. Coins are the platform's, no money."""
    gift = message.inner(15)
    if gift.number(10) and not message.number(9):
        return None
    count = max(message.number(5), 1)
    data = {"gift": gift.text(16)[:80], "coins": gift.number(12) * count}
    return {"kind": "gift", "person": room.person(message.inner(7)), "count": count, "data": data}


def _online(message: Message, room: Room) -> Told:
    return {"kind": "online_count", "count": message.number(3), "data": {"entered": message.number(7)}}


def _stats(message: Message, room: Room) -> Told:
    return {"kind": "online_count", "count": message.number(9) or message.number(5)}


def _club(message: Message, room: Room) -> Told:
    if message.number(2) != _JOINED_CLUB:
        return None
    return {"kind": "fan_club_join", "person": room.person(message.inner(4))}


def _control(message: Message, room: Room) -> Told:
    state = _STREAM.get(message.number(2))
    return {"kind": "stream_quality", "data": {"state": state}} if state else None


READERS: dict[str, Reader] = {
    "WebcastChatMessage": _chat,
    "WebcastEmojiChatMessage": _emoji,
    "WebcastMemberMessage": _member,
    "WebcastLikeMessage": _like,
    "WebcastSocialMessage": _social,
    "WebcastGiftMessage": _gift,
    "WebcastRoomUserSeqMessage": _online,
    "WebcastRoomStatsMessage": _stats,
    "WebcastFansclubMessage": _club,
    "WebcastControlMessage": _control,
}
