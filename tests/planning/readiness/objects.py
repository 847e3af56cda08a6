"""Things with an id before a show goes on air."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases import Case, Cast
from kaibo.accounts.api import CLI, Scope
from kaibo.accounts.permissions import Role
from kaibo.planning.models import Check
from kaibo.planning.readiness.acts import add_check
from planning.objects import PLANS, plan_in

PLACE = f"{PLANS}/{{plan}}/readiness"


def case(path: str, body: Any = None, role: Role = Role.CONTROLLER, *, empty: bool = False) -> Case:
    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account)
            person = cast[role].person
            assert person
            person.scope = Scope(accounts=("acc_own",))
            person.save()
            if not empty:
                add_check(CLI, plan, {"title": "背景板"})
            check = Check.objects.filter(plan=plan).values_list("id", flat=True).first()
            return f"{PLANS}/{plan}/readiness{path}".format(check=check)

        return made

    return Case(role, foreign=place("acc_other"), own=place("acc_own"), body=body)


OBJECTS = {
    f"GET {PLACE}": case(""),
    f"POST {PLACE}/lay-out": case("/lay-out", empty=True),
    f"POST {PLACE}/team-list": case("/team-list"),
    f"POST {PLACE}/checks": case("/checks", {"title": "绿幕"}),
    f"PATCH {PLACE}/checks/{{check}}": case("/checks/{check}", {"person": "小满"}),
    f"DELETE {PLACE}/checks/{{check}}": case("/checks/{check}"),
    f"POST {PLACE}/checks/{{check}}/result": case("/checks/{check}/result", {"outcome": "passed"}),
    f"POST {PLACE}/override": case("/override", {"reason": "先播再补"}, Role.OPERATOR),
}
