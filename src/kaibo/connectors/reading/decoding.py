"""A text file as stretches of whole decoded lines, in bounded memory; undecodable bytes become a mark."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final

from kaibo.connectors.reading.encoding import KEEP_DAMAGE, is_utf8_among_others
from kaibo.connectors.reading.limits import CHUNK_BYTES, LINE_BYTES
from kaibo.connectors.reading.refusal import refusal
from kaibo.connectors.reading.survey import line_chunks

_WIDE: Final = ("utf-16", "utf-32")


def decoded(source: BinaryIO, encoding: str, *, returns: bool = False) -> Iterator[str]:
    """Stretches of text that end at a newline (the last may not).

    `returns`: lines end in a bare carriage return, which becomes a newline. Raises "line_too_long".
    """
    if returns or encoding.startswith(_WIDE):
        yield from _aligned(_streamed(source, encoding, returns=returns))
    else:
        yield from (_decode(chunk, encoding) for chunk in line_chunks(source))


def _decode(chunk: bytes, encoding: str) -> str:
    """A chunk decoded; in a file of another encoding, lines that are UTF-8 for certain are damaged, not misread."""
    if encoding == "utf-8":
        return chunk.decode(encoding, KEEP_DAMAGE)
    lines = chunk.split(b"\n")
    if not any(map(_is_foreign, lines)):
        return chunk.decode(encoding, KEEP_DAMAGE)
    return "\n".join(line.decode("ascii" if _is_foreign(line) else encoding, KEEP_DAMAGE) for line in lines)


def _is_foreign(line: bytes) -> bool:
    return not line.isascii() and is_utf8_among_others(line)


def _streamed(source: BinaryIO, encoding: str, *, returns: bool) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)(KEEP_DAMAGE)
    while chunk := source.read(CHUNK_BYTES):
        text = decoder.decode(chunk)
        yield text.replace("\r", "\n") if returns else text
    yield decoder.decode(b"", final=True)


def _aligned(texts: Iterable[str]) -> Iterator[str]:
    rest = ""
    for text in texts:
        whole = rest + text
        end = whole.rfind("\n") + 1
        rest = whole[end:]
        if len(rest) > LINE_BYTES:
            raise refusal("line_too_long", limit=LINE_BYTES >> 20)
        if end:
            yield whole[:end]
    if rest:
        yield rest
