"""A file is kept and read again, byte for byte, and never lies on disk in plain."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kaibo.files import cipher
from kaibo.files.api import Stored, by_sha256, find, keep, memory_copy, open_plain, originals, receive, register
from kaibo.kit.errors import KaiboError

PHONE = "13912345678"
SIZES = [0, 1, cipher.CHUNK - 1, cipher.CHUNK, cipher.CHUNK + 1, 3 * cipher.CHUNK + 7]


def kept(content: bytes, tmp_path: Path) -> Stored:
    source = tmp_path / "source.csv"
    source.write_bytes(content)
    stored = keep(source)
    source.unlink()
    return stored


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("size", SIZES)
def test_what_was_kept_is_read_again(size: int, tmp_path: Path) -> None:
    content = os.urandom(size)
    stored = kept(content, tmp_path)
    assert (stored.size, stored.sha256) == (size, hashlib.sha256(content).hexdigest())
    with open_plain(stored.id) as plain:
        assert plain.read() == content
    assert find(stored.id) == stored


@pytest.mark.django_db(transaction=True)
def test_the_web_receives_in_a_thread_and_registers_later(data_home: Path) -> None:
    finished: list[Stored] = []

    def front() -> None:
        with receive() as receiver:
            for piece in (b"order,", b"amount\n", b"1,2\n"):
                receiver.write(piece)
            finished.append(receiver.finish())

    thread = threading.Thread(target=front)
    thread.start()
    thread.join()
    stored = register(finished[0])
    assert sorted(path.name for path in (data_home / "originals").iterdir()) == [stored.id]
    with open_plain(stored.id) as plain:
        assert plain.readlines() == [b"order,amount\n", b"1,2\n"]


@pytest.mark.django_db
def test_an_original_is_readable_before_its_commit_gives_it_its_lasting_name(tmp_path: Path) -> None:
    stored = kept(b"inside a transaction", tmp_path)
    with open_plain(stored.id) as plain:
        assert plain.read() == b"inside a transaction"


@pytest.mark.django_db
def test_any_place_of_an_original_can_be_read(tmp_path: Path) -> None:
    content = os.urandom(2 * cipher.CHUNK + 100)
    with open_plain(kept(content, tmp_path).id) as plain:
        for start in (cipher.CHUNK - 5, 0, 2 * cipher.CHUNK + 90, cipher.CHUNK):
            plain.seek(start)
            assert plain.read(20) == content[start : start + 20]
        assert plain.seek(-3, os.SEEK_END) == len(content) - 3
        assert plain.read() == content[-3:]


@pytest.mark.django_db
def test_a_child_reads_the_memory_copy_and_cannot_change_it(tmp_path: Path) -> None:
    content = os.urandom(cipher.CHUNK + 3)
    handle = memory_copy(kept(content, tmp_path).id)
    try:
        script = f"import hashlib; print(hashlib.sha256(open('/proc/self/fd/{handle}','rb').read()).hexdigest())"
        told = subprocess.run([sys.executable, "-c", script], pass_fds=[handle], capture_output=True, check=True)
        assert told.stdout.decode().strip() == hashlib.sha256(content).hexdigest()
        with pytest.raises(PermissionError):
            os.pwrite(handle, b"x", 0)
    finally:
        os.close(handle)


@pytest.mark.django_db(transaction=True)
def test_no_plain_text_reaches_the_data_directory(tmp_path: Path, data_home: Path) -> None:
    content = "\n".join(f"{row},王小明,{PHONE}" for row in range(30_000)).encode()
    stored = kept(content, tmp_path)
    os.close(memory_copy(stored.id))
    written = [path.read_bytes() for path in data_home.rglob("*") if path.is_file()]
    assert sum(map(len, written)) > len(content)
    for words in (PHONE.encode(), "王小明".encode(), content[:40]):
        assert not any(words in each for each in written)


@pytest.mark.django_db(transaction=True)
def test_only_the_owner_may_look(tmp_path: Path, data_home: Path) -> None:
    kept(b"x", tmp_path)
    for path in data_home.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path


@pytest.mark.django_db
def test_the_same_content_twice_is_two_originals_and_is_recognised(tmp_path: Path) -> None:
    assert by_sha256(hashlib.sha256(b"same").hexdigest()) is None
    first, second = kept(b"same", tmp_path), kept(b"same", tmp_path)
    assert first.id != second.id
    assert by_sha256(first.sha256) == first
    assert list(originals()) == [first, second]


@pytest.mark.django_db
def test_an_unknown_original_is_refused() -> None:
    with pytest.raises(KaiboError) as refused:
        open_plain("fil_nothing")
    assert (refused.value.code, refused.value.status) == ("files.not_found", 404)
