"""Things with an id around a launch of new products."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cases import Case, Cast
from kaibo.accounts.api import CLI, Scope
from kaibo.accounts.permissions import Role
from kaibo.planning.items.acts import add
from kaibo.planning.launches.acts import begin_launch
from kaibo.planning.launches.seeds.acts import add_seed
from kaibo.planning.models import Booking, Item, Launch, Mechanics, SeedUser
from planning.objects import PLANS, plan_in

COUPON = {"channel": "group", "code": "QUN10", "least": 0, "off": 1_000}
SHEET = b64encode("称呼,联系方式\n小满,13800138000\n".encode()).decode()


def launch_in(cast: Cast, account: str, role: Role = Role.CONTROLLER) -> str:
    """A launched plan of this account, with everything in it; the actor sees `acc_own` alone."""
    person = cast[role].person
    assert person
    person.scope = Scope(accounts=("acc_own",))
    person.save()
    plan = plan_in(cast, account)
    add(CLI, plan, [{"product": "p1", "name": "星河耳钉", "price": 19_900}])
    Mechanics.objects.create(id=f"mch_{account}", plan_id=plan, product="p1", offer={"coupons": [COUPON]})
    begin_launch(CLI, plan, [])
    Booking.objects.create(
        id=f"bkg_{account}", plan_id=plan, channel="直播间", day="2026-12-06", booked=5, source="后台"
    )
    made = add_seed(CLI, plan, {"name": "小满", "contact": "13900139000"})
    SeedUser.objects.filter(id=made.id).update(id=f"sdu_{account}")
    return plan


def case(path: str, body: Any = None, role: Role = Role.CONTROLLER) -> Case:
    def place(account: str) -> Callable[[Cast], str]:
        return lambda cast: f"{PLANS}/{launch_in(cast, account, role)}/launch{path}".format(of=account)

    return Case(role, foreign=place("acc_other"), own=place("acc_own"), body=body)


def _seed(path: str, body: Any = None) -> Case:
    return case(f"/seeds{path}", body, Role.OPERATOR)


def _revealed(account: str) -> Callable[[Cast], str]:
    """A row that opens: its id is the one that it was sealed under."""

    def made(cast: Cast) -> str:
        plan = launch_in(cast, account, Role.OPERATOR)
        row = add_seed(CLI, plan, {"name": "阿禾", "contact": "ahe_2026"})
        return f"{PLANS}/{plan}/launch/seeds/{row.id}/reveal"

    return made


def _bare(account: str) -> Callable[[Cast], str]:
    """A plan without a launch."""

    def made(cast: Cast) -> str:
        plan = launch_in(cast, account)
        Launch.objects.filter(plan=plan).delete()
        assert Item.objects.filter(plan=plan).exists()
        return f"{PLANS}/{plan}/launch"

    return made


P = f"{PLANS}/{{plan}}/launch"
BOOKING = {"channel": "粉丝群", "day": "2026-12-07", "booked": 12, "source": "群接龙"}
USE = {"product": "p1", "channel": "group", "used": 3, "source": "优惠券后台", "as_of": "2026-12-13"}
OBJECTS = {
    f"GET {P}": case(""),
    f"POST {P}": Case(Role.CONTROLLER, foreign=_bare("acc_other"), own=_bare("acc_own"), body={}),
    f"PATCH {P}": case("", {"reveal": "倒计时揭幕"}),
    f"DELETE {P}": case(""),
    f"POST {P}/tasks": case("/tasks"),
    f"GET {P}/result": case("/result"),
    f"PUT {P}/bookings": case("/bookings", BOOKING),
    f"DELETE {P}/bookings/{{booking}}": case("/bookings/bkg_{of}"),
    f"PUT {P}/codes": case("/codes", USE),
    f"GET {P}/seeds": case("/seeds"),
    f"POST {P}/seeds": _seed("", {"person": "阿泽", "contact": "aze_88"}),
    f"POST {P}/seeds/move": Case(
        Role.OPERATOR,
        foreign=_seed("/move").foreign,
        own=_seed("/move").own,
        body={"ids": ["sdu_acc_own"], "to": "chosen"},
    ),
    f"POST {P}/seeds/sheet": _seed("/sheet", {"data": SHEET}),
    f"GET {P}/seeds/sheet": replace(_seed("/sheet?reason=寄样品"), own=None),
    f"PATCH {P}/seeds/{{seed}}": _seed("/sdu_{of}", {"rating": 5}),
    f"DELETE {P}/seeds/{{seed}}": _seed("/sdu_{of}"),
    f"POST {P}/seeds/{{seed}}/reveal": Case(
        Role.OPERATOR, foreign=_revealed("acc_other"), own=_revealed("acc_own"), body={"reason": "寄样品"}
    ),
}
