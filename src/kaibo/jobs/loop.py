"""The worker's loop: one job at a time, and those that wait for other machines beside it, until told to stop."""

from __future__ import annotations

import os
import secrets
import socket
import time
import traceback
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

from django.db import connection, transaction

from kaibo.jobs.beside import beside
from kaibo.jobs.claim import alive, claim, take_back
from kaibo.jobs.heartbeat import Heartbeat
from kaibo.jobs.models import Job
from kaibo.jobs.registry import begin, failed, kind_of, lane
from kaibo.jobs.run import Cancelled, Run
from kaibo.jobs.ticking import Ticker
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.living import bury, living
from kaibo.kit.log import logger

LEASE = timedelta(seconds=15)
POLL = 0.2
_QUIET_POLL = 0.4
_QUIET_AFTER = 10.0
_TAKE_BACK_EVERY = 1.0
_LONGEST_WAIT = timedelta(minutes=5)


def work(stop: Event, *, between: Sequence[Callable[[], object]] = (), lease: timedelta = LEASE) -> None:
    """Do jobs until `stop` is set; the job under way is finished first. `between` is called between jobs, and so are
    the functions registered by `every`.

    A job whose worker died runs again within a second, on another machine within `lease` and a second. Database
    errors end the loop: the process is to be started anew.
    """
    worker = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
    with living(alive(worker)), beside(worker, lease, _do) as check:
        _work(worker, stop, (*between, Ticker(), check), lease)


def _work(worker: str, stop: Event, between: Sequence[Callable[[], object]], lease: timedelta) -> None:
    take_back()
    bury("worker")
    looked = busy = time.monotonic()
    while not stop.is_set():
        if time.monotonic() - looked > min(_TAKE_BACK_EVERY, lease.total_seconds()):
            looked = time.monotonic()
            take_back()
        for each in between:
            each()
        job = claim(worker, lease, lane(aside=False))
        if job is None:
            stop.wait(POLL if time.monotonic() - busy < _QUIET_AFTER else _QUIET_POLL)
        else:
            _do(job, lease)
            busy = time.monotonic()


def _do(job: Job, lease: timedelta) -> None:
    run = Run(job, lease)
    log = logger().bind(job=job.id, kind=job.kind, attempt=job.attempts)
    with Heartbeat(run):
        ending = _ending(run, job)
    connection.close_if_unusable_or_obsolete()
    if _written(run, job, ending):
        log.info("job_ended", state=str(ending["state"]))
    else:
        log.warning("job_lost_its_lease")


def _written(run: Run, job: Job, ending: dict[str, Any]) -> int:
    with transaction.atomic():
        written = run.row().update(**ending, **({"progress": run.shown} if run.shown else {}))
        if written and ending["state"] == Job.State.FAILED:
            failed(job, ending["error"])
    return written


def _ending(run: Run, job: Job) -> dict[str, Any]:
    """Do the work; what is to be written of how it ended."""
    try:
        result = begin(run, job.args)
    except Cancelled:
        return _stopped(run)
    except KaiboError as error:
        return {"state": Job.State.FAILED, "ended_at": now(), "error": error.as_dict()}
    except Exception as error:  # noqa: BLE001 - a job's bug must not end the worker; it is kept and logged
        return _broken(job, error)
    return {"state": Job.State.DONE, "ended_at": now(), "result": result, "error": None}


def _stopped(run: Run) -> dict[str, Any]:
    """Cancelled if somebody asked for it; a run that could not renew its lease gives the job back."""
    if run.row().filter(cancel_asked=True).exists():
        return {"state": Job.State.CANCELLED, "ended_at": now()}
    return {"state": Job.State.READY}


def _broken(job: Job, error: Exception) -> dict[str, Any]:
    """Try again after 1, 2, 4 … seconds, or fail. The exception's text stays out: it may quote a person."""
    said = KaiboError("jobs.broke", status=500, kind=job.kind, error=type(error).__name__, where=_where(error)[-1])
    logger().error("job_broke", job=job.id, kind=job.kind, error=type(error).__name__, where=_where(error))
    if job.attempts > kind_of(job.kind).retries:
        return {"state": Job.State.FAILED, "ended_at": now(), "error": said.as_dict()}
    wait = min(timedelta(seconds=2 ** (job.attempts - 1)), _LONGEST_WAIT)
    return {"state": Job.State.READY, "not_before": now() + wait, "error": said.as_dict()}


def _where(error: Exception) -> list[str]:
    """The innermost steps of a traceback as file:line, the last one where it was raised."""
    steps = traceback.extract_tb(error.__traceback__)[-8:]
    return [f"{Path(step.filename).name}:{step.lineno}" for step in steps]
