"""The gate before going on air: what is missing, and who let the show through all the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language, say
from kaibo.planning import events
from kaibo.planning.models import Override, Plan
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.readiness.known import Known, known
from kaibo.planning.readiness.state import Standing, open_checks, standings
from kaibo.planning.templates.wording import both

MAY_OVERRIDE = "planning.gate.override"
NO_LIST = "no_list"
NAMED = 3


@dataclass(frozen=True)
class Missing:
    """`key` is what Kaibo knows, `check:` and a check's id, or `no_list` where the plan has no checklist. `firm`: it is
    put right, never let through."""

    key: str
    zh: str
    en: str
    tab: str = ""
    firm: bool = False


@dataclass(frozen=True)
class Gate:
    """`override` is the last one for this time of the show; `ready` says that nothing is missing but what it named."""

    known: Sequence[Known]
    standings: Sequence[Standing]
    missing: Sequence[Missing]
    override: Override | None

    @property
    def ready(self) -> bool:
        let_through = set(self.override.missing) if self.override else set()
        return all(each.key in let_through and not each.firm for each in self.missing)


def gate(plan: Plan) -> Gate:
    """As the plan stands now."""
    facts, checks = known(plan), standings(plan)
    missing = [
        Missing(each.key, each.said("zh"), each.said("en"), each.tab, each.firm) for each in facts if _hinders(each)
    ]
    missing += [_check_missing(each) for each in open_checks(checks)]
    if not checks:
        missing.append(Missing(NO_LIST, _words("no_list", "zh"), _words("no_list", "en")))
    last = plan.overrides.filter(planned_at=plan.planned_at).last()
    return Gate(facts, checks, missing, last)


def hold_unless_ready(id: str) -> None:
    """Raises KaiboError (409), which names the first things missing; never for a plan that isn't there any more."""
    plan = Plan.objects.select_related("account").filter(id=id).first()
    found = gate(plan) if plan else None
    if found is None or found.ready:
        return
    first, n = found.missing[:NAMED], len(found.missing)
    zh, en = "；".join(each.zh for each in first), "; ".join(each.en for each in first)
    raise KaiboError("planning.not_ready", status=409, n=n, plan=id, what_zh=zh, what_en=en)


def open_gate(caller: Caller, id: str, reason: str) -> Plan:
    """Let the show through with what is missing now; what comes to be missing later holds it again.

    Raises KaiboError (404) as `plan_of`, (409) where nothing is missing, or something that nobody may let through.
    """
    with transaction.atomic():
        plan = plan_of(id, caller.scope, lock=True)
        found = gate(plan).missing
        missing = [each.key for each in found]
        if not missing:
            raise KaiboError("planning.nothing_missing", status=409)
        if firm := next((each for each in found if each.firm), None):
            raise KaiboError("planning.put_right_first", status=409, what_zh=firm.zh, what_en=firm.en)
        told = {"planned_at": plan.planned_at, "missing": missing, "reason": reason}
        Override.objects.create(plan=plan, by=caller.name, at=now(), **told)
        emit(events.GATE_OPENED, id, events.GateOpened(missing, reason), by=caller.id)
        audit(caller, "planning.gate.opened", id, missing=missing, reason=reason)
    return plan


def _hinders(each: Known) -> bool:
    return each.must and not each.fine


def _check_missing(each: Standing) -> Missing:
    word = "failed" if each.failed else "open"
    title = both(each.check.title)
    zh, en = _words(word, "zh", title=title["zh"]), _words(word, "en", title=title["en"])
    return Missing(f"check:{each.check.id}", zh, en)


def _words(key: str, language: Language, **params: str) -> str:
    return say(language, f"planning.readiness.{key}", **params)
