"""The body of a request: framed as HTTP says, decompressed as the client says, whole or refused."""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from email.message import Message
from importlib import import_module
from io import BufferedIOBase
from typing import Any

PIECE = 1 << 18


class BadBody(Exception):
    """The body ends too early, is not framed as announced, or is compressed in a way not known here."""


class Body:
    """Iterates over the decompressed bytes once; raises BadBody instead of ending early."""

    def __init__(self, source: BufferedIOBase, headers: Message) -> None:
        self._raw = _framed(source, headers)
        encoding = headers.get("Content-Encoding", "identity").strip().lower()
        self._pieces = self._raw if encoding in {"identity", ""} else _decompressed(self._raw, encoding)

    def __iter__(self) -> Iterator[bytes]:
        return self._pieces

    def head(self, size: int) -> bytes:
        """At least `size` bytes, or all there is; the rest is still to be iterated."""
        found = bytearray()
        for piece in self._pieces:
            found += piece
            if len(found) >= size:
                break
        return bytes(found)

    def drain(self, most: float = math.inf) -> None:
        """Read to the end what nobody wanted, so that the client can finish sending and then listen."""
        with suppress(BadBody):
            for piece in self._raw:
                most -= len(piece)
                if most < 0:
                    break


def _framed(source: BufferedIOBase, headers: Message) -> Iterator[bytes]:
    if headers.get("Transfer-Encoding", "").lower() == "chunked":
        return _chunked(source)
    length = headers.get("Content-Length", "0")
    if not length.isdecimal():
        raise BadBody("Content-Length is not a number")
    return _counted(source, int(length))


def _counted(source: BufferedIOBase, length: int) -> Iterator[bytes]:
    while length:
        piece = source.read(min(length, PIECE))
        if not piece:
            raise BadBody("the client hung up in the middle of its request")
        length -= len(piece)
        yield piece


def _chunked(source: BufferedIOBase) -> Iterator[bytes]:
    while length := _chunk_length(source):
        yield from _counted(source, length)
        source.readline(3)
    while source.readline(65536).strip():
        pass


def _chunk_length(source: BufferedIOBase) -> int:
    line = source.readline(1024)
    try:
        return int(line.split(b";")[0], 16)
    except ValueError:
        raise BadBody("the client hung up in the middle of its request") from None


def _decompressed(pieces: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    if encoding not in DECODERS:
        raise BadBody(f"Content-Encoding {encoding} is not known here")
    decoder, fresh = DECODERS[encoding](), True
    for piece in pieces:
        while piece:
            if decoder.eof:
                decoder = DECODERS[encoding]()
            yield _decoded(decoder, piece, encoding)
            piece, fresh = decoder.unused_data, False
    if not (fresh or decoder.eof):
        raise BadBody(f"the {encoding} body ends too early")


def _decoded(decoder: Any, piece: bytes, encoding: str) -> bytes:
    try:
        return bytes(decoder.decompress(piece))
    except (zlib.error, RuntimeError, *ZSTD_ERRORS) as fault:
        raise BadBody(f"the body is not {encoding}: {fault}") from None


def _optional(key: str, name: str, *modules: str) -> dict[str, Any]:
    """`name` of the first of these modules that is installed, under `key`."""
    for module in modules:
        with suppress(ImportError):
            return {key: getattr(import_module(module), name)}
    return {}


ZSTD = ("compression.zstd", "backports.zstd")
ZSTD_ERRORS = _optional("zstd", "ZstdError", *ZSTD).values()
DECODERS: dict[str, Callable[[], Any]] = {
    "gzip": lambda: zlib.decompressobj(31),
    "deflate": zlib.decompressobj,
    **_optional("lz4", "LZ4FrameDecompressor", "lz4.frame"),
    **_optional("zstd", "ZstdDecompressor", *ZSTD),
}
"""What clickhouse-connect may send; lz4 and zstd come with it."""
