"""Bodies that were compressed on their way: opened as far as is reasonable, and no further."""

from __future__ import annotations

import zlib

from kaibo.kit.brotli import unbrotlied
from kaibo.kit.errors import KaiboError
from kaibo.site.front.body import LARGEST

MOST_TIMES = 100
ALWAYS = 64 << 10
"""However small the compressed body, so much may come out of it."""
_GZIP = zlib.MAX_WBITS | 16


def decoded(body: bytes, encoding: str) -> bytes:
    """The body as it was before. Raises KaiboError: 415 for an encoding we do not know, 413 for a bomb, 400 for a body
    that is not what it says. Not for an event loop: br loads its library at first use.
    """
    most = min(LARGEST, max(MOST_TIMES * len(body), ALWAYS))
    if encoding == "gzip":
        opened = _gunzipped(body, most)
    elif encoding == "br":
        opened = _unbrotlied(body, most)
    else:
        raise KaiboError("site.encoding", status=415, encoding=encoding[:20])
    if len(opened) > most:
        raise KaiboError("site.body_too_large", status=413, megabytes=LARGEST >> 20)
    return opened


def _gunzipped(body: bytes, most: int) -> bytes:
    """At most one byte more than `most`. A body may be of several members, one after the other."""
    parts, size, rest = [], 0, body
    while rest and size <= most:
        member = zlib.decompressobj(_GZIP)
        try:
            parts.append(member.decompress(rest, most + 1 - size))
        except zlib.error as error:
            raise _broken("gzip") from error
        size += len(parts[-1])
        if not member.eof and size <= most:
            raise _broken("gzip")
        rest = member.unused_data
    return b"".join(parts)


def _unbrotlied(body: bytes, most: int) -> bytes:
    try:
        return unbrotlied(body, most)
    except ValueError as error:
        raise _broken("br") from error


def _broken(encoding: str) -> KaiboError:
    return KaiboError("site.broken_encoding", status=400, encoding=encoding)
