"""Recorders' XML: comments `<d p="seconds,…,unix,…,viewer,row">`, gifts, paid comments and guards beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from lxml import etree

from kaibo.connectors.chat.bilibili.telling import fen, told, whole
from kaibo.connectors.chat.heard import Heard
from kaibo.connectors.chat.moments import moment
from kaibo.events.api import Signal

_OTHERS = frozenset({"chatserver", "chatid", "mission", "maxlimit", "state", "real_name", "source", "metadata", "i"})
_VIEWER, _ROW, _SENT = 6, 7, 4
_FEN = 100


@dataclass(frozen=True)
class Recording:
    """Where an entry stands: `place` tells two alike gifts of one second apart."""

    start: datetime
    room: str
    place: int

    @property
    def name(self) -> str:
        return f"x{int(self.start.timestamp())}-{self.room}-{self.place}"


def decode_xml(document: bytes, at: datetime) -> Heard:
    """A recording. Entries that tell seconds from its start are placed from the start it names, else from `at`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(document, parser)
    except (etree.XMLSyntaxError, ValueError):
        return Heard(broken=1)
    heard = Heard(broken=len(parser.error_log) if root is None else 0)
    if root is None:
        return heard
    start = _start(root, at)
    room = root.findtext("metadata/room_id") or ""
    for place, entry in enumerate(root):
        _add(heard, entry, Recording(start, room, place))
    return heard


def _add(heard: Heard, entry: etree._Element, recording: Recording) -> None:
    name = str(entry.tag)
    if name in _OTHERS:
        return
    if name not in READERS:
        heard.unknown[name[:80]] += 1
        return
    try:
        heard.signals.append(READERS[name](entry, recording))
    except (KeyError, IndexError, ValueError, OverflowError):
        heard.broken += 1


def _start(root: etree._Element, otherwise: datetime) -> datetime:
    told_start = root.findtext("metadata/record_start_time") or root.findtext("metadata/live_start_time") or ""
    try:
        named = datetime.fromisoformat(told_start)
    except ValueError:
        return otherwise
    return named if named.tzinfo else otherwise


def _comment(entry: etree._Element, recording: Recording) -> Signal:
    parts = str(entry.attrib["p"]).split(",")
    at = moment(whole(parts[_SENT]), recording.start + timedelta(seconds=float(parts[0])))
    return told(
        "comment",
        at,
        f"d{parts[_ROW]}-{parts[_SENT]}",
        person=parts[_VIEWER],
        text=entry.text or "",
        show=recording.room,
    )


def _gift(entry: etree._Element, recording: Recording) -> Signal:
    count = max(whole(entry.get("giftcount", entry.get("count", "1"))), 1)
    gold = entry.get("cointype", "金瓜子") == "金瓜子"
    more: dict[str, Any] = {"amount": fen(entry.get("price", "0"), count), "currency": "CNY"} if gold else {}
    data = {"gift": str(entry.get("giftname", ""))[:80]}
    return told(
        "gift",
        _at(entry, recording),
        recording.name,
        person=_who(entry),
        count=count,
        show=recording.room,
        data=data,
        **more,
    )


def _paid(entry: etree._Element, recording: Recording) -> Signal:
    data = {"paid": whole(entry.get("price", "0")) * _FEN, "currency": "CNY"}
    return told(
        "comment",
        _at(entry, recording),
        recording.name,
        person=_who(entry),
        text=entry.text or "",
        show=recording.room,
        data=data,
    )


def _at(entry: etree._Element, recording: Recording) -> datetime:
    return recording.start + timedelta(seconds=float(str(entry.attrib["ts"])))


def _who(entry: etree._Element) -> str:
    uid = str(entry.get("uid", ""))
    return uid if uid not in {"", "0"} else str(entry.get("user", ""))


READERS: dict[str, Callable[[etree._Element, Recording], Signal]] = {
    "d": _comment,
    "gift": _gift,
    "guard": _gift,
    "sc": _paid,
}
