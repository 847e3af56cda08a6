"""Things with an id of a rundown: a plan belongs to its account."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cases import Case, Cast
from kaibo.accounts.api import Scope
from kaibo.accounts.permissions import Role
from kaibo.planning.models import Segment
from planning.rundown.rehearsal import PLANS, make_plan_of

SEGMENTS = f"{PLANS}/{{plan}}/segments"


def plan_in(cast: Cast, account: str, *, segments: int = 2) -> str:
    """A plan of this account; the controller sees `acc_own` alone."""
    actor = cast[Role.CONTROLLER]
    assert actor.person
    actor.person.scope = Scope(accounts=("acc_own",))
    actor.person.save()
    plan = make_plan_of(actor, account=account)
    for place in range(segments):
        Segment.objects.create(id=f"seg_{place}_{account}", plan=plan, position=place, title="耳钉", planned_s=600)
    return plan.id


def case(path: str, body: Any = None, *, segments: int = 2) -> Case:
    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account, segments=segments)
            return f"{PLANS}/{plan}/segments{path}".format(segment=f"seg_0_{account}")

        return made

    return Case(Role.CONTROLLER, foreign=place("acc_other"), own=place("acc_own"), body=body)


_SHEET = {"data": b64encode("环节,时长\n耳钉,5\n".encode()).decode()}
OBJECTS = {
    f"GET {SEGMENTS}/sheet": replace(case("/sheet"), own=None),
    f"POST {SEGMENTS}/sheet": case("/sheet", _SHEET),
    f"PUT {SEGMENTS}/sheet": case("/sheet", {**_SHEET, "seen": 1}),
    f"GET {SEGMENTS}": case(""),
    f"POST {SEGMENTS}": case("", {"title": "福袋", "planned_s": 60}),
    f"POST {SEGMENTS}/order": case("/order", {"ids": ["seg_1_acc_own", "seg_0_acc_own"]}),
    f"POST {SEGMENTS}/outline": case("/outline", {}, segments=0),
    f"PATCH {SEGMENTS}/{{segment}}": case("/{segment}", {"title": "丝巾"}),
    f"DELETE {SEGMENTS}/{{segment}}": case("/{segment}"),
    f"POST {SEGMENTS}/{{segment}}/{{act}}": case("/{segment}/double"),
}
