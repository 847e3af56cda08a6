"""A frame of the Webcast socket: an envelope, packed or not, with several messages in it."""

from __future__ import annotations

import zlib

from kaibo.connectors.chat.heard import Heard
from kaibo.connectors.chat.webcast.messages import Room, decode
from kaibo.connectors.chat.webcast.wire import Malformed, Message

_PACKED = b"\x1f\x8b"
_LARGEST = 16 << 20


def decode_frame(frame: bytes, room: Room) -> Heard:
    """Every message of a pushed frame; frames that carry none (heartbeats) are quiet."""
    try:
        envelope = Message(frame)
        payload = _unpacked(envelope.raw(8))
        if envelope.text(7) != "msg":
            return Heard(quiet=1)
        told = [(each.raw(2), each.text(1)) for each in Message(payload).inners(1)]
    except Malformed:
        return Heard(broken=1)
    heard = Heard()
    for message, kind in told:
        heard.add(decode(message, room, kind))
    return heard


def _unpacked(payload: bytes) -> bytes:
    if not payload.startswith(_PACKED):
        return payload
    opening = zlib.decompressobj(wbits=31)
    try:
        whole = opening.decompress(payload, _LARGEST)
    except zlib.error as error:
        raise Malformed from error
    if opening.unconsumed_tail or not opening.eof:
        raise Malformed
    return whole
