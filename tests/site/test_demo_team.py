"""What a team keeps between shows is there in the demo, made once, and what somebody made himself is left alone."""

from __future__ import annotations

import pytest
from demo_history import history, shelf, store_home

from kaibo.accounts.api import CLI
from kaibo.accounts.models import Entry, Person
from kaibo.compliance.models import Allowance
from kaibo.demo.rehearsal.plan import room
from kaibo.dossier.models import Consent, Paper, Request
from kaibo.kit.clock import now
from kaibo.live.models import Benefit, Penalty, Viewer
from kaibo.live.runs.acts import NewRun, plan_run
from kaibo.notify.models import Channel, Delivery
from kaibo.planning.devices.ready import equipment
from kaibo.planning.launches.reading import launch
from kaibo.planning.models import Device, Launch, Partner, Phrase, Plan, Studio
from kaibo.planning.readiness.reading import readiness
from kaibo.planning.studios.acts import add_studio
from kaibo.review.models import Node, Note
from kaibo.shows.models import Show
from kaibo.site.demo.people import fresh_sign_in, team
from kaibo.site.demo.plans.making import set_plans
from kaibo.site.demo.team import keep_team
from kaibo.site.demo.work.benefits import lay_benefits
from kaibo.site.demo.work.penalties import keep_penalties

__all__ = ["history", "shelf", "store_home"]
KEPT = (Paper, Studio, Device, Partner, Launch, Note, Node, Phrase, Allowance, Consent, Request, Channel)


@pytest.fixture
def eve(history: Show) -> Plan:
    fresh_sign_in()
    kept = set_plans()
    assert kept
    return Plan.objects.get(id=kept.plan)


def test_every_page_has_something_to_show_and_nothing_comes_twice(eve: Plan) -> None:
    keep_team()
    told = {model: model.objects.count() for model in KEPT}
    assert all(told.values())
    trail = Entry.objects.exclude(what="dossier.paper.checked").count()
    keep_team()
    assert {model: model.objects.count() for model in KEPT} == told
    assert Entry.objects.exclude(what="dossier.paper.checked").count() == trail


def test_the_rooms_have_all_that_the_next_show_needs(eve: Plan) -> None:
    keep_team()
    known = list(equipment(eve))
    assert known and all(each.fine for each in known)


def test_a_launch_is_under_way_with_people_who_tried_it(eve: Plan) -> None:
    keep_team()
    told = launch(CLI, Launch.objects.get().plan_id)
    states = told["seeds"]
    assert states and Launch.objects.get().plan.bookings.count() == 3


def test_nothing_is_sent_and_a_request_waits(eve: Plan) -> None:
    keep_team()
    assert not Channel.objects.get().active and not Delivery.objects.exists()
    request = Request.objects.get()
    assert request.state == "open"


def test_rooms_of_somebodys_own_stay_the_only_ones(eve: Plan) -> None:
    add_studio(CLI, {"name": "自己的直播间"})
    keep_team()
    assert [each.name for each in Studio.objects.all()] == ["自己的直播间"] and not Device.objects.exists()


def test_a_team_that_somebody_took_apart_keeps_nothing(eve: Plan) -> None:
    keep_team()
    Person.objects.filter(username="qinglan").update(active=False)
    Consent.objects.all().delete()
    keep_team()
    assert not Consent.objects.exists()


def test_one_viewer_of_a_rehearsal_is_kept_out_for_a_month_and_appeals(eve: Plan) -> None:
    people = team()
    run = plan_run(CLI, NewRun("演练", platform=room().platform, account_name=room().name))
    keep_penalties(run, people)
    assert not Penalty.objects.exists(), "nobody was there yet"
    for person in ("v1", "v2", "v3"):
        Viewer.objects.create(account=run.account_id, person=person, first_run=run.id, first_at=now())
    keep_penalties(run, people)
    keep_penalties(run, people)
    block, warn = Penalty.objects.order_by("kind")
    assert (block.kind, warn.kind) == ("block", "warn")
    assert block.until and block.facts and block.appealed_at and not block.decided_at


def test_benefits_wait_for_whoever_sits_in_the_control_room(eve: Plan) -> None:
    run = plan_run(CLI, NewRun("演练", platform=room().platform, account_name=room().name))
    lay_benefits(run.id)
    assert {each.state for each in Benefit.objects.filter(run=run.id)} == {"draft"}


def test_the_next_show_lacks_no_stock(eve: Plan) -> None:
    keep_team()
    told = readiness(eve.id, CLI)
    assert {each["key"].split(":")[0] for each in told["missing"]} == {"check"}
