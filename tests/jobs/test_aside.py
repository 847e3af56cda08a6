"""What waits for other machines is done beside the other work, several at a time."""

from __future__ import annotations

from datetime import datetime, timedelta
from threading import Barrier, Event, Lock

import pytest
from django.db import DatabaseError

from kaibo.jobs import registry
from kaibo.jobs.api import Job, Run, enqueue, job, work
from kaibo.jobs.beside import AT_ONCE
from kaibo.kit.clock import now

pytestmark = pytest.mark.django_db(transaction=True)


def work_until_all_is_done() -> None:
    stop = Event()

    def look() -> None:
        if not Job.objects.filter(state__in=Job.OPEN).exists():
            stop.set()

    work(stop, between=[look])


def test_slow_talk_holds_up_neither_work_nor_other_talk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_kinds", {})
    ended: list[str] = []
    patience = Event()

    @job("tests.talk", aside=True)
    def talk(run: Run, name: str) -> None:
        if name == "slow":
            assert patience.wait(20), "the others went first"
        ended.append(name)

    @job("tests.work")
    def compute(run: Run, name: str) -> None:
        ended.append(name)
        if {"quick", "quicker", "quickest"} <= set(ended):
            patience.set()

    enqueue("tests.talk", name="slow")
    for name in ("quick", "quicker", "quickest"):
        enqueue("tests.talk", name=name)
    for _ in range(60):
        enqueue("tests.work", name="work")
    work_until_all_is_done()
    assert Job.objects.filter(state=Job.State.DONE, attempts=1).count() == 64


def test_as_many_at_once_as_there_are_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_kinds", {})
    together, lock = Barrier(AT_ONCE, timeout=20), Lock()
    now_talking: list[int] = []
    most: list[int] = []

    @job("tests.talk", aside=True)
    def talk(run: Run) -> None:
        with lock:
            now_talking.append(1)
            most.append(len(now_talking))
        together.wait()
        with lock:
            now_talking.pop()

    for _ in range(2 * AT_ONCE):
        enqueue("tests.talk")
    work_until_all_is_done()
    assert max(most) == AT_ONCE and Job.objects.filter(state=Job.State.DONE).count() == 2 * AT_ONCE


def test_a_job_enqueued_for_later_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_kinds", {})
    began: list[datetime] = []

    @job("tests.talk", aside=True)
    def talk(run: Run) -> None:
        began.append(now())

    later = now() + timedelta(seconds=1.5)
    enqueue("tests.talk", not_before=later)
    work_until_all_is_done()
    assert began[0] >= later


def test_a_database_that_fails_there_ends_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_kinds", {})
    job("tests.talk", aside=True)(lambda run: None)

    def broken(*_: object) -> None:
        raise DatabaseError("gone")

    monkeypatch.setattr("kaibo.jobs.beside.claim", broken)
    with pytest.raises(DatabaseError, match="gone"):
        work(Event())
