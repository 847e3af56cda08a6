"""`python -m kaibo.site.work`: niced, drains on SIGTERM, refuses a half restored data directory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from jobs.machine import Machine

ALL = ("contenttypes", "auth", "files", "jobs", "events")


def start(machine: Machine, settings: str = "") -> subprocess.Popen[bytes]:
    env = machine.env | ({"DJANGO_SETTINGS_MODULE": settings} if settings else {})
    return subprocess.Popen([sys.executable, "-m", "kaibo.site.work"], env=env, stderr=subprocess.PIPE)


def test_it_works_niced_until_told_to_stop(tmp_path: Path) -> None:
    worker = start(Machine(tmp_path / "home", *ALL), "kaibo.site.settings")
    deadline = time.monotonic() + 30
    while os.getpriority(os.PRIO_PROCESS, worker.pid) < 10:
        assert worker.poll() is None and time.monotonic() < deadline
        time.sleep(0.05)
    worker.send_signal(signal.SIGTERM)
    _, said = worker.communicate(timeout=30)
    assert (worker.returncode, b"Traceback" in said) == (0, False)


def test_a_half_restored_data_directory_is_refused(tmp_path: Path) -> None:
    machine = Machine(tmp_path / "home", *ALL)
    (machine.home / "run").mkdir(parents=True, exist_ok=True)
    (machine.home / "run" / "restoring").write_text("abc")
    worker = start(machine)
    _, said = worker.communicate(timeout=60)
    assert worker.returncode == 1 and "kaibo restore" in said.decode() and "Traceback" not in said.decode()
