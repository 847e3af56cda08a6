"""Candidates and joint shows as people see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.planning.cobrands.marks import MARKS, total, weights
from kaibo.planning.cobrands.result import channels, result
from kaibo.planning.cobrands.stages import open_to
from kaibo.planning.company_rows import found
from kaibo.planning.models import Cobrand, Partner, PartnerMark, PartnerStep, Plan, SharedTask
from kaibo.planning.plans.reading import plan_of, within

PARTNER = ("id", "name", "kind", "stage", "owner", "fit", "note", "version", "by", "at")
NUMBERS, PARTNERS = "metrics.numbers.read", "planning.partners.read"
TASK = ("id", "kind", "title", "ours", "theirs", "due_at", "done")


def partners(caller: Caller) -> dict[str, Any]:
    """The best marked first, those nobody marked last."""
    percents = weights()
    rows = list(Partner.objects.prefetch_related("marks"))
    shows = _shows(caller, rows)
    told = [_partner(each, percents, shows[each.id]) for each in rows]
    told.sort(key=lambda each: (each["total"] is None, -(each["total"] or 0), each["name"]))
    return {"weights": percents, "partners": told}


def partner_card(caller: Caller, id: str) -> dict[str, Any]:
    """With who judged, its log and its joint shows. Raises KaiboError (404)."""
    row = found(Partner, id)
    told = _partner(row, weights(), _shows(caller, [row])[id])
    marks = [_mark(each, caller) for each in row.marks.all()]
    return {**told, "marks": marks, "steps": [_step(each, caller) for each in row.steps.select_related("plan")]}


def cobrand(caller: Caller, id: str) -> dict[str, Any]:
    """A plan's joint side: with whom, what both do and bring, what came. Raises KaiboError (404) as `plan_of`."""
    plan = plan_of(id, caller.scope)
    row = Cobrand.objects.filter(plan=plan).select_related("partner").first()
    tasks = SharedTask.objects.filter(plan=plan)
    return {
        "plan": plan.id,
        "version": plan.version,
        "zone": plan.account.zone,
        "partner": row.partner_id if row else "",
        "partner_name": row.partner.name if row else "",
        "partner_stage": row.partner.stage if row else None,
        "goods": row.goods if row else [],
        "traffic": row.traffic if row else [],
        "channels": channels(plan, caller.scope) if caller.may(NUMBERS) else [],
        "tasks": [{name: getattr(each, name) for name in TASK} for each in tasks],
        "result": result(plan, row, caller.scope) if row and caller.may(NUMBERS) else None,
        "decision": _decision(plan, caller) if caller.may(PARTNERS) else None,
    }


def _partner(row: Partner, percents: dict[str, int], shows: list[dict[str, Any]]) -> dict[str, Any]:
    told = [each.marks for each in row.marks.all()]
    found = total(told, percents)
    means = [] if found is None else [_mean(each, found.means, found.ranges) for each in MARKS]
    judged = {"total": found.value if found else None, "judges": len(told), "means": means}
    copied = {name: getattr(row, name) for name in PARTNER}
    return {**copied, **judged, "open_to": open_to(row.stage), "shows": shows}


def _mean(mark: str, means: dict[str, float], ranges: dict[str, tuple[int, int]]) -> dict[str, Any]:
    least, most = ranges[mark]
    return {"mark": mark, "mean": means[mark], "least": least, "most": most}


def _mark(row: PartnerMark, caller: Caller) -> dict[str, Any]:
    return {"by": row.by, "own": row.person == caller.id, "marks": row.marks, "why": row.why, "at": row.at}


def _step(row: PartnerStep, caller: Caller) -> dict[str, Any]:
    seen = row.plan is not None and within(caller.scope).filter(id=row.plan_id).exists()
    told = {name: getattr(row, name) for name in ("before", "stage", "reason", "by", "at")}
    return {**told, "plan": row.plan_id if seen else "", "plan_title": row.plan.title if seen and row.plan else ""}


def _decision(plan: Plan, caller: Caller) -> dict[str, Any] | None:
    """The newest that rests on this show."""
    row = PartnerStep.objects.filter(plan=plan).select_related("plan").last()
    return _step(row, caller) if row else None


def _shows(caller: Caller, rows: Iterable[Partner]) -> dict[str, list[dict[str, Any]]]:
    """By partner, the caller's joint shows, the newest first."""
    plans = {each.id: each for each in within(caller.scope).filter(cobrand__partner__in=rows).order_by("-planned_at")}
    of = dict(Cobrand.objects.filter(plan__in=plans).values_list("plan", "partner"))
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for id, plan in plans.items():
        told = {"plan": id, "title": plan.title, "planned_at": plan.planned_at, "state": plan.state}
        found[of[id]].append({**told, "has_show": bool(plan.show)})
    return found
