"""Things with an id of line-ups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases import Case, Cast
from kaibo.accounts.permissions import Role
from kaibo.kit.clock import now
from kaibo.planning.models import Item, LineUp
from planning.rundown.objects import plan_in
from planning.rundown.rehearsal import PLANS

LINE_UPS = f"{PLANS}/{{plan}}/line-ups"
RUN = {"product": "p1", "name": "耳钉", "start_s": 0, "length_s": 600}


def case(path: str, body: Any = None, *, done: bool = False) -> Case:
    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account, segments=0)
            Item.objects.create(id=f"itm_{account}", plan_id=plan, product="p1", name="耳钉", position=0, price=990)
            LineUp.objects.create(
                id=f"lnu_{account}", plan_id=plan, version=1, objective="gmv", seconds=5, by="周琦", at=now(),
                result={"runs": [RUN], "mark": []} if done else None,
            )  # fmt: skip
            return f"{PLANS}/{plan}/line-ups{path}".format(line_up_id=f"lnu_{account}")

        return made

    return Case(Role.CONTROLLER, foreign=place("acc_other"), own=place("acc_own"), body=body)


OBJECTS = {
    f"GET {LINE_UPS}": case(""),
    f"POST {LINE_UPS}": case("", {"objective": "gmv"}),
    f"GET {LINE_UPS}/{{line_up_id}}": case("/{line_up_id}"),
    f"POST {LINE_UPS}/{{line_up_id}}/take": case("/{line_up_id}/take", done=True),
}
