"""How far a good team is on the eve of a show: rehearsed, checked, its tasks done, and a few points honestly open."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import cycle

from kaibo.accounts.api import CLI, Scope
from kaibo.demo.sources import data
from kaibo.kit.clock import local, now
from kaibo.planning.api import Plan, change_plan, change_task, plans_within
from kaibo.planning.assets.acts import change_asset
from kaibo.planning.assets.files import add_file
from kaibo.planning.drafts.copying import copy_plan
from kaibo.planning.models import Rehearsal
from kaibo.planning.readiness.acts import write_down
from kaibo.planning.readiness.listing import lay_checks
from kaibo.planning.rehearsals.acts import begin, end
from kaibo.planning.rehearsals.findings import NewFinding, note_finding
from kaibo.shows.api import Account
from kaibo.site.demo.plans.picture import poster

TITLE = "换季珠宝专场"
SLOTS = (time(20), time(14), time(10))
"""When the room goes on air; the eve of a show is at most a day before it, for then its checks count."""
APART = timedelta(hours=4)
OPERATOR = replace(CLI, name="阿泽")
LATER = ("试播", "后台逐个点开", "主播、场控", "粉丝群和私域", "彩排过")
"""What is looked at only when the show is about to begin, or waits for what the rehearsal found."""
MEASURED = {
    "upload": {"mbps": 38.4},
    "picture": {"width": 1080, "height": 1920, "fps": 30},
    "sound": {"level_db": -18, "peak_db": -4},
    "echo": {"rise_db": 3},
    "light": {"kelvin": 5450},
}
DEVICE = "一号机位 手机"
AHEAD = ("warm_up", "ferment")
PACE = (0.92, 1.04, 0.97, 1.1)
"""Segments of a rehearsal last so many times what was planned."""
BREAK = timedelta(minutes=30)


def plan_eve(past: Plan) -> Plan:
    """A show within a day, made after one that was, with all that is done on its eve."""
    coming = copy_plan(CLI, past.id, slot(past.account), TITLE)
    told = data("plan")
    change_plan(CLI, coming.id, {"state": "draft", "theme": told["theme"], "audience": told["audience"]})
    get_ready(coming, past)
    return coming


def slot(account: Account) -> datetime:
    """The last of the room's times within a day from now at which nothing is planned; the last where all are taken."""
    here = local(now(), account.zone)
    days = (here.date() + timedelta(days=1), here.date())
    every = [datetime.combine(day, time, tzinfo=here.tzinfo) for day in days for time in SLOTS]
    within = [each for each in every if here < each <= here + timedelta(days=1)]
    return next((each for each in within if not _is_taken(account, each)), within[0])


def _is_taken(account: Account, at: datetime) -> bool:
    mine = plans_within(Scope(all=True)).filter(account=account, planned_at__range=(at - APART, at + APART))
    return mine.exclude(state=Plan.State.CANCELLED).exists()


def get_ready(coming: Plan, past: Plan) -> None:
    """`past` is the plan that `coming` was copied from."""
    _tasks(coming, past)
    for asset in coming.assets.exclude(kind="replay_cut"):
        change_asset(OPERATOR, coming.id, asset.id, {"state": "done"}, seen=None)
    hang_posters(coming)
    _rehearse(coming)
    _check(coming)


def hang_posters(plan: Plan) -> None:
    for asset in plan.assets.filter(kind="poster"):
        add_file(OPERATOR, plan.id, asset.id, f"{asset.title}.png", poster(plan.title))


def _tasks(coming: Plan, past: Plan) -> None:
    """What leads up to the show is done when it was due; the last of it is being done."""
    moved = coming.planned_at - past.planned_at
    due = {each.title: each.due_at + moved for each in past.tasks.all()}
    ahead = sorted(coming.tasks.filter(phase__in=AHEAD), key=lambda each: due[each.title])
    for task in ahead[:-1]:
        change_task(OPERATOR, coming.id, task.id, {"state": "done", "due_at": due[task.title]}, seen=None)
    for task in ahead[-1:]:
        change_task(OPERATOR, coming.id, task.id, {"state": "doing"}, seen=None)


def _rehearse(plan: Plan) -> None:
    """Through the whole rundown, ended half an hour ago; one thing was found."""
    begin(OPERATOR, plan.id)
    held = plan.rehearsals.get()
    end(OPERATOR, plan.id, held.id)
    timed(plan, held)
    wanted = plan.segments.filter(kind="product")[1:2]
    finding = NewFinding(data("plan")["finding"], wanted[0].id if wanted else "", "小棠", task=True)
    note_finding(OPERATOR, plan.id, held.id, finding)


def timed(plan: Plan, held: Rehearsal) -> None:
    """The acts write down the moment they are done in; a rehearsal that was has its own."""
    laps, gone = [], timedelta()
    for segment, pace in zip(plan.segments.all(), cycle(PACE), strict=False):
        told = {"segment": segment.id, "title": segment.title, "planned_s": segment.planned_s}
        laps.append((gone, told))
        gone += timedelta(seconds=round(segment.planned_s * pace))
    held.ended_at = now() - BREAK
    held.started_at = held.ended_at - gone
    held.laps = [{**told, "at": (held.started_at + at).isoformat()} for at, told in laps]
    held.save()


def _check(plan: Plan) -> None:
    lay_checks(OPERATOR, plan.id, "zh")
    for check in plan.checks.all():
        if not check.title.startswith(LATER):
            values = MEASURED.get(check.measure, {})
            told = {
                "outcome": "passed",
                "values": values,
                "device": DEVICE if values else "",
                "against": "",
                "note": "",
            }
            write_down(OPERATOR, plan.id, check.id, told)
