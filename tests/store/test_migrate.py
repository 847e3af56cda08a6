"""The store's tables come into being once, step by step, and are never taken from a newer version."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from clickhouse_connect.driver.client import Client
from clickhouse_connect.driver.exceptions import DatabaseError

from kaibo.kit.errors import KaiboError
from kaibo.store import api
from kaibo.store import migrate as module
from kaibo.store.migrate import Migration, known, migrate

TABLES = {"observation", "order_line", "order_now", "money_line", "after_sale", "comment", "event"}


@pytest.fixture
def next_file(store: Client, monkeypatch: pytest.MonkeyPatch) -> Iterator[Migration]:
    """A migration after the last one, whose second statement fails as long as `tried_too` is missing."""
    text = "CREATE TABLE IF NOT EXISTS tried (a Int8) ENGINE = Memory\n;;\nINSERT INTO tried_too SELECT 1\n"
    added = Migration(number=known()[-1].number + 1, name="next.sql", text=text)
    everything = (*known(), added)
    monkeypatch.setattr(module, "known", lambda: everything)
    yield added
    api.execute("DROP TABLE IF EXISTS tried_too")
    api.execute(f"ALTER TABLE migration DELETE WHERE number >= {added.number}")


def test_every_table_is_there_and_written_to_disk(store: Client) -> None:
    sql = "SELECT name, create_table_query AS made FROM system.tables WHERE database = 'kaibo'"
    rows = api.query_rows(sql)
    made = {row["name"]: row["made"] for row in rows}
    assert set(made) >= TABLES
    assert all("fsync_after_insert = 1" in made[table] for table in TABLES)
    assert api.columns("order_now") == ["build", *api.columns("order_line")]


def test_a_second_run_does_nothing(store: Client) -> None:
    assert migrate() == []
    files = api.query_rows("SELECT number, name, at FROM migration ORDER BY number")
    assert [row["name"] for row in files] == [each.name for each in known()]
    assert all(row["at"] <= datetime.now(UTC) for row in files)


def test_a_run_that_was_cut_off_is_taken_up_again(next_file: Migration) -> None:
    with pytest.raises(DatabaseError, match="tried_too"):
        migrate()
    assert api.query_rows(f"SELECT * FROM migration WHERE number = {next_file.number}") == []
    api.execute("CREATE TABLE tried_too (a Int8) ENGINE = Memory")
    assert migrate() == ["next.sql"]
    assert api.query_rows("SELECT * FROM tried_too") == [{"a": 1}]
    assert migrate() == []


def test_a_store_of_a_newer_version_is_refused(next_file: Migration, monkeypatch: pytest.MonkeyPatch) -> None:
    api.execute("CREATE TABLE tried_too (a Int8) ENGINE = Memory")
    migrate()
    monkeypatch.undo()
    with pytest.raises(KaiboError) as refusal:
        migrate()
    assert refusal.value.code == "store.newer_version"
    assert str(next_file.number) in refusal.value.message("zh") and "Upgrade" in refusal.value.message("en")


def test_a_file_that_was_changed_afterwards_is_refused(store: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    first, *rest = known()
    changed = (Migration(first.number, first.name, first.text + " "), *rest)
    monkeypatch.setattr(module, "known", lambda: changed)
    with pytest.raises(KaiboError, match=first.name):
        migrate()
