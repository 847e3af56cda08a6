"""What becomes of a job: done, refused, broken and tried again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from django.db import transaction

from kaibo.jobs import registry
from kaibo.jobs.api import Job, Run, enqueue, find, job, work
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError

Kind = Callable[..., dict[str, Any] | None]


@pytest.fixture
def kind(monkeypatch: pytest.MonkeyPatch) -> Callable[[Kind], None]:
    """Register a function as the kind "tests.one" for one test, tried at most twice."""
    monkeypatch.setattr(registry, "_kinds", {})
    return lambda function: (job("tests.one", retries=1)(function), None)[1]


def work_until_nothing_is_due() -> None:
    stop = Event()

    def ended() -> None:
        due = Job.objects.filter(state__in=Job.OPEN, not_before__lte=now(), kind__in=registry.known())
        if not due.exists():
            stop.set()

    work(stop, between=[ended])


pytestmark = pytest.mark.django_db(transaction=True)


def test_a_done_job_keeps_its_result_and_progress(kind: Callable[[Kind], None]) -> None:
    def count(run: Run, upto: int) -> dict[str, Any]:
        for step in range(upto):
            run.progress(step + 1, upto, "counting")
        return {"counted": upto}

    kind(count)
    done = enqueue("tests.one", upto=3)
    work_until_nothing_is_due()
    done.refresh_from_db()
    assert (done.state, done.result, done.error, done.attempts) == ("done", {"counted": 3}, None, 1)
    assert done.progress == {"done": 3, "total": 3, "phase": "counting"}
    assert done.started_at and done.ended_at and done.made_at <= done.started_at <= done.ended_at


def test_a_refusal_is_kept_in_both_languages_and_not_tried_again(kind: Callable[[Kind], None]) -> None:
    def refuse(run: Run) -> None:
        raise KaiboError("files.disk_full", status=507)

    kind(refuse)
    failed = enqueue("tests.one")
    work_until_nothing_is_due()
    failed.refresh_from_db()
    assert (failed.state, failed.attempts) == ("failed", 1)
    assert failed.error["code"] == "files.disk_full"
    assert failed.error["message_zh"] and failed.error["message_en"]


def test_a_bug_is_tried_again_later_then_fails_and_tells_no_secrets(kind: Callable[[Kind], None]) -> None:
    def stumble(run: Run) -> None:
        raise ValueError("cell B7 holds 13912345678")

    kind(stumble)
    broken = enqueue("tests.one")
    work_until_nothing_is_due()
    broken.refresh_from_db()
    assert (broken.state, broken.attempts) == ("ready", 1)
    assert timedelta(0) < broken.not_before - now() < timedelta(seconds=1.1)
    Job.objects.update(not_before=now())
    work_until_nothing_is_due()
    broken.refresh_from_db()
    assert (broken.state, broken.attempts, broken.error["code"]) == ("failed", 2, "jobs.broke")
    assert "ValueError" in broken.error["message_en"] and "test_work.py" in broken.error["message_en"]
    assert "139" not in str(broken.error)


def test_a_later_success_forgets_the_stumble(kind: Callable[[Kind], None]) -> None:
    def stumble_once(run: Run) -> None:
        if run.attempt == 1:
            raise OSError

    kind(stumble_once)
    job_id = enqueue("tests.one").id
    work_until_nothing_is_due()
    Job.objects.update(not_before=now())
    work_until_nothing_is_due()
    assert (find(job_id).state, find(job_id).error) == ("done", None)


def test_a_kind_this_worker_does_not_know_is_left_to_others(kind: Callable[[Kind], None]) -> None:
    other = enqueue("tests.of_another_program")
    Job.objects.create(
        id="job_other", kind="tests.of_another_program", state=Job.State.RUNNING, worker="w",
        lease_until=now() - timedelta(days=1), not_before=now(), made_at=now(),
    )  # fmt: skip
    work_until_nothing_is_due()
    assert (find(other.id).state, find("job_other").state) == ("ready", "running")


def test_a_kind_is_registered_once(kind: Callable[[Kind], None]) -> None:
    kind(lambda run: None)
    with pytest.raises(ValueError, match=r"tests\.one"):
        kind(lambda run: None)


def test_a_transaction_that_must_happen_once_is_held(kind: Callable[[Kind], None]) -> None:
    def write_once(run: Run) -> None:
        with transaction.atomic():
            run.hold()
        Job.objects.update(worker="another")
        with transaction.atomic():
            run.hold()
            Job.objects.update(result={"written": "twice"})

    kind(write_once)
    job_id = enqueue("tests.one").id
    stop = Event()
    work(stop, between=[lambda: stop.set() if find(job_id).attempts else None])
    assert (find(job_id).state, find(job_id).worker, find(job_id).result) == ("running", "another", None)


def test_a_worker_told_to_stop_begins_nothing(kind: Callable[[Kind], None]) -> None:
    kind(lambda run: None)
    waiting, stop = enqueue("tests.one"), Event()
    stop.set()
    work(stop)
    assert find(waiting.id).state == "ready"
