"""The chunk format of an original: AES-256-GCM, a key each, order and end sealed.

A file is HEADER, then chunks: CHUNK plain bytes and a 16-byte tag each, the last one shorter or full; an
empty original is one empty chunk. The nonce is the chunk's index, which is safe because a data key seals one
file once. The header, the index and "this is the last" are authenticated with every chunk, so a file cut at
a chunk's edge, lengthened or shuffled fails like a changed byte. Source: NIST SP 800-38D.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

HEADER = b"kaibo\x00\x01\n"
CHUNK = 256 * 1024
TAG = 16
SEALED_CHUNK = CHUNK + TAG


class Broken(Exception):
    """The bytes are not what was sealed."""


def seal(cipher: AESGCM, index: int, plain: memoryview, into: memoryview, *, last: bool) -> None:
    """Seal a chunk into a buffer of its length and TAG."""
    cipher.encrypt_into(_nonce(index), plain, _bound(index, last), into)


def unseal(cipher: AESGCM, index: int, sealed: bytes, *, last: bool) -> bytes:
    try:
        return cipher.decrypt(_nonce(index), sealed, _bound(index, last))
    except InvalidTag as error:
        raise Broken(f"chunk {index}") from error


def chunks(size: int) -> int:
    """How many chunks hold `size` plain bytes."""
    return max(1, -(-size // CHUNK))


def sealed_size(size: int) -> int:
    """The bytes on disk of an original of `size` plain bytes."""
    return len(HEADER) + size + TAG * chunks(size)


def _nonce(index: int) -> bytes:
    return index.to_bytes(12, "big")


def _bound(index: int, last: bool) -> bytes:
    return HEADER + index.to_bytes(8, "big") + (b"\x01" if last else b"\x00")
