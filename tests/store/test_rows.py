"""Rows in and out through the door."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from io import BytesIO

import polars as pl
import pytest
from clickhouse_connect.driver.client import Client
from clickhouse_connect.driver.exceptions import DatabaseError

from kaibo.kit.errors import KaiboError
from kaibo.store import api
from store.processes import server

NOON = datetime(2026, 2, 1, 12, 0, 0, 250_000, tzinfo=UTC)


def test_values_come_as_python_has_them(store: Client) -> None:
    sql = """SELECT {day:Date} AS day, {at:DateTime64(3,'UTC')} AS at, {none:Nullable(Int64)} AS none,
             {yes:UInt8} AS yes, {ids:Array(UInt32)} AS ids, '开播' AS text"""
    beijing = NOON.astimezone(timezone(timedelta(hours=8)))
    given = {"day": date(2026, 2, 1), "at": beijing, "none": None, "yes": True, "ids": {3}}
    assert api.query_rows(sql, given) == [
        {"day": date(2026, 2, 1), "at": NOON, "none": None, "yes": 1, "ids": [3], "text": "开播"}
    ]
    assert api.query_rows("SELECT 1 AS a WHERE 0") == []
    with pytest.raises(ValueError, match="zone"):
        api.query_rows("SELECT {at:DateTime64(3,'UTC')}", {"at": NOON.replace(tzinfo=None)})


def test_times_are_utc_whatever_the_machine_thinks(store: Client) -> None:
    assert api.query_rows("SELECT timezone() AS zone") == [{"zone": "UTC"}]


def test_a_frame_goes_in_and_comes_out_as_arrow(store: Client) -> None:
    frame = pl.DataFrame(
        {"a": [1, 2], "s": ["一", "二" * 20], "at": [NOON] * 2, "day": [NOON.date()] * 2, "n": [None, 5]},
        schema={"a": pl.UInt32, "s": pl.String, "at": pl.Datetime("ms", "UTC"), "day": pl.Date, "n": pl.Int64},
    )
    store.command(
        """CREATE TABLE tried
           (n Nullable(Int64), s LowCardinality(String), a UInt32, at DateTime64(3, 'UTC'), day Date)
           ENGINE = MergeTree ORDER BY a"""
    )
    assert api.insert("tried", frame) == 2
    found = pl.read_ipc_stream(BytesIO(api.query_arrow("SELECT a, s, at, day, n FROM tried ORDER BY a")))
    assert found.equals(frame)
    empty = pl.read_ipc_stream(BytesIO(api.query_arrow("SELECT a, s FROM tried WHERE a > {x:UInt32}", {"x": 9})))
    assert (empty.height, empty.columns) == (0, ["a", "s"])


def test_missing_is_never_taken_for_zero(store: Client) -> None:
    store.command("CREATE TABLE tried (a UInt32, n Int64) ENGINE = MergeTree ORDER BY a")
    with pytest.raises(DatabaseError, match="NULL"):
        api.insert("tried", pl.DataFrame({"a": [1], "n": [None]}, schema={"a": pl.UInt32, "n": pl.Int64}))
    body = BytesIO()
    pl.DataFrame({"a": [1]}, schema={"a": pl.UInt32}).write_ipc_stream(body)
    with pytest.raises(DatabaseError, match="'n' is not present"):
        api.insert_arrow_stream("tried", ["a", "n"], body.getvalue())
    assert api.query_rows("SELECT count() AS n FROM tried") == [{"n": 0}]


def test_a_repeated_insert_with_its_token_is_stored_once(store: Client) -> None:
    frame = pl.DataFrame({"event_id": ["e1"], "sequence": [1]}, schema={"event_id": pl.String, "sequence": pl.UInt64})
    for token in ("one", "one", "two"):
        api.insert("event", frame, settings={"insert_deduplication_token": token})
    assert api.query_rows("SELECT count() AS n FROM event") == [{"n": 2}]
    api.execute("TRUNCATE TABLE event")


def test_a_change_has_happened_on_return(store: Client) -> None:
    store.command("CREATE TABLE tried (a UInt32) ENGINE = MergeTree PARTITION BY a % 10 ORDER BY a")
    assert api.execute("INSERT INTO tried SELECT number FROM numbers({n:UInt32})", {"n": 100}) == 100
    assert api.execute("ALTER TABLE tried DELETE WHERE a < 50") == 0
    assert api.execute("ALTER TABLE tried DROP PARTITION 3") == 0
    assert api.query_rows("SELECT count() AS n FROM tried") == [{"n": 45}]
    assert api.status().version


def test_a_server_of_ones_own_is_used_instead(store: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    found = server()
    monkeypatch.setenv("KAIBO_CLICKHOUSE_URL", f"http://kaibo:{found.secret}@127.0.0.1:{found.port}/elsewhere")
    with api.running():
        assert api.query_rows("SELECT currentDatabase() AS here") == [{"here": "elsewhere"}]
        api.execute("DROP DATABASE elsewhere")
    for wrong in ("localhost:8123", "ftp://localhost/x"):
        monkeypatch.setenv("KAIBO_CLICKHOUSE_URL", wrong)
        with pytest.raises(KaiboError, match="KAIBO_CLICKHOUSE_URL"):
            api.client()
    monkeypatch.delenv("KAIBO_CLICKHOUSE_URL")


def test_the_door_is_light() -> None:
    heavy = "{'chdb', 'pandas', 'polars', 'pyarrow', 'numpy'}"
    script = f"import sys; import kaibo.store.api; print({heavy} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", script], text=True) == "set()\n"
