"""Douyin 抖音: Webcast messages and frames."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kaibo.connectors.chat import tiktok
from kaibo.connectors.chat.heard import Heard
from kaibo.connectors.chat.webcast.frames import decode_frame
from kaibo.connectors.chat.webcast.messages import Room, decode

PLATFORM = "douyin"


def decode_message(payload: bytes, at: datetime, kind: str = "") -> Heard:
    return decode(payload, Room(PLATFORM, at), kind)


def decode_pushed(frame: bytes, at: datetime) -> Heard:
    return decode_frame(frame, Room(PLATFORM, at))


def decode_line(line: dict[str, Any], at: datetime) -> Heard:
    """A line of a recording, as TikTok's."""
    return tiktok.decode_line(line, at, PLATFORM)
