"""`python -m kaibo.site.work`: niced, drains on SIGTERM, refuses a half restored data directory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path


def start(home: Path) -> subprocess.Popen[bytes]:
    """A worker on a data directory whose relational store is up to date."""
    env = environment(home)
    subprocess.run([sys.executable, "-m", "django", "migrate", "--verbosity", "0"], env=env, check=True)
    return subprocess.Popen([sys.executable, "-m", "kaibo.site.work"], env=env, stderr=subprocess.PIPE)


def environment(home: Path) -> dict[str, str]:
    wanted = {"KAIBO_HOME": str(home), "KAIBO_DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "kaibo.site.settings"}
    return os.environ | wanted


def test_it_works_niced_until_told_to_stop(tmp_path: Path) -> None:
    worker = start(tmp_path / "home")
    deadline = time.monotonic() + 30
    while os.getpriority(os.PRIO_PROCESS, worker.pid) < 10:
        assert worker.poll() is None and time.monotonic() < deadline
        time.sleep(0.05)
    worker.send_signal(signal.SIGTERM)
    _, said = worker.communicate(timeout=30)
    assert (worker.returncode, b"Traceback" in said) == (0, False)


def test_a_half_restored_data_directory_is_refused(tmp_path: Path) -> None:
    run = tmp_path / "home" / "run"
    run.mkdir(parents=True)
    (run / "restoring").write_text("abc")
    worker = start(tmp_path / "home")
    _, said = worker.communicate(timeout=60)
    assert worker.returncode == 1 and "kaibo restore" in said.decode() and "Traceback" not in said.decode()
