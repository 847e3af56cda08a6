"""Things with an id in the planning room: a plan belongs to its account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from cases import Case, Cast
from kaibo.accounts.api import CLI, Scope
from kaibo.accounts.permissions import Role
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.marketing.tasks import add_task
from kaibo.shows.models import Account

PLANS = "/api/v1/planning/plans"
AT = datetime(2026, 12, 12, 12, tzinfo=UTC)


def plan_in(cast: Cast, account: str) -> str:
    """A plan of this account; the controller sees `acc_own` alone."""
    person = cast[Role.CONTROLLER].person
    assert person
    person.scope = Scope(accounts=("acc_own",))
    person.save()
    shop, _ = Account.objects.get_or_create(id=account, platform="douyin", handle=account, name=account)
    return make_plan(CLI, NewPlan("双12专场", "festival", AT, 7_200, account=shop.id)).id


def at(path: str) -> dict[str, Callable[[Cast], str]]:
    """`foreign` and `own` of a case: the path under a plan of another's account, and of the actor's own."""

    def place(account: str) -> Callable[[Cast], str]:
        return lambda cast: f"{PLANS}/{plan_in(cast, account)}{path}"

    return {"foreign": place("acc_other"), "own": place("acc_own")}


def case(path: str, body: Any = None) -> Case:
    return Case(Role.CONTROLLER, body=body, **at(path))


def with_task(path: str = "") -> dict[str, Callable[[Cast], str]]:
    """`foreign` and `own` of a case on one task of a plan."""

    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account)
            return f"{PLANS}/{plan}/tasks/{add_task(CLI, plan, TASK).id}{path}"

        return made

    return {"foreign": place("acc_other"), "own": place("acc_own")}


TASK = {"phase": "warm_up", "title": "海报", "due_at": AT}
OBJECTS = {
    f"GET {PLANS}/{{plan}}": case(""),
    f"PATCH {PLANS}/{{plan}}": case("", {"theme": "暖冬送礼", "seen": 1}),
    f"GET {PLANS}/{{plan}}/versions": case("/versions"),
    f"GET {PLANS}/{{plan}}/proposals": case("/proposals"),
    f"GET {PLANS}/{{plan}}/hosts": case("/hosts"),
    f"POST {PLANS}/{{plan}}/copy": case("/copy", {"planned_at": "2026-12-19T11:00:00Z"}),
    f"POST {PLANS}/{{plan}}/template": case("/template", {"name": "我们的"}),
    f"GET {PLANS}/{{plan}}/tasks": case("/tasks"),
    f"POST {PLANS}/{{plan}}/tasks": case("/tasks", {**TASK, "due_at": "2026-12-01T02:00:00Z"}),
    f"POST {PLANS}/{{plan}}/tasks/lay-out": case("/tasks/lay-out"),
    f"PATCH {PLANS}/{{plan}}/tasks/{{task}}": Case(Role.CONTROLLER, body={"owner": "小满"}, **with_task()),
    f"DELETE {PLANS}/{{plan}}/tasks/{{task}}": Case(Role.CONTROLLER, **with_task()),
    "DELETE /api/v1/planning/calendar/days/{day}": Case(Role.CONTROLLER, shared="the team's own days are everybody's"),
    "DELETE /api/v1/planning/templates/{template}": Case(
        Role.CONTROLLER, shared="templates are the team's: words and lengths, no numbers"
    ),
    f"GET {PLANS}/{{plan}}/versions/{{number}}/difference": case("/versions/1/difference"),
    f"POST {PLANS}/{{plan}}/restore": case("/restore", {"number": 1}),
}
