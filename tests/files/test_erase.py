"""Erasing: the key goes first, from the database and its log too; an old backup does not bring it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import transaction

from jobs.machine import Machine
from kaibo.files.api import erase, find, honour_ledger, keep, open_plain, register
from kaibo.files.models import StoredFile
from kaibo.kit.errors import KaiboError

pytestmark = pytest.mark.postgres


@pytest.fixture
def stored_id(tmp_path: Path) -> str:
    source = tmp_path / "a.csv"
    source.write_bytes(b"phones and names")
    return keep(source).id


def code_of(name: str) -> str:
    with pytest.raises(KaiboError) as refused:
        open_plain(name)
    return refused.value.code


@pytest.mark.django_db(transaction=True)
def test_an_erased_original_cannot_be_read(stored_id: str, data_home: Path) -> None:
    erase(stored_id)
    assert code_of(stored_id) == "files.erased"
    assert list((data_home / "originals").iterdir()) == []
    row = StoredFile.objects.get(pk=stored_id)
    assert bytes(row.wrapped_key) == b"" and row.erased_at is not None
    erase(stored_id)
    with pytest.raises(KaiboError):
        erase("fil_unknown")


@pytest.mark.django_db(transaction=True)
def test_an_erasure_rolled_back_did_not_happen(stored_id: str, data_home: Path) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        erase(stored_id)
        raise RuntimeError
    with open_plain(stored_id) as plain:
        assert plain.read() == b"phones and names"
    assert honour_ledger() == 0


@pytest.mark.django_db(transaction=True)
def test_what_an_old_backup_brings_back_is_erased_again(stored_id: str, data_home: Path) -> None:
    stored, file = find(stored_id), data_home / "originals" / stored_id
    sealed = file.read_bytes()
    erase(stored_id)
    StoredFile.objects.all().delete()
    (data_home / "originals" / f"{stored_id}.part").write_bytes(sealed)
    register(stored)
    assert open_plain(stored_id).read() == b"phones and names"
    assert honour_ledger() == 1
    assert code_of(stored_id) == "files.erased" and not file.exists()
    assert honour_ledger() == 0


ERASING = """
import django; django.setup()
import sys
from pathlib import Path
from django.db import connection
from kaibo.files.api import erase, keep
connection.cursor().execute("PRAGMA secure_delete = OFF")
stored = [keep(Path(sys.argv[1])) for _ in range(8)][4]
key = stored.wrapped_key
root = Path(sys.argv[2])
def found(): return sorted({path.name for path in root.rglob("*") if path.is_file() and key in path.read_bytes()})
before = found()
erase(stored.id)
print(bool(before), found())
"""


def test_the_key_is_gone_from_every_byte_of_the_database(tmp_path: Path) -> None:
    machine = Machine(tmp_path / "machine", "files")
    if machine.url:
        pytest.skip("where PostgreSQL keeps old row versions is its server's affair")
    source = tmp_path / "a.csv"
    source.write_bytes(b"phones and names")
    assert machine.told(ERASING, str(source), str(machine.home)) == "True []"
