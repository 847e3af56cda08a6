"""Lines that recorders write: the room's own messages, or comments with a name and a time of the wall clock."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from kaibo.connectors.chat.bilibili.commands import decode_command
from kaibo.connectors.chat.bilibili.telling import told
from kaibo.connectors.chat.heard import Heard

_ZONE = ZoneInfo("Asia/Shanghai")


def decode_line(line: object, at: datetime) -> Heard:
    """One line, read as JSON. A line with a `cmd` is the platform's own message."""
    if not isinstance(line, dict):
        return Heard(broken=1)
    if "cmd" in line:
        return decode_command(line, at)
    at = _wall_clock(line, at)
    content = line.get("content")
    if isinstance(content, dict):
        return decode_command(content, at)
    if line.get("msg_type") == "danmaku" and isinstance(content, str):
        return Heard([told("comment", at, "", person=line.get("name"), text=content)])
    heard = Heard()
    heard.unknown[str(line.get("msg_type") or "?")[:80]] += 1
    return heard


def _wall_clock(line: dict[str, Any], otherwise: datetime) -> datetime:
    try:
        return datetime.strptime(f"{line['Date']} {line['ExactTime']}", "%Y.%m.%d %H:%M:%S").replace(tzinfo=_ZONE)
    except (KeyError, ValueError):
        return otherwise
