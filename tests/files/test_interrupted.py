"""What a crash, a full disk or a change of mind leaves behind: nothing."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kaibo.files import receiver as receiving
from kaibo.files.api import open_plain, receive, register, sweep
from kaibo.files.models import StoredFile
from kaibo.kit.errors import KaiboError

ENDLESS = """
import django; django.setup()
from kaibo.files.api import receive
receiver = receive()
while True: receiver.write(b"0123456789abcdef" * 65536)
"""


def left(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "originals").iterdir())


def test_an_aborted_upload_leaves_nothing(data_home: Path) -> None:
    with receive() as receiver:
        receiver.write(b"x" * 1_000_000)
    with pytest.raises(ConnectionError), receive() as receiver:
        raise ConnectionError
    assert left(data_home) == []


@pytest.mark.parametrize("call", ["write", "fsync"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_said_and_frees_what_was_written(
    call: str, code: int, data_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    receiver = receive()

    def full(*_: object) -> int:
        raise OSError(code, "full")

    monkeypatch.setattr(receiving.os, call, full)
    with pytest.raises(KaiboError) as refused:
        receiver.write(b"x" * 1_000_000)
        receiver.finish()
    assert (refused.value.code, refused.value.status) == ("files.disk_full", 507)
    assert left(data_home) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_really_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = tmp_path / "small"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(small)], check=False).returncode:
        pytest.skip("mounting is not allowed here")
    monkeypatch.setenv("KAIBO_HOME", str(small))
    try:
        with pytest.raises(KaiboError, match="磁盘已满"), receive() as receiver:
            receiver.write(os.urandom(8_000_000))
        assert left(small) == []
        with receive() as receiver:
            receiver.write(b"there is room again")
            receiver.finish()
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_another_disk_error_is_not_called_full(data_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    receiver = receive()

    def broken(*_: object) -> int:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(receiving.os, "fsync", broken)
    with pytest.raises(OSError, match="broken"):
        receiver.finish()
    assert left(data_home) == []


@pytest.mark.django_db
def test_a_killed_upload_is_swept_after_a_day(data_home: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", ENDLESS], env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    )
    while not data_home.exists() or not any(path.stat().st_size for path in data_home.glob("originals/*.part")):
        time.sleep(0.01)
    child.send_signal(signal.SIGKILL)
    child.wait()
    (part,) = (data_home / "originals").iterdir()
    assert sweep() == 0
    os.utime(part, (time.time() - 90_000,) * 2)
    assert sweep() == 1
    assert left(data_home) == []


@pytest.mark.django_db
def test_a_part_whose_row_was_committed_is_no_leftover(data_home: Path) -> None:
    """The process died between the commit and the renaming."""
    with receive() as receiver:
        receiver.write(b"kept")
        stored = register(receiver.finish())
    assert left(data_home) == [f"{stored.id}.part"]
    assert sweep(older_than=0) == 0
    assert left(data_home) == [stored.id]
    with open_plain(stored.id) as plain:
        assert plain.read() == b"kept"


@pytest.mark.django_db
def test_a_finished_upload_nobody_registered_is_swept(data_home: Path) -> None:
    with receive() as receiver:
        receiver.finish()
    assert StoredFile.objects.count() == 0
    assert sweep(older_than=0) == 1
    assert left(data_home) == []
