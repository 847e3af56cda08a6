"""The supervisor, with real processes: starts, restarts, stops in order, and takes them along when it dies."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from kaibo.site.supervisor.child import pause_after

PROGRAM = Path(__file__).parent / "supervised.py"
OBEDIENT = """
import signal, sys, time
log = open({log!r}, "a", buffering=1)
def stop(*_):
    time.sleep(0.05)
    log.write("{name} stopped\\n")
    sys.exit(0)
signal.signal(signal.SIGTERM, stop)
log.write("{name} started\\n")
while True:
    time.sleep(1)
"""
DEAF = "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: time.sleep(1)"


class Shop:
    """A data directory and supervisors over it, all gone at the end of the test."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.log = home.parent / "log"
        self.log.touch()
        self.started: list[subprocess.Popen[bytes]] = []

    def supervise(self, *recipes: dict[str, Any]) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "KAIBO_HOME": str(self.home), "PYTHONPATH": os.pathsep.join(sys.path)}
        process = subprocess.Popen(
            [sys.executable, str(PROGRAM), json.dumps(recipes)], env=environment, stderr=subprocess.PIPE
        )
        self.started.append(process)
        return process

    def obedient(self, name: str) -> dict[str, Any]:
        return {"name": name, "command": _python(OBEDIENT.format(log=str(self.log), name=name))}

    def board(self) -> dict[str, Any]:
        path = self.home / "run" / "status.json"
        rows = json.loads(path.read_text())["processes"] if path.is_file() else []
        return {row["name"]: row for row in rows}

    def running(self, *names: str) -> bool:
        board = self.board()
        return all(board.get(name, {}).get("state") == "running" for name in names)

    def said(self) -> list[str]:
        return self.log.read_text().splitlines()


def _python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def _until(met: Callable[[], object], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < deadline, "it did not come true in time"
        time.sleep(0.02)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop(tmp_path / "home")
    yield made
    for process in made.started:
        process.kill()
        process.wait()
        if process.stderr:
            process.stderr.close()


def test_what_is_killed_comes_back_and_the_others_stay(shop: Shop) -> None:
    shop.supervise(shop.obedient("store"), shop.obedient("web"))
    _until(lambda: len(shop.said()) == 2 and shop.running("store", "web"))
    before = shop.board()
    os.kill(before["web"]["pid"], signal.SIGKILL)
    _until(lambda: shop.said().count("web started") == 2 and shop.running("web"))
    after = shop.board()
    assert after["web"]["pid"] != before["web"]["pid"] and after["web"]["restarts"] == 1
    assert after["store"] == before["store"]


def test_what_never_came_up_waits_ever_longer_and_what_served_does_not() -> None:
    assert pause_after(0, served=False) == pause_after(0, served=True) == 0
    broken = [pause_after(crashes, served=False) for crashes in (*range(1, 12), 10_000)]
    assert broken == sorted(broken) and broken[0] < 1 and broken[-1] == 30
    assert {pause_after(crashes, served=True) for crashes in range(1, 12)} == {0.25}


def test_it_stops_in_order_and_well(shop: Shop) -> None:
    process = shop.supervise(*(shop.obedient(name) for name in ("store", "web", "worker")))
    _until(lambda: len(shop.said()) == 3)
    process.terminate()
    assert process.wait(10) == 0
    assert shop.said()[3:] == ["web stopped", "worker stopped", "store stopped"]
    assert not shop.board()


def test_ctrl_c_at_the_terminal_reaches_the_supervisor_alone(shop: Shop) -> None:
    process = shop.supervise(shop.obedient("store"), shop.obedient("web"))
    _until(lambda: len(shop.said()) == 2)
    groups = {os.getpgid(row["pid"]) for row in shop.board().values()}
    assert os.getpgid(process.pid) not in groups
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 0 and shop.said()[2:] == ["web stopped", "store stopped"]


def test_when_the_supervisor_is_killed_nobody_is_left(shop: Shop) -> None:
    stopping = {**shop.obedient("store"), "orphaned": signal.SIGTERM}
    process = shop.supervise(stopping, shop.obedient("web"))
    _until(lambda: len(shop.said()) == 2)
    pids = [row["pid"] for row in shop.board().values()]
    process.kill()
    _until(lambda: not any(_alive(pid) for pid in pids))
    assert shop.said()[2:] == ["store stopped"], "the store was told to stop, the web was killed"


def test_who_does_not_listen_is_killed_with_all_it_started(shop: Shop) -> None:
    parent = f"import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', {DEAF!r}])\n{DEAF}"
    process = shop.supervise({"name": "worker", "command": _python(parent), "patience": 0.3})
    _until(lambda: shop.running("worker"))
    worker = psutil.Process(shop.board()["worker"]["pid"])
    _until(worker.children)
    family = [worker, *worker.children()]
    process.terminate()
    assert process.wait(10) == 0
    _until(lambda: not any(_alive(each.pid) for each in family))


def test_what_crashes_at_once_is_tried_less_and_less(shop: Shop) -> None:
    shop.supervise({"name": "worker", "command": _python("raise SystemExit(3)")}, shop.obedient("web"))
    _until(lambda: shop.board().get("worker", {}).get("restarts", 0) >= 2)
    first = shop.board()["worker"]["restarts"]
    time.sleep(1)
    assert shop.board()["worker"]["restarts"] <= first + 2 and shop.board()["web"]["restarts"] == 0


def test_waiting_for_another_is_not_a_crash(shop: Shop) -> None:
    shop.supervise({"name": "store", "command": _python("raise SystemExit(75)"), "busy": 75})
    _until(lambda: shop.board().get("store", {}).get("restarts", 0) >= 3)


def test_a_second_supervisor_is_refused(shop: Shop) -> None:
    first = shop.supervise(shop.obedient("web"))
    _until(lambda: len(shop.said()) == 1)
    second = shop.supervise(shop.obedient("web"))
    told = second.communicate()[1].decode()
    assert second.returncode != 0 and str(first.pid) in told and str(shop.home) in told
    assert shop.said() == ["web started"] and shop.running("web")


def _alive(pid: int) -> bool:
    return bool(psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
