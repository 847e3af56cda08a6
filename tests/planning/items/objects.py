"""Things with an id among a plan's products."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases import Case, Cast
from kaibo.accounts.permissions import Role
from kaibo.planning.models import Item
from planning.rundown.objects import plan_in
from planning.rundown.rehearsal import PLANS

ITEMS = f"{PLANS}/{{plan}}/items"


def case(path: str, body: Any = None, *, needs_store: bool = False) -> Case:
    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account, segments=0)
            Item.objects.create(id=f"itm_{account}", plan_id=plan, product="p1", name="耳钉", position=0, cost=1)
            return f"{PLANS}/{plan}/items{path}".format(item=f"itm_{account}")

        return made

    return Case(Role.CONTROLLER, foreign=place("acc_other"), own=None if needs_store else place("acc_own"), body=body)


OBJECTS = {
    f"GET {ITEMS}": case(""),
    f"POST {ITEMS}": case("", {"items": [{"product": "p1"}]}),
    f"GET {ITEMS}/sold": case("/sold", needs_store=True),
    f"POST {ITEMS}/sheet": case("/sheet", {"data": "5ZWG5ZOBCuiAs+mSiQo="}),
    f"POST {ITEMS}/order": case("/order", {"ids": ["itm_acc_own"]}),
    f"PATCH {ITEMS}/{{item}}": case("/{item}", {"price": 9900}),
    f"DELETE {ITEMS}/{{item}}": case("/{item}"),
    f"POST {ITEMS}/{{item}}/fall-out": case("/{item}/fall-out", {"reason": "断货"}),
}
