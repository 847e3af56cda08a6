"""Packets of Bilibili's long connection: a header of 16 bytes and a body, one after the other in a frame.

The header, big-endian: length of the whole packet (4), of the header (2), version (2), operation (4), sequence (4). A
body of version 2 is zlib, of version 3 brotli, and holds packets again. See 长连数据协议说明,
https://open-live.bilibili.com/document/657d8e34-f926-a133-16c0-300c1afc6e6b
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from enum import IntEnum
from struct import Struct
from typing import NamedTuple

from kaibo.kit.brotli import unbrotlied

_HEADER = Struct(">IHHII")
_LARGEST = 16 << 20
"""Bytes that may come out of a compressed body."""
_DEEPEST = 2
"""Compressed packets in compressed packets: the platform packs once."""


class Op(IntEnum):
    HEARTBEAT = 2
    HEARTBEAT_REPLY = 3
    MESSAGE = 5
    AUTH = 7
    AUTH_REPLY = 8


class Version(IntEnum):
    PLAIN = 0
    ZLIB = 2
    BROTLI = 3


class Packet(NamedTuple):
    op: int
    body: bytes


class Garbled(ValueError):
    """Not a packet, or not a whole one."""


def packed(op: Op, body: bytes = b"") -> bytes:
    """A packet as it is sent."""
    return _HEADER.pack(_HEADER.size + len(body), _HEADER.size, Version.PLAIN, op, 1) + body


def packets(frame: bytes, depth: int = 0) -> Iterator[Packet]:
    """Every packet of a frame, in order. Raises Garbled where the rest can't be read."""
    while frame:
        if len(frame) < _HEADER.size:
            raise Garbled
        size, start, version, op, _ = _HEADER.unpack_from(frame)
        if not _HEADER.size <= start <= size <= len(frame):
            raise Garbled
        body, frame = frame[start:size], frame[size:]
        if version in {Version.ZLIB, Version.BROTLI}:
            if depth == _DEEPEST:
                raise Garbled
            yield from packets(_opened(version, body), depth + 1)
        else:
            yield Packet(op, body)


def _opened(version: int, body: bytes) -> bytes:
    try:
        whole = _unzipped(body) if version == Version.ZLIB else unbrotlied(body, _LARGEST)
    except (zlib.error, ValueError) as error:
        raise Garbled from error
    if len(whole) > _LARGEST:
        raise Garbled
    return whole


def _unzipped(body: bytes) -> bytes:
    opening = zlib.decompressobj()
    whole = opening.decompress(body, _LARGEST + 1)
    if not opening.eof and len(whole) <= _LARGEST:
        raise Garbled
    return whole
