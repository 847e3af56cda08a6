"""Enqueueing: seen after the commit, once while open, the more urgent first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

import jobs.program  # noqa: F401 - registers the kinds
from jobs.workshop import Workshop
from kaibo.jobs.api import Job, cancel, counts, enqueue, find, latest
from kaibo.jobs.claim import claim
from kaibo.kit.errors import KaiboError

pytestmark = pytest.mark.postgres

LEASE = timedelta(seconds=15)


def note(text: str, *, key: str | None = None, priority: int = 0) -> Job:
    return enqueue("tests.note", key=key, priority=priority, path="/dev/null", text=text)


@pytest.mark.django_db
def test_a_job_waits_with_its_arguments() -> None:
    job = find(note("hello").id)
    assert (job.state, job.kind, job.attempts) == (Job.State.READY, "tests.note", 0)
    assert job.args == {"path": "/dev/null", "text": "hello"}


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_click_enqueues_nothing() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        note("never")
        raise RuntimeError
    assert Job.objects.count() == 0


@pytest.mark.django_db
def test_one_open_job_a_key() -> None:
    first = note("a", key="upload 1")
    assert note("b", key="upload 1").id == first.id
    assert note("c", key="upload 2").id != first.id
    assert enqueue("tests.long", key="upload 1", path="", seconds=0).id != first.id
    claim("w", LEASE)
    assert note("d", key="upload 1").id == first.id
    Job.objects.filter(pk=first.id).update(state=Job.State.DONE)
    assert note("e", key="upload 1").id != first.id


@pytest.mark.django_db
def test_the_newest_job_of_a_key_is_found_open_or_over() -> None:
    assert latest("upload 1") is None
    first = note("a", key="upload 1")
    cancel(first.id)
    assert latest("upload 1") == first
    assert latest("upload 1") != note("b", key="upload 1") == latest("upload 1")


@pytest.mark.django_db
def test_the_urgent_goes_first_then_the_older() -> None:
    wanted = [note("late").id, note("later").id]
    urgent = note("urgent", priority=5).id
    patient = note("patient", priority=-5).id
    taken = [claim("w", LEASE) for _ in range(5)]
    assert [job and job.id for job in taken] == [urgent, *wanted, patient, None]


@pytest.mark.django_db
def test_a_waiting_job_is_cancelled_at_once() -> None:
    job = cancel(note("never").id)
    assert job.state == Job.State.CANCELLED and job.ended_at is not None
    assert claim("w", LEASE) is None
    assert cancel(job.id).state == Job.State.CANCELLED
    with pytest.raises(KaiboError) as refused:
        cancel("job_unknown")
    assert refused.value.status == 404


@pytest.mark.django_db
def test_the_queue_is_counted() -> None:
    for text in "abc":
        note(text)
    claim("w", LEASE)
    assert counts() == {"ready": 2, "running": 1, "done": 0, "failed": 0, "cancelled": 0}


RACING = """
import django, sys; django.setup()
from concurrent.futures import ThreadPoolExecutor
from django.db import connection
from kaibo.jobs.api import enqueue
def one(n):
    try: return enqueue("tests.note", key=f"key {n % 5}", path="", text="").id
    finally: connection.close()
with ThreadPoolExecutor(8) as pool: print(len(set(pool.map(one, range(100)))))
"""


def test_many_at_once_with_one_key_are_one_job(workshop: Workshop) -> None:
    assert workshop.told(RACING) == "5"
    assert workshop.rows("SELECT count(*) FROM jobs_job") == [(5,)]
