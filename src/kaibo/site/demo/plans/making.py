"""What the demo company plans: its last show as it was planned, and that of the next evening, nearly ready."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import CLI, Scope
from kaibo.demo.rehearsal.plan import room
from kaibo.demo.sources import data
from kaibo.planning.api import (
    Plan,
    add_asset,
    add_member,
    became,
    change_plan,
    change_task,
    expectations,
    plan_from_show,
    plans_within,
)
from kaibo.planning.assets.acts import change_asset
from kaibo.shows.api import Show
from kaibo.shows.api import within as shows_within
from kaibo.site.demo.plans.ahead import begun
from kaibo.site.demo.plans.aired import air
from kaibo.site.demo.plans.eve import hang_posters, plan_eve
from kaibo.site.demo.plans.goods import dress_goods
from kaibo.site.demo.plans.offers import set_offers
from kaibo.site.demo.plans.words import write_words
from kaibo.site.demo.state import Eve

EVERYBODY = Scope(all=True)
BUDGET = Decimal(3_000)
GOALS = ("gmv", "orders", "conversion_times")
CREW = (("assistant", "小棠"), ("operator", "阿泽"), ("operator", "小满"), ("ads", "老周"))
HOSTS = ("晚柠", "阿栀", "小霁")
OWNERS = ("小满", "小棠", "老周", "阿泽")
ASSETS = (("poster", "主海报和直播封面", -60), ("trailer", "开播预告 15 秒", -54), ("replay_cut", "三条高光切片", 24))


def set_plans() -> Eve | None:
    """Unless somebody has planned a show already, or there is none to plan after."""
    show = _last()
    if show is None or show.started_at is None or plans_within(EVERYBODY).exists():
        return None
    past = plan_from_show(CLI, show.id, _quarter(show.started_at), show.title, "zh")
    _dress(past, show)
    air(past, show)
    became(past.id, show.id, sure=True)
    return begun(plan_eve(past), past)


def _last() -> Show | None:
    """The newest show of the room that is rehearsed, which is over."""
    over = shows_within(EVERYBODY).filter(account__name=room().name, ended_at__isnull=False, started_at__isnull=False)
    return over.select_related("account").order_by("-started_at").first()


def _quarter(at: datetime) -> datetime:
    """When it was to begin: the quarter of an hour before it did."""
    return at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)


def _dress(plan: Plan, show: Show) -> None:
    """Theme, goals, people, goods, words, tasks, assets: as a team that plans would have them, and all of it done."""
    hosts = list(dict.fromkeys([show.host, *HOSTS]))[:3]
    goals = {each["metric"]: each["goal"] for each in expectations(plan, EVERYBODY) if each["metric"] in GOALS}
    told: dict[str, Any] = {"theme": "一件配三套：通勤、约会、送礼", "hosts": hosts, "room": "一号直播间"}
    change_plan(CLI, plan.id, {**told, "goals": goals, "audience": data("plan")["audience"], "budget": BUDGET})
    for role, name in CREW:
        add_member(CLI, plan.id, role, name)
    plan.refresh_from_db()
    dress_goods(plan)
    set_offers(plan)
    write_words(plan)
    for task, owner in zip(plan.tasks.all(), OWNERS * plan.tasks.count(), strict=False):
        change_task(CLI, plan.id, task.id, {"owner": owner, "state": "done"}, seen=None)
    _assets(plan)


def _assets(plan: Plan) -> None:
    made: dict[str, Any] = {"platform": plan.account.platform, "owner": OWNERS[0]}
    for kind, title, hours in ASSETS:
        due = plan.planned_at + timedelta(hours=hours)
        add_asset(CLI, plan.id, {**made, "kind": kind, "title": title, "due_at": due})
    if item := plan.items.first():
        video = {"kind": "scene_video", "title": f"{item.name} 上身视频", "product": item.product}
        add_asset(CLI, plan.id, {**made, **video, "due_at": plan.planned_at - timedelta(hours=48)})
    for asset in plan.assets.all():
        change_asset(CLI, plan.id, asset.id, {"state": "done"}, seen=None)
    hang_posters(plan)
