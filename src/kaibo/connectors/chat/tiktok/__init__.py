"""TikTok: Webcast messages and frames, as pushed or as recorded."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from kaibo.connectors.chat.heard import Heard
from kaibo.connectors.chat.webcast.frames import decode_frame
from kaibo.connectors.chat.webcast.messages import Room, decode

PLATFORM = "tiktok"
_KIND = "type"


def decode_message(payload: bytes, at: datetime, kind: str = "") -> Heard:
    return decode(payload, Room(PLATFORM, at), kind)


def decode_pushed(frame: bytes, at: datetime) -> Heard:
    return decode_frame(frame, Room(PLATFORM, at))


def decode_line(line: dict[str, Any], at: datetime, platform: str = PLATFORM) -> Heard:
    """A line of a recording: `frame`, or `payload` with an optional `type`; both base64."""
    packed = line.get("frame") or line.get("payload") or line.get("eventData")
    kind = line.get(_KIND, "")
    try:
        data = base64.b64decode(packed if isinstance(packed, str) else "", validate=True)
    except (binascii.Error, ValueError):
        return Heard(broken=1)
    if not data or not isinstance(kind, str):
        return Heard(broken=1)
    room = Room(platform, at)
    return decode_frame(data, room) if "frame" in line else decode(data, room, kind)


def decode_recording(recording: dict[str, Any], at: datetime) -> Iterator[Heard]:
    """A recording by type: {type: [{eventData, …}, …]}. What repeats in it has the id it had before."""
    for kind, entries in recording.items():
        for entry in entries if isinstance(entries, list) else []:
            yield decode_line({**entry, _KIND: kind}, at) if isinstance(entry, dict) else Heard(broken=1)
