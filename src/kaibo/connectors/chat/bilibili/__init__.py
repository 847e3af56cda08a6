"""Bilibili 哔哩哔哩: messages of the open platform and of the room's socket, recorders' lines, recorders' XML."""

from kaibo.connectors.chat.bilibili.commands import decode_command
from kaibo.connectors.chat.bilibili.recorded import decode_line
from kaibo.connectors.chat.bilibili.xml import decode_xml

PLATFORM = "bilibili"

__all__ = ["PLATFORM", "decode_command", "decode_line", "decode_xml"]
