"""Candidates are the team's; a plan's joint side belongs to its account."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases import Case, Cast
from kaibo.accounts.permissions import Role
from kaibo.kit.clock import now
from kaibo.planning.models import Partner, Plan, SharedTask
from planning.objects import PLANS, plan_in

API = "/api/v1/planning"
TEAMS = "candidates are the team's; their joint shows are told within the scope"


def case(path: str, body: Any = None) -> Case:
    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account)
            Plan.objects.filter(id=plan).update(kind="co_branded")
            Partner.objects.get_or_create(id="prt_1", defaults={"name": "青瓷记", "by": "周琦", "at": now()})
            SharedTask.objects.create(id=f"sht_{account}", plan_id=plan, kind="task", title="拍联名短片")
            return f"{PLANS}/{plan}{path}".format(of=account)

        return made

    return Case(Role.CONTROLLER, foreign=place("acc_other"), own=place("acc_own"), body=body)


P = f"{PLANS}/{{plan}}/cobrand"
OBJECTS = {
    f"GET {P}": case("/cobrand"),
    f"PUT {P}": case("/cobrand", {"partner": "prt_1"}),
    f"POST {P}/tasks": case("/cobrand/tasks", {"kind": "task", "title": "拍联名短片"}),
    f"PATCH {P}/tasks/{{task}}": case("/cobrand/tasks/sht_{of}", {"done": True}),
    f"DELETE {P}/tasks/{{task}}": case("/cobrand/tasks/sht_{of}"),
    f"GET {API}/partners/{{partner}}": Case(Role.CONTROLLER, shared=TEAMS),
    f"PATCH {API}/partners/{{partner}}": Case(Role.OPERATOR, shared=TEAMS),
    f"PUT {API}/partners/{{partner}}/marks": Case(Role.OPERATOR, shared=TEAMS),
    f"POST {API}/partners/{{partner}}/stage": Case(Role.OPERATOR, shared=TEAMS),
}
