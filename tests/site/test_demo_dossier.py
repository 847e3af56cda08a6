"""The demo's dossiers read like a team at work: most shows are complete, a little is open, what others did stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from demo_history import history, shelf, store_home

from kaibo.accounts.api import CLI, Scope
from kaibo.demo.rehearsal import items
from kaibo.demo.rehearsal.plan import room
from kaibo.dossier.cases.reading import dossier, listed
from kaibo.dossier.cases.signing import say_facts, sign
from kaibo.dossier.models import Paper, SignOff
from kaibo.dossier.papers.reading import papers
from kaibo.files.api import open_plain
from kaibo.kit.clock import now
from kaibo.live.runs.acts import NewRun, end_run, plan_run, start_run
from kaibo.live.shelf.acts import NewEntry, set_shelf
from kaibo.shows.models import Show
from kaibo.site.demo.dossier.papers import keep_papers
from kaibo.site.demo.dossier.signing import keep_signed, sign_now
from kaibo.site.demo.people import fresh_sign_in, team

__all__ = ["history", "shelf", "store_home"]
EVERYTHING = Scope(all=True)
NOT_TOLD = {"product_papers", "price"}
"""What depends on products, which the files tell of the newest show alone."""


@pytest.fixture
def shows(history: Show) -> list[Show]:
    """The room's eight evenings were the last eight days; the newest first."""
    fresh_sign_in()
    told = list(Show.objects.order_by("-started_at"))
    for place, show in enumerate(told):
        show.started_at = now() - timedelta(days=place + 1)
        show.ended_at = show.started_at + timedelta(hours=4)
        show.save()
    return told


def _keep() -> None:
    people = team()
    keep_papers(people["qinglan"])
    keep_signed(people)


def test_what_is_open_waits_for_a_name_and_all_else_was_signed_in_time(shows: list[Show]) -> None:
    _keep()
    rows = {each["id"]: each for each in listed(EVERYTHING, 30)}
    lacking = [[duty for duty in rows[each.id]["lacking"] if duty not in NOT_TOLD] for each in shows]
    assert lacking == [["selection"], [], [], ["comments"], [], [], [], []]
    assert rows[shows[0].id]["lacking"] == ["selection"]
    newest = {each["key"]: each for each in dossier(shows[0].id, EVERYTHING)["duties"]}
    assert newest["selection"]["by"] and not newest["selection"]["second_by"]
    assert newest["review"]["by"] != newest["review"]["second_by"]
    assert not any(each["late"] for show in shows for each in dossier(show.id, EVERYTHING)["duties"])


def test_papers_are_files_that_say_they_are_made_up(shows: list[Show]) -> None:
    _keep()
    states = [each["state"] for each in papers()]
    assert states.count("expired") == 1 and 1 <= states.count("soon") <= 3 and states.count("good") > 50
    paper = Paper.objects.filter(about="supplier").first()
    assert paper
    with open_plain(paper.file) as file:
        raw = file.read()
    assert raw.startswith(b"%PDF") and "虚构材料".encode("utf-16-be").hex().encode() in raw
    assert all("演示" in each.title for each in Paper.objects.all())


def test_a_later_day_confirms_what_waited_and_renews_what_runs_out(shows: list[Show]) -> None:
    _keep()
    told = (Paper.objects.count(), SignOff.objects.count())
    newer = Show.objects.create(
        id="show_8", account=shows[0].account, host="晚柠", title="换季专场", business_day=now().date(),
        started_at=now() - timedelta(hours=6), ended_at=now() - timedelta(hours=2),
    )  # fmt: skip
    _keep()
    rows = {each["id"]: each["lacking"] for each in listed(EVERYTHING, 30)}
    assert "selection" in rows[newer.id] and rows[shows[0].id] == []
    assert Paper.objects.count() == told[0] and SignOff.objects.exclude(case=newer.id).count() == told[1] + 1
    assert "expired" not in {each["state"] for each in papers()}


def test_a_dossier_that_somebody_began_is_left_to_him(shows: list[Show]) -> None:
    people = team()
    sign(people["qinglan"], shows[2].id, "price", "我自己核对的")
    say_facts(people["qinglan"], shows[1].id, {"suppliers": ["自己的供应商"]})
    _keep()
    assert [row.text for row in SignOff.objects.filter(case=shows[2].id)] == ["我自己核对的"]
    assert not SignOff.objects.filter(case=shows[1].id).exists()


def test_papers_that_somebody_keeps_are_left_to_him(shows: list[Show]) -> None:
    people = team()
    Paper.objects.create(
        id="pap_1", kind="licence", about="company", name="我们", title="执照", made_at=now(), by="林老板",
        checked_at=now() - timedelta(days=400), checked_by="林老板",
    )  # fmt: skip
    _keep()
    assert Paper.objects.count() == 1 and people


def test_a_rehearsal_is_signed_before_it_begins_and_after_it(db: None, history: Show) -> None:
    fresh_sign_in()
    people = team()
    keep_papers(people["qinglan"])
    run = plan_run(CLI, NewRun("演练", platform=room().platform, account_name=room().name, host=room().hosts[0]))
    set_shelf(CLI, run.id, [NewEntry(item.product, item.name, item.price) for item in items()])
    sign_now(run.id, people, before=True)
    start_run(CLI, run.id)
    open_ones = [each["key"] for each in dossier(run.id, EVERYTHING)["duties"] if each["state"] in {"missing", "due"}]
    assert open_ones == ["corrections", "comments", "kept"]
    end_run(CLI, run.id)
    sign_now(run.id, people, before=False)
    duties = dossier(run.id, EVERYTHING)["duties"]
    assert not [each["key"] for each in duties if each["state"] in {"missing", "due"} or each["late"]]
