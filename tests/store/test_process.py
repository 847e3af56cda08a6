"""The store's process: alone on its folder, dies with its parent, loses nothing it acknowledged."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import polars as pl
import pytest
from clickhouse_connect.driver.client import Client

from kaibo.kit.errors import KaiboError
from kaibo.store import api, endpoint
from kaibo.store.endpoint import Endpoint, publish, published
from kaibo.store.lease import BUSY
from store.processes import Start, server, wait_until

TRIED = "CREATE TABLE tried (a UInt32) ENGINE = MergeTree ORDER BY a SETTINGS fsync_after_insert = 1"


def numbers(count: int) -> pl.DataFrame:
    return pl.DataFrame({"a": range(count)}, schema={"a": pl.UInt32})


def test_a_second_process_is_refused_with_one_sentence(store: Client) -> None:
    first = server()
    second = subprocess.run([sys.executable, "-m", "kaibo.store.server"], stderr=subprocess.PIPE, check=False)
    assert second.returncode == BUSY
    told = second.stderr.decode()
    assert told.count("\n") == 1 and f"（{first.pid}）" in told
    assert server() == first


def test_what_was_acknowledged_survives_a_kill_and_what_was_not_is_whole_or_gone(start: Start) -> None:
    first = start()
    api.execute(TRIED)
    assert api.insert("tried", numbers(1000)) == 1000
    halfway = threading.Event()

    def slowly() -> Iterator[bytes]:
        body = BytesIO()
        numbers(500_000).write_ipc_stream(body)
        yield body.getvalue()[: body.tell() // 2]
        halfway.set()
        time.sleep(0.3)
        yield body.getvalue()[body.tell() // 2 :]

    with ThreadPoolExecutor(1) as threads:
        lost = threads.submit(api.insert_arrow_stream, "tried", ["a"], slowly())
        assert halfway.wait(10)
        first.kill()
        with pytest.raises(KaiboError, match="not running"):
            lost.result(10)
        reading = threads.submit(api.query_rows, "SELECT count() AS n FROM tried")
        start()
        assert reading.result(10) == [{"n": 1000}], "a read waits for the store that comes back"


def test_a_running_question_is_answered_before_the_end(start: Start) -> None:
    process = start()
    with ThreadPoolExecutor(1) as threads:
        answer = threads.submit(api.query_rows, "SELECT sleep(0.8) AS slept, 7 AS seven")
        time.sleep(0.3)
        process.send_signal(signal.SIGTERM)
        assert answer.result(10) == [{"slept": 0, "seven": 7}]
    assert process.wait(10) == 0
    assert not endpoint.place().exists()
    with pytest.raises(KaiboError, match="kaibo serve"):
        api.client()


def test_the_file_of_a_dead_process_counts_for_nothing(start: Start) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    publish(Endpoint(port=1, secret="s", pid=gone.pid))
    assert published() is None
    process = start()
    assert server().pid == process.pid
    publish(Endpoint(port=server().port, secret="s", pid=os.getpid()))
    assert endpoint.live() is None, "nor does that of a process that is no store"


def test_it_ends_with_its_parent(start: Start) -> None:
    script = "import subprocess, sys, os; subprocess.Popen([sys.executable, '-m', 'kaibo.store.server',"
    script += " '--parent-pid', str(os.getpid())], stderr=subprocess.DEVNULL); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE) as parent:
        wait_until(lambda: endpoint.live() is not None)
        parent.kill()
    wait_until(lambda: published() is None, seconds=5)
