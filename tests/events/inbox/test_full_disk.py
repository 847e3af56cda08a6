"""A disk that is really full: nothing half taken, nothing acknowledged in vain, and on it goes when there is room."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from seen_signals import seen

from kaibo.events.inbox import space, writer
from kaibo.events.inbox.inbox import Inbox
from kaibo.events.inbox.submission import Submission
from kaibo.kit.errors import KaiboError

SIZE = 4 << 20


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of four megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", folder], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_it_says_so_keeps_what_it_has_and_goes_on(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(space, "RESERVE", 0)
    ballast = small / "ballast"
    ballast.write_bytes(b"x" * (SIZE // 2))
    box = Inbox(small / "inbox.sqlite3", broken=lambda: pytest.fail("a full disk is no broken one"))
    taken, refused = [], None
    for number in range(10_000):
        try:
            box.take(Submission("room", [seen(f"{number}", "purchase", data={"a": "x" * 900})]))
        except KaiboError as error:
            refused = error
            break
        taken.append(str(number))
    assert refused is not None and (refused.code, refused.status) == ("events.disk_full", 507)
    assert [each.signal.id for each in box.taken()] == taken and box.completeness()[0].received == len(taken)
    ballast.unlink()
    box.take(Submission("room", [seen("after", "purchase")]))
    assert box.last() == len(taken) + 1
    box.close()


def test_what_cannot_be_written_does_not_take_others_with_it(tmp_path: Path) -> None:
    box = Inbox(tmp_path / "inbox.sqlite3", broken=lambda: pytest.fail("the disk is well"))
    outcomes: list[object] = []
    with box.reading() as other:
        other.execute("BEGIN IMMEDIATE")
        for id in ("1", "\ud800", "3"):
            box.note(Submission("room", [seen(id, "purchase")], settle=outcomes.append))
        other.execute("COMMIT")
    box.close()
    told = [each.code if isinstance(each, KaiboError) else "taken" for each in outcomes]
    assert told == ["taken", "events.inbox_failed", "taken"]
    assert [each.signal.id for each in box.taken()] == ["1", "3"]


def test_a_disk_that_fails_ends_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[bool] = []
    box = Inbox(tmp_path / "inbox.sqlite3", broken=lambda: ended.append(True))
    box.take(Submission("room", [seen("1")]))
    wrong = OSError(5, "Input/output error")
    monkeypatch.setattr(writer.Recording, "record", lambda *_: (_ for _ in ()).throw(wrong))
    with pytest.raises(KaiboError) as refused:
        box.take(Submission("room", [seen("2")]))
    assert (refused.value.code, ended) == ("events.inbox_failed", [True])
    box.close()
