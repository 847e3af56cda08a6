"""A machine with the jobs' table, on which workers run."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from jobs.machine import Machine
from kaibo.kit.clock import now
from kaibo.kit.ids import new_id


class Workshop(Machine):
    """A machine on which workers run and jobs are enqueued from outside."""

    def __init__(self, home: Path) -> None:
        super().__init__(home, "jobs")
        self.notes = home.parent / "notes"
        self.notes.touch()
        self.workers: list[subprocess.Popen[bytes]] = []

    def hire(self, *, lease: float = 1.0) -> subprocess.Popen[bytes]:
        worker = subprocess.Popen([sys.executable, "-m", "jobs.program", str(lease)], env=self.env)
        self.workers.append(worker)
        return worker

    def enqueue(self, kind: str, **args: object) -> str:
        """Put a job on the machine's queue from outside."""
        job, at = new_id("job"), now().isoformat(" ")
        values = f"'{job}', '{kind}', '{json.dumps({'path': str(self.notes)} | args)}', '{{}}', '{at}', '{at}'"
        self.rows(
            "INSERT INTO jobs_job (id, kind, args, progress, made_at, not_before,"
            f" state, priority, attempts, worker, cancel_asked) VALUES ({values}, 'ready', 0, 0, '', false)"
        )
        return job

    def said(self) -> list[str]:
        return self.notes.read_text().splitlines()

    def state(self, job: str) -> str:
        return str(self.rows(f"SELECT state FROM jobs_job WHERE id = '{job}'")[0][0])


def until(true: Callable[[], object], *, seconds: float = 60) -> None:
    """Wait for something that must come true."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come true in time"
        time.sleep(0.02)
