"""A worker process with kinds of its own: `python -m jobs.program <lease seconds>`; SIGTERM lets it finish."""

from __future__ import annotations

import os
import signal
import sys
import time
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import django

if __name__ == "__main__":
    django.setup()

from kaibo.jobs.api import Run, job, work


def note(path: str, text: str) -> None:
    with Path(path).open("a") as out:
        out.write(f"{text}\n")


@job("tests.note")
def write_a_line(run: Run, path: str, text: str) -> dict[str, Any]:
    note(path, text)
    return {"text": text}


@job("tests.long")
def take_long(run: Run, path: str, seconds: float) -> dict[str, Any]:
    """Says when it begins and ends; stops where it was cancelled."""
    note(path, f"begin {run.attempt}")
    steps = round(seconds * 20)
    for step in range(steps):
        run.progress(step, steps, "working")
        run.stop_if_cancelled()
        time.sleep(0.05)
    run.progress(steps, steps, "done")
    note(path, f"end {run.attempt}")
    return {"attempt": run.attempt}


@job("tests.stubborn")
def never_look(run: Run, path: str, seconds: float) -> dict[str, Any]:
    """Takes long and never asks whether it may go on."""
    note(path, f"begin {run.attempt} {os.getpid()}")
    time.sleep(seconds)
    note(path, f"end {run.attempt}")
    return {"attempt": run.attempt}


def tell(error: dict[str, Any], path: str, **_: object) -> None:
    note(path, error["code"])


@job("tests.broken", retries=0, failed=tell)
def break_down(run: Run, path: str) -> None:
    raise ValueError(path)


@job("tests.poison", retries=1, failed=tell)
def kill_the_worker(run: Run, path: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    stop = Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    work(stop, lease=timedelta(seconds=float(sys.argv[1])))
