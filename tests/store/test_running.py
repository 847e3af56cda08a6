"""A store on demand: one for all who need it, as long as one of them does."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

from kaibo.store import api, endpoint
from store.processes import at_home, server, wait_until

COMMAND = """
import sys, time
from kaibo.store import api
from kaibo.store.endpoint import published
with api.running():
    print(published().pid, flush=True)
    sys.stdin.readline()
    print(api.query_rows("SELECT count() AS n FROM observation"), flush=True)
"""


def command() -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", COMMAND], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_two_commands_at_once_share_a_store_that_outlives_the_first(tmp_path: Path) -> None:
    with at_home(tmp_path), command() as one, command() as other:
        assert one.stdout and other.stdout
        pids = {int(one.stdout.readline()), int(other.stdout.readline())}
        assert len(pids) == 1
        winner = server()
        one.communicate("\n")
        wait_until(lambda: one.poll() is not None)
        threading.Event().wait(2.6)
        assert endpoint.live() == winner, "it must not vanish under the second"
        said, _ = other.communicate("\n")
        assert said == "[{'n': 0}]\n"
        wait_until(lambda: endpoint.published() is None, seconds=6)


def test_inside_one_process_it_may_be_entered_again(shared_home: Path) -> None:
    with at_home(shared_home), api.running():
        pid = server().pid
        with api.running():
            assert server().pid == pid
        os.kill(pid, 0)
        assert api.query_rows("SELECT 1 AS one") == [{"one": 1}]
