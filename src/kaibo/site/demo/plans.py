"""What the demo company plans: the show of last week as it was planned, and the next one, in three days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import CLI, Scope
from kaibo.demo.rehearsal.plan import room
from kaibo.kit.clock import local, now
from kaibo.planning.api import (
    Item,
    Plan,
    add_asset,
    add_member,
    became,
    change_item,
    change_plan,
    change_task,
    expectations,
    plan_from_show,
    plans_within,
)
from kaibo.shows.api import Show
from kaibo.shows.api import within as shows_within

EVERYBODY = Scope(all=True)
DAYS = 3
EVENING = time(20)
BUDGET = Decimal(3_000)
GOALS = ("gmv", "orders", "conversion_times")
CREW = (("assistant", "小棠"), ("operator", "阿泽"), ("operator", "小满"), ("ads", "老周"))
HOSTS = ("晚柠", "阿栀", "小霁")
OWNERS = ("小满", "小棠", "老周", "阿泽")
ROLES = ("hit", "hit", "hit", "profit", "profit", "profit", "hook", "hook", "welfare", "image")
UNITS = {"hit": 150, "profit": 80, "hook": 300, "welfare": 200, "image": 20}
ASSETS = (("poster", "主海报和直播封面", -60), ("trailer", "开播预告 15 秒", -54), ("replay_cut", "三条高光切片", 24))


def set_plans() -> None:
    """Unless somebody has planned a show already, or there is none to plan after."""
    show = _last()
    if show is None or show.started_at is None or plans_within(EVERYBODY).exists():
        return
    past = plan_from_show(CLI, show.id, _quarter(show.started_at), show.title, "zh")
    _dress(past, show)
    _tick_off(past, now())
    became(past.id, show.id, sure=True)
    coming = plan_from_show(CLI, show.id, _in_three_days(show), "换季珠宝专场", "zh")
    change_plan(CLI, coming.id, {"state": "draft", "theme": "换季送礼：一件压得住场的首饰"})
    _tick_off(coming, now())


def _last() -> Show | None:
    """The newest show of the room that is rehearsed, which is over."""
    over = shows_within(EVERYBODY).filter(account__name=room().name, ended_at__isnull=False, started_at__isnull=False)
    return over.select_related("account").order_by("-started_at").first()


def _quarter(at: datetime) -> datetime:
    """When it was to begin: the quarter of an hour before it did."""
    return at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)


def _in_three_days(show: Show) -> datetime:
    here = local(now(), show.account.zone)
    return datetime.combine(here.date() + timedelta(days=DAYS), EVENING, tzinfo=here.tzinfo)


def _tick_off(plan: Plan, until: datetime) -> None:
    """What was due by then is done; of a show that is over, everything."""
    over = plan.planned_at < until
    for task in plan.tasks.all():
        if over or task.due_at < until:
            change_task(CLI, plan.id, task.id, {"state": "done"}, seen=None)


def _dress(plan: Plan, show: Show) -> None:
    """Theme, goals, roles, people, assets: as a team that plans would have them."""
    hosts = list(dict.fromkeys([show.host, *HOSTS]))[:3]
    goals = {each["metric"]: each["goal"] for each in expectations(plan, EVERYBODY) if each["metric"] in GOALS}
    told: dict[str, Any] = {
        "theme": "一件配三套：通勤、约会、送礼",
        "hosts": hosts,
        "room": "一号直播间",
        "goals": goals,
    }
    change_plan(CLI, plan.id, {**told, "audience": "25–40 岁女性，送礼与自戴各半", "budget": BUDGET})
    items = list(plan.items.all())
    for item, role in zip(items, ROLES * len(items), strict=False):
        change_item(CLI, plan.id, item.id, {"role": role, "units": UNITS[role]})
    for role, name in CREW:
        add_member(CLI, plan.id, role, name)
    for task, owner in zip(plan.tasks.all(), OWNERS * plan.tasks.count(), strict=False):
        change_task(CLI, plan.id, task.id, {"owner": owner}, seen=None)
    _assets(plan, items)


def _assets(plan: Plan, items: Sequence[Item]) -> None:
    made: dict[str, Any] = {"platform": plan.account.platform, "owner": OWNERS[0]}
    for kind, title, hours in ASSETS:
        add_asset(
            CLI, plan.id, {**made, "kind": kind, "title": title, "due_at": plan.planned_at + timedelta(hours=hours)}
        )
    if items:
        video = {"kind": "scene_video", "title": f"{items[0].name} 上身视频", "product": items[0].product}
        add_asset(CLI, plan.id, {**made, **video, "due_at": plan.planned_at - timedelta(hours=48)})
