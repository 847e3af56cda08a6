"""Things with an id of explanation cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases import Case, Cast
from kaibo.accounts.permissions import Role
from kaibo.planning.models import Item
from planning.rundown.objects import plan_in
from planning.rundown.rehearsal import PLANS

CARDS = f"{PLANS}/{{plan}}/cards"


def case(path: str, body: Any = None) -> Case:
    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account)
            Item.objects.create(id=f"itm_{account}", plan_id=plan, product="p1", name="耳钉", position=0)
            return f"{PLANS}/{plan}/cards{path}".format(item=f"itm_{account}")

        return made

    return Case(Role.CONTROLLER, foreign=place("acc_other"), own=place("acc_own"), body=body)


OBJECTS = {
    f"GET {CARDS}": case(""),
    f"PUT {CARDS}/{{item}}": case("/{item}", {"golden": ["戴上就不想摘"]}),
}
