"""Things with an id in the planning room: a plan belongs to its account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from cases import Case, Cast
from kaibo.accounts.api import CLI, Scope
from kaibo.accounts.permissions import Role
from kaibo.planning.plans.drafts import NewPlan, make_plan
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


OBJECTS = {
    f"GET {PLANS}/{{plan}}": case(""),
    f"PATCH {PLANS}/{{plan}}": case("", {"theme": "暖冬送礼", "seen": 1}),
    f"GET {PLANS}/{{plan}}/versions": case("/versions"),
    f"POST {PLANS}/{{plan}}/restore": case("/restore", {"number": 1}),
}
