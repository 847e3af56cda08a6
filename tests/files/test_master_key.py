"""The master key: made once, kept apart if wished, never made anew where originals need the old one."""

from __future__ import annotations

from pathlib import Path

import pytest

from kaibo.files.api import find, keep, master_key_path, open_plain, receive
from kaibo.files.keys import unwrap, wrap
from kaibo.kit.errors import KaiboError


def refusal(name: str) -> str:
    with pytest.raises(KaiboError) as refused:
        open_plain(name)
    return refused.value.code


@pytest.mark.django_db
def test_it_is_made_once_for_its_owner_alone(tmp_path: Path, data_home: Path) -> None:
    keep(_file(tmp_path))
    path = data_home / "keys" / "master"
    made = path.read_bytes()
    assert path == master_key_path() and path.stat().st_mode & 0o777 == 0o600
    keep(_file(tmp_path))
    assert path.read_bytes() == made
    assert [each.name for each in path.parent.iterdir()] == ["master"]


@pytest.mark.django_db
def test_it_may_lie_elsewhere(tmp_path: Path, data_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "vault" / "key"
    monkeypatch.setenv("KAIBO_MASTER_KEY_FILE", str(elsewhere))
    stored = keep(_file(tmp_path))
    assert elsewhere.exists() and not (data_home / "keys" / "master").exists()
    with open_plain(stored.id) as plain:
        assert plain.read() == b"content"


@pytest.mark.django_db
def test_a_lost_key_is_said_and_not_replaced(tmp_path: Path, data_home: Path) -> None:
    stored = keep(_file(tmp_path))
    (data_home / "keys" / "master").unlink()
    assert refusal(stored.id) == "files.no_master_key"
    with pytest.raises(KaiboError, match="KAIBO_MASTER_KEY_FILE"):
        receive()
    assert not (data_home / "keys" / "master").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("content", ["", "too short", "!!!!", "é" * 43])
def test_an_unreadable_key_is_said(content: str, tmp_path: Path, data_home: Path) -> None:
    stored = keep(_file(tmp_path))
    (data_home / "keys" / "master").write_text(content, "utf-8")
    assert refusal(stored.id) == "files.no_master_key"


@pytest.mark.django_db
def test_another_key_does_not_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stored = keep(_file(tmp_path))
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path / "other"))
    wrap(b"0" * 32, "another home has another key")
    with pytest.raises(KaiboError) as refused:
        unwrap(find(stored.id).wrapped_key, stored.id)
    assert refused.value.code == "files.wrong_key"


def _file(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_bytes(b"content")
    return path
