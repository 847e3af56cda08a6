"""A plan with a rundown, as those who write it see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from cast import Actor
from kaibo.kit.ids import new_id
from kaibo.planning.models import Item, Plan
from kaibo.planning.plans.changing import keep
from kaibo.shows.models import Account

PLANS = "/api/v1/planning/plans"
EIGHT = datetime(2026, 12, 12, 12, tzinfo=UTC)
"""20:00 in Shanghai."""


def make_plan_of(actor: Actor, *, account: str = "acc_1", zone: str = "Asia/Shanghai", **told: Any) -> Plan:
    known = {"platform": "douyin", "handle": account, "name": account, "zone": zone}
    shop, _ = Account.objects.get_or_create(id=account, defaults=known)
    given = {"title": "双12专场", "kind": "festival", "planned_s": 7_200, "currency": "CNY", "planned_at": EIGHT}
    plan = Plan(id=new_id("pln"), account=shop, by="周琦", made_at=EIGHT, changed_at=EIGHT, version=1, **given | told)
    plan.save(force_insert=True)
    keep(plan, actor.caller, "made", plan.title)
    return plan


def item(plan: Plan, product: str, name: str, **told: Any) -> Item:
    place = plan.items.count()
    return Item.objects.create(id=new_id("itm"), plan=plan, product=product, name=name, position=place, **told)


@dataclass
class Rehearsal:
    """One plan. Acts are the operator's unless somebody else is named, and answer with the rundown."""

    actor: Actor
    plan: Plan

    @property
    def path(self) -> str:
        return f"{PLANS}/{self.plan.id}/segments"

    def now(self, actor: Actor | None = None, **query: Any) -> dict[str, Any]:
        answer = (actor or self.actor).get(self.path, **query)
        assert answer.status_code == 200, answer.content
        return answer.json()  # type: ignore[no-any-return]

    def act(self, path: str, body: Any = None, *, by: Actor | None = None, status: int = 200) -> dict[str, Any]:
        answer = (by or self.actor).post(f"{self.path}{path and '/'}{path}", body)
        assert answer.status_code == status, answer.content
        return answer.json()  # type: ignore[no-any-return]

    def add(self, title: str, minutes: float, **told: Any) -> dict[str, Any]:
        body = {"title": title, "planned_s": round(minutes * 60), **told}
        return next(each for each in self.act("", body, status=201)["segments"] if each["title"] == title)

    def change(self, id: str, told: dict[str, Any], *, by: Actor | None = None, status: int = 200) -> dict[str, Any]:
        answer = (by or self.actor).patch(f"{self.path}/{id}", told)
        assert answer.status_code == status, answer.content
        return answer.json()  # type: ignore[no-any-return]

    def let_through(self) -> None:
        """On air with what is missing now."""
        answer = self.actor.post(f"{PLANS}/{self.plan.id}/readiness/override", {"reason": "演练，不走检查"})
        assert answer.status_code == 200, answer.content

    def titles(self) -> list[str]:
        return [each["title"] for each in self.now()["segments"]]
