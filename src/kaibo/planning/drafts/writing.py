"""A plan is made, and its own fields are changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, company
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language
from kaibo.kit.ids import new_id
from kaibo.kit.money import to_minor
from kaibo.metrics.api import metrics
from kaibo.planning.assets.acts import move_assets
from kaibo.planning.cobrands.moving import move_shared
from kaibo.planning.goals.setting import stored
from kaibo.planning.marketing.tasks import move_tasks
from kaibo.planning.models import Plan
from kaibo.planning.plans.changing import changing, keep
from kaibo.planning.plans.passed import fields_not_passed
from kaibo.planning.templates.laying import lay_out
from kaibo.planning.templates.own import content_named
from kaibo.shows.api import Account, account_of, open_account

Goals = Mapping[str, Decimal]
"""Metric key to the value people read: yuan, seconds, a fraction."""


@dataclass(frozen=True)
class NewPlan:
    """`account` is an account's id; or `platform` and `account_name` open one. `budget` in major units. `template`:
    `house`, the id of one of the team's own, or empty."""

    title: str
    kind: str
    planned_at: datetime
    planned_s: int
    account: str = ""
    platform: str = ""
    account_name: str = ""
    theme: str = ""
    room: str = ""
    hosts: tuple[str, ...] = ()
    festival: str = ""
    audience: str = ""
    budget: Decimal | None = None
    goals: Goals = field(default_factory=dict)
    template: str = ""
    language: Language = "zh"


COPIED = ("title", "kind", "planned_at", "planned_s", "theme", "room", "festival", "audience")


def make_plan(caller: Caller, new: NewPlan) -> Plan:
    """Raises KaiboError (404) for an account outside the caller's scope, (422) where none is named or a goal's metric
    isn't known."""
    with transaction.atomic():
        account = account_for(caller, new.account, new.platform, new.account_name)
        plan = Plan(id=new_id("pln"), account=account, currency=account.currency, by=caller.name, made_at=now())
        for name in COPIED:
            setattr(plan, name, getattr(new, name))
        plan.hosts = cleaned(new.hosts)
        plan.goals = goals_stored(new.goals, plan.currency)
        plan.budget = None if new.budget is None else to_minor(new.budget, plan.currency)
        plan.version, plan.changed_at = 1, plan.made_at
        plan.save(force_insert=True)
        if content := content_named(new.template, new.kind, new.language):
            lay_out(plan, content)
        keep(plan, caller, "made", plan.title)
    return plan


def change_plan(caller: Caller, id: str, wanted: Mapping[str, Any], *, seen: int | None = None) -> Plan:
    """Change the fields named; money and goals are told as people read them.

    Raises KaiboError (404) as `plan_of`, (409) where somebody changed one of these fields after the version `seen`.
    """
    with changing(caller, id, "plan_changed", ", ".join(wanted)) as plan:
        told = {name: _stored(plan, name, value) for name, value in wanted.items()}
        fields_not_passed(plan, told, seen)
        begun, lasted = plan.planned_at, plan.planned_s
        for name, value in told.items():
            setattr(plan, name, value)
        move_tasks(plan, begun, lasted)
        move_assets(plan, begun)
        move_shared(plan, begun)
    return plan


def account_for(caller: Caller, account: str, platform: str, name: str) -> Account:
    """A known account, or one that is opened by platform and name, which only those do who see all of them."""
    if account:
        return account_of(account, caller.scope)
    if not platform or not name.strip():
        raise KaiboError("planning.no_account", status=422)
    card = company()
    opened = open_account(platform, name.strip(), currency=card.currency, zone=card.zone)
    return account_of(opened.id, caller.scope)


def goals_stored(goals: Goals, currency: str) -> dict[str, int]:
    """Raises KaiboError (422) for a metric that isn't one."""
    known = metrics()
    for key in goals:
        if key not in known:
            raise KaiboError("planning.bad_metric", status=422, metric=key[:60])
    return {key: stored(value, known[key].unit, currency) for key, value in goals.items()}


def cleaned(names: tuple[str, ...] | list[str]) -> list[str]:
    """Names without spaces around them, each once, in order."""
    return list(dict.fromkeys(each.strip() for each in names if each.strip()))


def _stored(plan: Plan, name: str, value: Any) -> Any:
    if name == "goals":
        return goals_stored(value, plan.currency)
    if name == "budget":
        return None if value is None else to_minor(value, plan.currency)
    return cleaned(value) if name == "hosts" else value
