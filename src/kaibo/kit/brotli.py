"""Brotli, opened as far as is reasonable."""

from __future__ import annotations

from importlib import import_module


def unbrotlied(body: bytes, most: int) -> bytes:
    """At most one byte more than `most`. Raises ValueError for what is no whole brotli. Loads its library at first
    use, so not for an event loop."""
    pa = import_module("pyarrow")
    try:
        with pa.CompressedInputStream(pa.BufferReader(body), "brotli") as stream:
            opened: bytes = stream.read(most + 1)
            return opened
    except (OSError, pa.ArrowException) as error:
        raise ValueError from error
