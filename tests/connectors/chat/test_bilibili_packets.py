"""Packets of Bilibili's long connection: what was packed comes out, and nothing that arrives breaks the reader."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.connectors.chat.bilibili.packets import Garbled, Op, packed, packets

BODIES = st.lists(st.binary(max_size=200), max_size=5)


def _zlib(inner: bytes) -> bytes:
    return _wrapped(2, zlib.compress(inner))


def _brotli(inner: bytes) -> bytes:
    return _wrapped(3, pa.compress(inner, "brotli", asbytes=True))


def _wrapped(version: int, body: bytes) -> bytes:
    return struct.pack(">IHHII", 16 + len(body), 16, version, 5, 0) + body


@given(BODIES, BODIES, BODIES)
def test_what_was_packed_comes_out_in_order(plain: list[bytes], zipped: list[bytes], brotlied: list[bytes]) -> None:
    def joined(bodies: list[bytes]) -> bytes:
        return b"".join(packed(Op.MESSAGE, body) for body in bodies)

    frame = joined(plain) + _zlib(joined(zipped)) + _brotli(joined(brotlied))
    assert [body for _, body in packets(frame)] == plain + zipped + brotlied


def test_the_header_is_as_documented() -> None:
    assert packed(Op.AUTH, b"{}") == bytes.fromhex("00000012 0010 0000 00000007 00000001") + b"{}"


def test_a_longer_header_is_skipped() -> None:
    frame = struct.pack(">IHHII", 22, 20, 0, 5, 0) + b"more" + b"{}"
    assert [body for _, body in packets(frame)] == [b"{}"]


@given(st.binary(max_size=300))
def test_anything_else_is_read_or_refused(frame: bytes) -> None:
    with suppress(Garbled):
        list(packets(frame))


@given(st.integers(1, 40), st.sampled_from([_zlib, _brotli]))
def test_half_a_packet_is_refused(kept: int, wrap: object) -> None:
    whole = wrap(packed(Op.MESSAGE, b"x" * 60))  # type: ignore[operator]
    with pytest.raises(Garbled):
        list(packets(whole[: min(kept, len(whole) - 1)]))


def test_packing_again_and_again_and_bombs_are_refused() -> None:
    deep = packed(Op.MESSAGE, b"{}")
    for _ in range(3):
        deep = _zlib(deep)
    for frame in (
        deep,
        _zlib(b"\0" * (17 << 20)),
        _brotli(b"\0" * (17 << 20)),
        _wrapped(2, zlib.compress(b"x" * 99)[:-5]),
    ):
        with pytest.raises(Garbled):
            list(packets(frame))
