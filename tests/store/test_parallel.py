"""Many threads at once."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import polars as pl
from clickhouse_connect.driver.client import Client

from kaibo.store import api

THREADS = 8


def test_readers_and_writers_do_not_mix_up_their_answers(store: Client) -> None:
    store.command("CREATE TABLE tried (a UInt32) ENGINE = MergeTree ORDER BY a")

    def work(number: int) -> int:
        if number % 4 == 0:
            return api.insert("tried", pl.DataFrame({"a": [number]}, schema={"a": pl.UInt32})) * number
        return int(api.query_rows("SELECT {x:UInt32} AS x, sleepEachRow(0.002)", {"x": number})[0]["x"])

    with ThreadPoolExecutor(THREADS) as threads:
        assert list(threads.map(work, range(200))) == list(range(200))
    assert api.query_rows("SELECT sum(a) AS total FROM tried") == [{"total": sum(range(0, 200, 4))}]


def test_a_slow_question_does_not_hold_up_a_quick_one(store: Client) -> None:
    with ThreadPoolExecutor(THREADS) as threads:
        slow = threads.submit(api.query_rows, "SELECT sleep(1.2) AS slept")
        time.sleep(0.1)
        api.query_rows("SELECT 1 AS one")
        assert not slow.done()
        assert slow.result() == [{"slept": 0}]


def test_answers_given_at_the_same_time_are_never_mixed_up(store: Client) -> None:
    """Each reader asks for long runs of a letter of their own and finds no other in them."""

    def read(letter: str) -> set[str]:
        sql = "SELECT repeat({letter:String}, 20000) AS text FROM numbers(20)"
        answers = (api.query_rows(sql, {"letter": letter}) for _ in range(15))
        return {character for rows in answers for row in rows for character in row["text"]}

    with ThreadPoolExecutor(8) as readers:
        assert list(readers.map(read, "abcdefgh")) == [{letter} for letter in "abcdefgh"]
