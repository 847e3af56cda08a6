"""A worker's hands: what waits is done, here and now."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from cast import Actor
from kaibo.jobs.claim import claim
from kaibo.jobs.models import Job
from kaibo.jobs.registry import begin, failed
from kaibo.jobs.run import Run
from kaibo.kit.errors import KaiboError
from kaibo.reports import work

__all__ = ["work", "work_off"]
API = "/api/v1/reports"
LEASE = timedelta(minutes=5)


def work_off() -> int:
    """Do every job that waits, as the worker does; how many there were."""
    done = 0
    while (job := claim("w", LEASE)) is not None:
        _end(job)
        done += 1
    return done


def _end(job: Job) -> None:
    try:
        result = begin(Run(job, LEASE), job.args)
        Job.objects.filter(id=job.id).update(state=Job.State.DONE, result=result)
    except KaiboError as error:
        failed(job, error.as_dict())
        Job.objects.filter(id=job.id).update(state=Job.State.FAILED)


def made(actor: Actor, kind: str = "month", subject: str = "2026-09") -> dict[str, Any]:
    """An edition this person asks for on the page, once it is ready."""
    asked = actor.post(f"{API}/editions", {"kind": kind, "subject": subject})
    assert asked.status_code == 202, asked.content
    work_off()
    return shown(actor, asked.json()["id"])


def shown(actor: Actor, id: str) -> dict[str, Any]:
    found: dict[str, Any] = actor.get(f"{API}/editions/{id}").json()
    return found
