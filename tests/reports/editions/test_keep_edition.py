"""An edition keeps the report exactly, and is made whole or not at all."""

from __future__ import annotations

import os

import pytest

from cast import Actor
from kaibo.jobs.claim import claim
from kaibo.jobs.models import Job
from kaibo.jobs.run import Cancelled, Run
from kaibo.kit.errors import KaiboError
from kaibo.metrics.models import Batch
from kaibo.reports import kinds
from kaibo.reports.api import Edition, edition_file, edition_of, make_edition, make_now, report_of
from kaibo.reports.building.month import month_report
from kaibo.reports.editions.content import decoded, encoded
from kaibo.reports.editions.making import make
from kaibo.reports.editions.readers import open_to
from kaibo.reports.editions.writing import write_text
from reports.editions.bench import LEASE, work_off
from reports.sample_report import sample

pytestmark = pytest.mark.usefixtures("two_months")


def test_a_report_comes_back_exactly() -> None:
    assert decoded(encoded(sample())) == sample()


def test_two_who_ask_at_once_get_one_making(controller: Actor, operator: Actor) -> None:
    first = make_edition(controller.caller, "month", "2026-09")
    assert make_edition(operator.caller, "month", "2026-09").id == first.id
    assert Job.objects.count() == 1
    work_off()
    again = make_edition(operator.caller, "month", "2026-09")
    assert (again.id != first.id, again.number) == (True, 2)


def test_what_is_kept_is_what_was_built(owner: Actor) -> None:
    edition = make_now(owner.caller, "month", "2026-09")
    kept = report_of(Edition.objects.get())
    assert kept == month_report("2026-09", owner.caller.scope, edition.as_of)
    assert (edition.number, edition.state, edition.pins["newest"]) == (1, "ready", Batch.objects.latest("pk").pk)


def test_a_worker_killed_on_the_way_leaves_nothing_half(owner: Actor) -> None:
    edition = make_edition(owner.caller, "month", "2026-09")
    job = claim("w", LEASE)
    assert job is not None
    Job.objects.update(worker="another")
    with pytest.raises(Cancelled):
        make(Run(job, LEASE), edition)
    found = Edition.objects.get()
    assert (found.state, found.report) == ("making", "")
    Job.objects.update(state=Job.State.READY)
    work_off()
    assert Edition.objects.get().state == "ready"


def test_a_making_that_fails_says_why(owner: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = make_edition(owner.caller, "month", "2026-09")
    monkeypatch.setattr(kinds, "KINDS", {})
    work_off()
    found = Edition.objects.get(id=edition.id)
    assert found.state == "failed" and found.error and found.error["code"] == "reports.no_kind"
    with pytest.raises(KaiboError, match="生成"):
        report_of(found)


def test_a_file_is_written_once(owner: Actor) -> None:
    edition = make_now(owner.caller, "month", "2026-09")
    written = edition_file(edition, "html", "zh")
    at = written.stat().st_mtime_ns
    assert edition_file(edition, "html", "zh").stat().st_mtime_ns == at
    assert edition_file(edition, "html", "en") != written


def test_files_of_older_texts_go_after_a_day(owner: Actor) -> None:
    edition = make_now(owner.caller, "month", "2026-09")
    before = edition_file(edition, "html", "zh")
    write_text(owner.caller, edition, "plan", "加开午间专场", after=0)
    edition_file(edition, "html", "zh")
    assert before.is_file(), "somebody may be reading it"
    os.utime(before.parent, (1_790_000_000, 1_790_000_000))
    write_text(owner.caller, edition, "plan", "加开两场午间专场", after=1)
    edition_file(edition, "html", "zh")
    assert not before.exists()


def test_who_may_not_see_cost_does_not_open_what_tells_it(owner: Actor, operator: Actor, finance: Actor) -> None:
    edition = make_now(owner.caller, "month", "2026-09")
    assert edition_of(operator.caller, edition.id).scope["needs"] == [], "this one tells none"
    Edition.objects.update(scope={**edition.scope, "needs": ["money.cost.read"]})
    assert edition_of(finance.caller, edition.id)
    assert list(open_to(operator.caller)) == []
    with pytest.raises(KaiboError):
        edition_of(operator.caller, edition.id)
