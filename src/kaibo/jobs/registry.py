"""The kinds of work a worker knows, each a function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from kaibo.jobs.models import Job
from kaibo.jobs.run import Run

Work = Callable[..., dict[str, Any] | None]
Failed = Callable[..., None]
W = TypeVar("W", bound=Work)

RETRIES = 3


@dataclass(frozen=True)
class Kind:
    """`retries`: how many more times a job is begun after it broke or its worker died. `failed`: told of its
    arguments and the error when it has failed for good. `aside`: it waits for other machines rather than works, or
    works for hours, and is done beside the others, several at a time."""

    name: str
    work: Work
    retries: int
    failed: Failed | None = None
    aside: bool = False


_kinds: dict[str, Kind] = {}


def job(kind: str, *, retries: int = RETRIES, failed: Failed | None = None, aside: bool = False) -> Callable[[W], W]:
    """Register `fn(run: Run, **args) -> dict | None` as the work of a kind.

    The dict becomes the job's result and, like the arguments, must be JSON. A KaiboError ends the job at
    once; any other exception is tried again later. `failed(error, **args)` is called in the transaction that
    writes a failure, so that the thing the job was about can say so.
    """

    def register(work: W) -> W:
        if kind in _kinds:
            raise ValueError(f"{kind} is registered twice")
        _kinds[kind] = Kind(kind, work, retries, failed, aside)
        return work

    return register


def known() -> list[str]:
    return list(_kinds)


def lane(*, aside: bool) -> list[str]:
    """The kinds done one after the other, or those done aside."""
    return [kind.name for kind in _kinds.values() if kind.aside == aside]


def kind_of(name: str) -> Kind:
    return _kinds[name]


def begin(run: Run, args: dict[str, Any]) -> dict[str, Any] | None:
    return _kinds[run.kind].work(run, **args)


def failed(job: Job, error: dict[str, Any]) -> None:
    """Tell whom it concerns that a job has failed for good. Call it in the transaction that writes so."""
    told = _kinds[job.kind].failed
    if told:
        told(error, **job.args)
