"""`kaibo doctor`: what is well, what is not, and what to do about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from click.testing import CliRunner
from django.db import DatabaseError, connection

from kaibo.accounts.api import CLI, audit
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.kit.i18n import catalogue
from kaibo.site.cli.doctor import doctor
from kaibo.site.doctor import checks
from kaibo.site.supervisor.board import write_whole
from kaibo.store import api as store

pytestmark = pytest.mark.django_db


@contextmanager
def _up() -> Iterator[None]:
    yield


@contextmanager
def _down() -> Iterator[None]:
    raise KaiboError("store.not_running", status=503)
    yield


@pytest.fixture(autouse=True)
def _well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "running", _up)
    monkeypatch.setattr(store, "status", lambda: store.Status("26.9", 7, 1000))
    monkeypatch.setattr(checks, "LEAST_DISK", 1)
    monkeypatch.setattr(checks, "LEAST_MEMORY", 1)


def _told() -> tuple[int, dict[str, Any]]:
    result = CliRunner().invoke(doctor, ["--json"])
    return result.exit_code, {each["check"]: each for each in json.loads(result.stdout)["checks"]}


def test_all_is_well() -> None:
    code, told = _told()
    assert code == 0 and all(each["ok"] for each in told.values())
    assert set(told) == {
        "python",
        "home",
        "disk",
        "memory",
        "database",
        "migrations",
        "store",
        "processes",
        "trail",
    }
    assert "26.9" in told["store"]["zh"] and "7" in told["store"]["en"]


def test_for_people_it_is_told_in_both_languages() -> None:
    result = CliRunner().invoke(doctor)
    assert result.exit_code == 0 and result.stdout.count("✓") == 9
    assert "业务数据库正常" in result.stdout and "The business database is sound" in result.stdout


def test_each_problem_is_named_and_ends_with_status_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "running", _down)
    monkeypatch.setattr(checks, "LEAST_DISK", 1 << 60)
    monkeypatch.setattr(checks, "LEAST_MEMORY", 1 << 60)
    monkeypatch.setattr(checks, "LEAST_PYTHON", (99, 0))
    root = home().root
    root.chmod(0o755)
    row = {"name": "worker", "state": "waiting", "pid": None, "since": None, "restarts": 9}
    write_whole(home().run / "status.json", json.dumps({"processes": [row]}))
    try:
        code, told = _told()
    finally:
        root.chmod(0o700)
        (home().run / "status.json").unlink()
    assert code == 1
    bad = {name for name, each in told.items() if not each["ok"]}
    assert bad == {"store", "disk", "memory", "python", "home", "processes"}
    assert "chmod 700" in told["home"]["en"] and "worker" in told["processes"]["zh"]


def test_a_database_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise DatabaseError("no such table")

    monkeypatch.setattr(connection, "cursor", refuse)
    monkeypatch.setattr(checks, "verify_trail", refuse)
    monkeypatch.setattr(checks, "MigrationExecutor", refuse)
    found = [checks.database(), checks.migrations(), checks.trail()]
    assert not any(each.ok for each in found)
    assert all(each.as_dict()["en"] for each in found)


def test_a_broken_trail(db: None) -> None:
    audit(CLI, "site.doctor.asked")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_entry SET what = 'x'")
    told = checks.trail().as_dict()
    assert not told["ok"] and "1" in told["zh"]


def test_every_sentence_has_its_two_endings() -> None:
    keys = {key for key in catalogue("site") if key.startswith("doctor.")}
    assert {key.rsplit(".", 1)[0] for key in keys if key.endswith(".ok")} == {
        key.rsplit(".", 1)[0] for key in keys if key.endswith(".problem")
    }
