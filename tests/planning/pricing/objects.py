"""Things with an id among a product's price mechanics."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from cases import Case, Cast
from kaibo.accounts.api import Scope
from kaibo.accounts.permissions import Role
from kaibo.kit.clock import now
from kaibo.planning.models import Crossing, Item, SeenPrice
from kaibo.planning.pricing.offers import told_of
from planning.rundown.objects import plan_in
from planning.rundown.rehearsal import PLANS

ITEM = f"{PLANS}/{{plan}}/items/{{item}}"


def case(path: str, body: Any = None, *, role: Role = Role.CONTROLLER) -> Case:
    """The actor sees `acc_own` alone."""

    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account, segments=0)
            person = cast[role].person
            assert person
            person.scope = Scope(accounts=("acc_own",))
            person.save()
            item = Item.objects.create(id=f"itm_{account}", plan_id=plan, product="p1", name="耳钉", position=0)
            known = {"product": "p1", "at": now()}
            SeenPrice.objects.create(
                id=f"prc_{account}", account_id=account, kind="peer", day=date(2026, 11, 1), price=1, **known
            )
            told = {**told_of(item, None), "price": 9_900}
            Crossing.objects.create(id=f"crs_{account}", plan_id=plan, told=told, share=0, by_id="per", **known)
            return f"{PLANS}/{plan}/items/itm_{account}{path}".format(crossing=f"crs_{account}", price=f"prc_{account}")

        return made

    return Case(role, foreign=place("acc_other"), own=place("acc_own"), body=body)


OBJECTS = {
    f"GET {ITEM}/pricing": case("/pricing"),
    f"GET {ITEM}/charges": case("/charges", role=Role.BUYER),
    f"POST {ITEM}/charges": case("/charges", role=Role.BUYER),
    f"PUT {ITEM}/pricing": case("/pricing", {"terms": {"price": 9_900}}),
    f"POST {ITEM}/pricing/try": case("/pricing/try", {"price": 9_900}),
    f"POST {ITEM}/prices": case("/prices", {"kind": "peer", "day": "2026-11-01", "price": 1, "proof": "小票"}),
    f"DELETE {ITEM}/prices/{{price}}": case("/prices/{price}"),
    f"POST {ITEM}/crossings/{{crossing}}": case("/crossings/{crossing}", {"agree": False}, role=Role.BUYER),
}
