"""The chunk format: whatever is written comes back, and no change to the sealed bytes goes unseen."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaibo.files import cipher
from kaibo.files.keys import unwrap
from kaibo.files.reader import PlainReader
from kaibo.files.receiver import Stored, receive
from kaibo.files.shelf import open_sealed, part_of
from kaibo.kit.errors import KaiboError
from soak import many

HEAD, SEALED = len(cipher.HEADER), cipher.SEALED_CHUNK
RELAXED = settings(
    max_examples=many(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
near_edges = st.builds(lambda chunks, by: max(0, chunks * cipher.CHUNK + by), st.integers(0, 2), st.integers(-2, 2))
sizes = near_edges | st.integers(0, 5000)


def sealed(content: bytes, cuts: list[int] | None = None) -> Stored:
    edges = sorted({0, len(content), *(cut for cut in cuts or [] if cut < len(content))})
    with receive() as receiver:
        for start, end in pairwise(edges):
            receiver.write(content[start:end])
        return receiver.finish()


def opened(stored: Stored) -> bytes:
    with PlainReader(open_sealed(stored.id), unwrap(stored.wrapped_key, stored.id), stored) as plain:
        return plain.read()


@RELAXED
@given(size=sizes, cuts=st.lists(st.integers(1, 2 * cipher.CHUNK + 2), max_size=6))
def test_any_content_in_any_pieces_comes_back(size: int, cuts: list[int]) -> None:
    content = os.urandom(size)
    stored = sealed(content, cuts)
    assert part_of(stored.id).stat().st_size == cipher.sealed_size(size)
    assert opened(stored) == content


@RELAXED
@given(size=sizes, place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_any_flipped_bit_is_seen(size: int, place: float, bit: int) -> None:
    stored = sealed(os.urandom(size))
    raw = bytearray(part_of(stored.id).read_bytes())
    raw[int(place * len(raw))] ^= 1 << bit
    part_of(stored.id).write_bytes(raw)
    with pytest.raises(KaiboError) as refused:
        opened(stored)
    assert refused.value.code == "files.damaged"


def _swapped(raw: bytes) -> bytes:
    return raw[:HEAD] + raw[HEAD + SEALED : HEAD + 2 * SEALED] + raw[HEAD : HEAD + SEALED] + raw[HEAD + 2 * SEALED :]


def _first_repeated(raw: bytes) -> bytes:
    return raw[: HEAD + SEALED] + raw[HEAD : HEAD + SEALED] + raw[HEAD + 2 * SEALED :]


TAMPERED: dict[str, Callable[[bytes], bytes]] = {
    "cut by a byte": lambda raw: raw[:-1],
    "cut at a chunk's edge": lambda raw: raw[: HEAD + 2 * SEALED],
    "without its first chunk": lambda raw: raw[:HEAD] + raw[HEAD + SEALED :],
    "lengthened by a byte": lambda raw: raw + b"\x00",
    "lengthened by its own last chunk": lambda raw: raw + raw[-SEALED:],
    "chunks swapped": _swapped,
    "a chunk repeated in another's place": _first_repeated,
    "emptied": lambda raw: b"",
    "without its header": lambda raw: raw[HEAD:],
}


@pytest.mark.parametrize("how", TAMPERED)
def test_a_changed_file_is_refused(how: str) -> None:
    stored = sealed(os.urandom(3 * cipher.CHUNK))
    path = part_of(stored.id)
    path.write_bytes(TAMPERED[how](path.read_bytes()))
    with pytest.raises(KaiboError) as refused:
        opened(stored)
    assert refused.value.code == "files.damaged"


@pytest.mark.parametrize("size", [2 * cipher.CHUNK, 2 * cipher.CHUNK - 9])
def test_a_cut_is_seen_even_by_who_believes_the_shorter_size(size: int) -> None:
    """Whoever can change the row's size too still cannot pass off a beginning as the whole."""
    stored = sealed(os.urandom(3 * cipher.CHUNK))
    path = part_of(stored.id)
    path.write_bytes(path.read_bytes()[: cipher.sealed_size(size)])
    with pytest.raises(KaiboError):
        opened(Stored(stored.id, stored.sha256, size, stored.wrapped_key))


def test_one_originals_file_does_not_pass_for_anothers() -> None:
    first, second = sealed(b"a" * 100), sealed(b"b" * 100)
    part_of(second.id).write_bytes(part_of(first.id).read_bytes())
    with pytest.raises(KaiboError) as refused:
        opened(second)
    assert refused.value.code == "files.damaged"
    with pytest.raises(KaiboError) as refused:
        opened(Stored(second.id, first.sha256, first.size, first.wrapped_key))
    assert refused.value.code == "files.wrong_key"


def test_equal_contents_look_different(data_home: Path) -> None:
    first, second = (part_of(sealed(b"0" * cipher.CHUNK).id).read_bytes() for _ in range(2))
    assert first[HEAD:] != second[HEAD:]
