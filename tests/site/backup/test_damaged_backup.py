"""No changed, cut or shortened backup passes for a whole one, and none is restored in part."""

from __future__ import annotations

import random
import tarfile
from pathlib import Path

import pytest
from backup_company import Here
from backup_steps import facts, refusal

from kaibo.site.backup import backup, restore, verify

pytestmark = pytest.mark.postgres


@pytest.fixture
def source(here: Here, tmp_path: Path) -> Path:
    backup(tmp_path / "a.tar")
    return tmp_path / "a.tar"


def test_a_whole_backup_verifies(source: Path) -> None:
    manifest = verify(source)
    assert (manifest.sequence, manifest.store) == (2, {"observation": 1000})
    assert {name.partition("/")[0] for name in manifest.members} == {"relational", "store", "inbox", "originals"}


def test_a_flipped_bit_in_any_member_is_seen(source: Path, tmp_path: Path) -> None:
    raw, dice, changed = source.read_bytes(), random.Random(7), tmp_path / "changed.tar"
    with tarfile.open(source) as tar:
        members = [entry for entry in tar.getmembers() if entry.size]
    for entry in members:
        flipped = bytearray(raw)
        flipped[entry.offset_data + dice.randrange(entry.size)] ^= 1 << dice.randrange(8)
        changed.write_bytes(flipped)
        assert refusal(lambda: verify(changed)) == "site.backup_damaged", entry.name


def test_a_cut_backup_is_seen(source: Path, tmp_path: Path) -> None:
    raw, dice, short = source.read_bytes(), random.Random(7), tmp_path / "short.tar"
    with tarfile.open(source) as tar:
        end = tar.getmembers()[-1].offset_data
    for cut in (0, 1, 511, 512, 1024, end, *(dice.randrange(end) for _ in range(20))):
        short.write_bytes(raw[:cut])
        assert refusal(lambda: verify(short)) == "site.backup_damaged", cut


def test_a_member_left_out_is_seen(source: Path, tmp_path: Path) -> None:
    less = tmp_path / "less.tar"
    with tarfile.open(source) as tar:
        names = tar.getnames()
        for left_out in (names[0], names[-3], "manifest.json", "manifest.sha256"):
            with tarfile.open(less, "w") as shorter:
                for entry in tar.getmembers():
                    if entry.name != left_out:
                        shorter.addfile(entry, tar.extractfile(entry))
            assert refusal(lambda: verify(less)) == "site.backup_damaged"


@pytest.mark.parametrize("content", [b"", b"not a tar", b"\x00" * 10_240, b"PK\x03\x04" * 1000])
def test_another_file_is_no_backup(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(content)
    assert refusal(lambda: verify(tmp_path / "other")) == "site.backup_damaged"


def test_a_damaged_backup_leaves_the_data_directory_as_it_was(here: Here, source: Path, tmp_path: Path) -> None:
    flipped = bytearray(source.read_bytes())
    flipped[len(flipped) // 2] ^= 1
    (tmp_path / "changed.tar").write_bytes(flipped)
    here.move()
    assert refusal(lambda: restore(tmp_path / "changed.tar")) == "site.backup_damaged"
    assert not any((here.root / "originals").glob("*")) and not facts()["events"]
    assert restore(source).sequence == 2
