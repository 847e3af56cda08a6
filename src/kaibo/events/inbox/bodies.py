"""How a batch of signals is kept as bytes."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

import msgspec

from kaibo.events.signal import Signal

_SMALL = 1_024
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_batch = msgspec.json.Decoder(list[Signal])
_sorted = msgspec.json.Encoder(order="sorted")


def pack(signals: Sequence[Signal]) -> tuple[int, bytes]:
    """JSON, compressed where that is worth it, and whether it is."""
    body = msgspec.json.encode(signals)
    return (0, body) if len(body) < _SMALL else (1, zlib.compress(body, 1))


def unpack(packed: int, body: bytes) -> list[Signal]:
    return _batch.decode(zlib.decompress(body) if packed else body)


def digest(signal: Signal) -> bytes:
    """The same for the same content, in whatever order its keys came."""
    return blake2b(_sorted.encode(signal), digest_size=16).digest()


def microseconds(at: datetime) -> int:
    return (at - _EPOCH) // _MICROSECOND


def moment(microseconds: int) -> datetime:
    return _EPOCH + timedelta(microseconds=microseconds)
