"""Real worker processes: each job once, killed ones made good, a lost lease writes nothing, a drain finishes."""

from __future__ import annotations

import signal
from collections import Counter

import pytest

from jobs.workshop import Workshop, until

pytestmark = pytest.mark.postgres

FILL = """
import django, sys; django.setup()
from django.db import transaction
from kaibo.jobs.api import enqueue

with transaction.atomic():
    for n in range(60): enqueue("tests.note", path=sys.argv[1], text=str(n))
"""
CANCEL = "import django, sys; django.setup(); from kaibo.jobs.api import cancel; cancel(sys.argv[1])"


def test_of_two_workers_each_job_goes_to_one(workshop: Workshop) -> None:
    workshop.told(FILL, str(workshop.notes))
    for _ in range(2):
        workshop.hire()
    until(lambda: workshop.rows("SELECT count(*) FROM jobs_job WHERE state = 'done'") == [(60,)])
    assert Counter(workshop.said()) == Counter(map(str, range(60)))
    assert workshop.rows("SELECT max(attempts), count(DISTINCT worker) FROM jobs_job") == [(1, 2)]


def test_a_job_of_a_killed_worker_runs_again_once_its_lease_has_passed(workshop: Workshop) -> None:
    job = workshop.enqueue("tests.long", seconds=0.4)
    first = workshop.hire()
    until(lambda: workshop.said() == ["begin 1"])
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert workshop.state(job) == "running"
    workshop.hire()
    until(lambda: workshop.state(job) == "done")
    assert workshop.said() == ["begin 1", "begin 2", "end 2"]
    assert workshop.rows("SELECT attempts FROM jobs_job") == [(2,)]


def test_a_live_worker_keeps_a_job_longer_than_its_lease(workshop: Workshop) -> None:
    job = workshop.enqueue("tests.stubborn", seconds=3)
    for _ in range(2):
        workshop.hire(lease=1.5)
    until(lambda: workshop.state(job) == "done")
    assert [line.split()[0] for line in workshop.said()] == ["begin", "end"]


def test_a_worker_that_lost_its_lease_does_not_write_the_end(workshop: Workshop) -> None:
    """It was frozen, another took over; awake again, its result must not count."""
    job = workshop.enqueue("tests.stubborn", seconds=0.5)
    first = workshop.hire()
    until(lambda: len(workshop.said()) == 1)
    first.send_signal(signal.SIGSTOP)
    workshop.hire()
    until(lambda: workshop.state(job) == "done")
    first.send_signal(signal.SIGCONT)
    until(lambda: "end 1" in workshop.said())
    first.send_signal(signal.SIGTERM)
    assert first.wait(60) == 0
    assert "end 2" in workshop.said()
    assert '"attempt": 2' in str(workshop.rows("SELECT CAST(result AS text) FROM jobs_job")[0][0])


def test_a_job_that_kills_every_worker_is_given_up(workshop: Workshop) -> None:
    job = workshop.enqueue("tests.poison")
    for _ in range(2):
        assert workshop.hire(lease=0.3).wait(60) == -signal.SIGKILL
    workshop.hire(lease=0.3)
    until(lambda: workshop.state(job) == "failed")
    assert "jobs.worker_died" in str(workshop.rows("SELECT CAST(error AS text) FROM jobs_job")[0][0])
    assert workshop.said() == ["jobs.worker_died"], "whom it concerned was told"


def test_whom_a_job_concerned_is_told_that_it_broke(workshop: Workshop) -> None:
    job = workshop.enqueue("tests.broken")
    workshop.hire()
    until(lambda: workshop.state(job) == "failed")
    assert workshop.said() == ["jobs.broke"]


def test_a_job_of_a_killed_worker_need_not_wait_for_its_lease(workshop: Workshop) -> None:
    """On the same machine the next worker sees that nobody does the job any more."""
    job = workshop.enqueue("tests.long", seconds=0.4)
    first = workshop.hire(lease=600)
    until(lambda: workshop.said() == ["begin 1"])
    first.send_signal(signal.SIGKILL)
    first.wait()
    last = workshop.hire(lease=600)
    until(lambda: workshop.state(job) == "done")
    last.send_signal(signal.SIGTERM)
    assert last.wait(60) == 0
    assert list((workshop.home / "run").glob("worker-*")) == []


def test_a_running_job_stops_when_it_is_cancelled(workshop: Workshop) -> None:
    job = workshop.enqueue("tests.long", seconds=30)
    workshop.hire()
    until(lambda: workshop.said() == ["begin 1"])
    until(lambda: "working" in str(workshop.rows("SELECT CAST(progress AS text) FROM jobs_job")[0][0]))
    workshop.told(CANCEL, job)
    until(lambda: workshop.state(job) == "cancelled")
    assert workshop.said() == ["begin 1"]


def test_a_terminated_worker_finishes_the_job_under_way_and_begins_no_other(workshop: Workshop) -> None:
    job = workshop.enqueue("tests.long", seconds=1)
    next_job = workshop.enqueue("tests.long", seconds=1)
    worker = workshop.hire()
    until(lambda: workshop.said() == ["begin 1"])
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(60) == 0
    assert (workshop.state(job), workshop.state(next_job)) == ("done", "ready")
