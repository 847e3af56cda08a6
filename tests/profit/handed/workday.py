"""What people of finance do: ask for profit, type costs, and have the worker store them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from cast import Actor
from kaibo.connectors import work
from kaibo.jobs.claim import claim
from kaibo.jobs.models import Job
from kaibo.jobs.registry import begin
from kaibo.jobs.run import Run

__all__ = ["work"]
API = "/api/v1/profit"
LEASE = timedelta(minutes=5)
SEPTEMBER = {"from": "2026-09-01", "to": "2026-09-30"}


def work_off() -> None:
    """Do every job that waits, as the worker does."""
    while (job := claim("w", LEASE)) is not None:
        begin(Run(job, LEASE), job.args)
        Job.objects.filter(id=job.id).update(state=Job.State.DONE)


def typed(actor: Actor, kind: str, *rows: dict[str, Any], currency: str = "CNY") -> dict[str, Any]:
    """What became of rows typed on the page, once the worker has stored them."""
    asked = actor.post(f"{API}/costs", {"kind": kind, "currency": currency, "rows": list(rows)})
    assert asked.status_code == 202, asked.content
    work_off()
    told: dict[str, Any] = actor.get(f"{API}/entries/{asked.json()['id']}").json()
    return told


def asked_for(actor: Actor, **asked: str) -> dict[str, Any]:
    answer = actor.get(f"{API}/statement", **{**SEPTEMBER, **asked})
    assert answer.status_code == 200, answer.content
    told: dict[str, Any] = answer.json()
    return told


def values(row: dict[str, Any]) -> dict[str, float | None]:
    return {key: number["value"] for key, number in row["numbers"].items()}
