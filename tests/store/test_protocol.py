"""The ordinary clickhouse-connect client finds a ClickHouse."""

from __future__ import annotations

import socket
from base64 import b64encode
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import clickhouse_connect
import pyarrow as pa
import pytest
from clickhouse_connect.driver.client import Client
from clickhouse_connect.driver.exceptions import DatabaseError, StreamFailureError

from kaibo.store.endpoint import HOST, USER
from store.processes import server, wait_until

TRIED = """CREATE TABLE tried (a UInt32, s LowCardinality(String), n Nullable(Int64))
    ENGINE = MergeTree ORDER BY a"""
ROWS = [[1, "甲", None], [2, "乙\t'\\", -5]]


def connected(**options: Any) -> Client:
    found = server()
    return clickhouse_connect.get_client(
        host=HOST, port=found.port, username=USER, password=found.secret, database="kaibo", **options
    )


def token() -> str:
    return b64encode(f"{USER}:{server().secret}".encode()).decode()


def test_values_of_every_type(store: Client) -> None:
    sql = """SELECT toUInt64(18446744073709551615) AS a, toLowCardinality('直播') AS b, NULL AS c,
             [1, 2] AS d, toDateTime64('2026-02-01 00:00:00.123', 3, 'UTC') AS e, toDate('2026-02-01') AS f,
             -1.5 AS g"""
    moment = datetime(2026, 2, 1, 0, 0, 0, 123000, tzinfo=UTC)
    assert store.ping()
    assert store.query(sql).first_row == (2**64 - 1, "直播", None, [1, 2], moment, date(2026, 2, 1), -1.5)
    assert store.command("SELECT 5") == 5
    assert store.query("SELECT 1 AS a LIMIT 0").column_names == ("a",)


@pytest.mark.parametrize("text", ["", "a\tb\nc", "it's", 'back\\slash "q"', "{x:String}", "%s", "开播\r\n", "\\N"])
def test_parameters_arrive_as_they_are(store: Client, text: str) -> None:
    assert store.query("SELECT {x:String}", parameters={"x": text}).first_row == (text,)
    assert store.query("SELECT {x:Array(String)}", parameters={"x": [text, text]}).first_row == ([text, text],)


def test_long_statements_and_long_parameters(store: Client) -> None:
    names = [f"商品{number}" for number in range(5_000)]
    assert store.query("SELECT length({x:Array(String)})", parameters={"x": names}).first_row == (5_000,)
    words = ", ".join(f"'{name}'" for name in names)
    assert len(words.encode()) > 1 << 16
    assert store.query(f"SELECT length([{words}])").first_row == (5_000,)


@pytest.mark.parametrize("compress", [False, "lz4", "zstd", "gzip"])
def test_rows_inserted_are_read_back(store: Client, compress: bool | str) -> None:
    client = connected(compress=compress)
    client.command(TRIED)
    written = client.insert("tried", ROWS, column_names=["a", "s", "n"])
    assert written.written_rows == 2
    assert client.query("SELECT * FROM tried ORDER BY a").result_rows == [tuple(row) for row in ROWS]


def test_arrow_and_text_inserts(store: Client) -> None:
    store.command(TRIED)
    store.insert_arrow("tried", pa.table({"a": pa.array([1], pa.uint32()), "s": ["x"], "n": pa.array([7])}))
    store.raw_insert("tried", ["a", "s"], b'{"a": 2, "s": "y"}\n', fmt="JSONEachRow")
    store.raw_insert("tried", ["a", "s", "n"], (line for line in (b"3,z", b",9\n")), fmt="CSV")
    store.command("INSERT INTO tried VALUES (4, 'semi;colon', 1)")
    found = store.query_arrow("SELECT a, n FROM tried ORDER BY a")
    assert found.to_pydict() == {"a": [1, 2, 3, 4], "n": [7, None, 9, 1]}


def test_refusals_carry_code_and_text(store: Client) -> None:
    with pytest.raises(DatabaseError, match=r"Code: 60.*UNKNOWN_TABLE") as refusal:
        store.query("SELECT * FROM nothing_of_the_kind")
    assert refusal.value.code == 60
    store.command(TRIED)
    with pytest.raises(DatabaseError) as refusal:
        store.raw_insert("tried", ["a"], (b"not a number\n" for _ in range(50_000)), fmt="CSV")
    assert refusal.value.code == 117
    assert store.command("SELECT count() FROM tried") == 0


def test_a_large_result_is_streamed(store: Client) -> None:
    with store.query_row_block_stream("SELECT number FROM numbers(3000000)") as blocks:
        assert sum(len(block) for block in blocks) == 3_000_000


def test_a_stream_left_early_does_no_harm(store: Client) -> None:
    for _ in range(20):
        with store.raw_stream("SELECT number FROM numbers(100000000)", fmt="RowBinary") as stream:
            assert len(stream.read(1000)) == 1000
    assert store.command("SELECT 1") == 1


def test_a_late_refusal_is_told(store: Client) -> None:
    sql = "SELECT throwIf(number = 2900000, 'too far') FROM numbers(3000000)"
    with pytest.raises(StreamFailureError, match="too far"), store.query_row_block_stream(sql) as blocks:
        for _ in blocks:
            pass


def test_settings_live_as_long_as_their_request(store: Client) -> None:
    ask = "SELECT toString(getSetting('max_threads'))"
    usual = store.query(ask).first_row
    assert store.query(ask, settings={"max_threads": 7}).first_row == ("7",)
    store.command("SET max_threads = 9")
    store.command("USE system")
    assert {store.query(ask).first_row for _ in range(5)} == {usual}
    assert store.command("SELECT currentDatabase()") == "kaibo"


def test_what_a_server_does_not_do(store: Client, tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="Multi-statements"):
        store.command("SELECT 1; DROP TABLE observation")
    with pytest.raises(DatabaseError, match="OUTFILE"):
        store.command(f"SELECT 1 INTO /* to a file */ OUTFILE '{tmp_path}/out'")
    assert not list(tmp_path.iterdir())
    assert store.command("SELECT 'no; harm -- INTO OUTFILE' ;") == "no; harm -- INTO OUTFILE"


def test_a_get_changes_nothing(store: Client) -> None:
    statement = urlencode({"query": "CREATE TABLE tried (a Int8) ENGINE = Memory"})
    request = Request(f"http://{HOST}:{server().port}/?{statement}", headers={"Authorization": f"Basic {token()}"})
    with pytest.raises(HTTPError) as refusal:
        urlopen(request, timeout=5)
    assert refusal.value.headers["X-ClickHouse-Exception-Code"] == "164"
    refusal.value.close()


def test_rows_of_a_client_that_hangs_up_are_not_stored(store: Client) -> None:
    store.command(TRIED)
    head = "POST /?query=INSERT+INTO+kaibo.tried+(a)+FORMAT+CSV HTTP/1.1\r\n"
    head += f"Authorization: Basic {token()}\r\n"
    counted = "Content-Length: 1000\r\n\r\n1\n2\n"
    chunked = "Transfer-Encoding: chunked\r\n\r\n4\r\n1\n2\n\r\n"
    for framing in (counted, chunked):
        with socket.create_connection((HOST, server().port)) as line:
            line.sendall((head + framing).encode())
        wait_until(lambda: store.command("SELECT count() FROM system.processes") == 1)
        assert store.command("SELECT count() FROM tried") == 0
