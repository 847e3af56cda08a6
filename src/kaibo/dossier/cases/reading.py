"""The list of cases with what they lack, and one whole dossier."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.dossier.cases.finding import Case, case_of, cases
from kaibo.dossier.cases.judging import Standing, judged
from kaibo.dossier.cases.naming import Named, named
from kaibo.dossier.cases.reach import why_not
from kaibo.dossier.cases.signing import facts_of, unsaid
from kaibo.dossier.models import Facts, Paper, SignOff
from kaibo.dossier.papers.reading import checked_papers


def listed(scope: Scope, days: int) -> list[dict[str, Any]]:
    """Cases from `days` days ago on, each with how many duties stand how."""
    found = cases(scope, days)
    papers = checked_papers()
    ids = [each.id for each in found]
    facts = {row.case: row for row in Facts.objects.filter(case__in=ids)}
    signed: defaultdict[str, list[SignOff]] = defaultdict(list)
    for row in SignOff.objects.filter(case__in=ids):
        signed[row.case].append(row)
    proven = any(each.about == Paper.About.PRODUCT for each in papers)
    names = named([each for each in found if not why_not(each)], facts, scope, files=proven)
    said = {id: facts.get(id) or unsaid(id) for id in ids}
    return [
        _row(each, judged(each, said[each.id], names.get(each.id, Named()), papers, signed[each.id])) for each in found
    ]


def dossier(id: str, scope: Scope) -> dict[str, Any]:
    """One case, its facts and every duty."""
    case = case_of(id, scope)
    facts = facts_of(case.id)
    names = named([case], {case.id: facts}, scope)[case.id]
    standings = judged(case, facts, names, checked_papers(), SignOff.objects.filter(case=case.id))
    told = {"suppliers": facts.suppliers, "products": names.products.names, "products_by": names.products.by}
    told |= {"hosts": names.hosts.names, "hosts_by": names.hosts.by}
    flags = {name: getattr(facts, name) for name in ("ai_host", "compares_prices", "is_advertising")}
    return {**_row(case, standings), "facts": {**told, **flags}, "duties": [_duty(each) for each in standings]}


def _row(case: Case, standings: list[Standing]) -> dict[str, Any]:
    copied = ("id", "title", "host", "account_name", "platform", "begins_at", "began", "ended_at")
    counts = Counter(each.state for each in standings)
    states = {name: counts[name] for name in ("done", "missing", "due", "not_applicable")}
    lacking = [each.duty.key for each in standings if each.state in {"missing", "due"}]
    told = {name: getattr(case, name) for name in copied}
    return {**told, **states, "lacking": lacking, "why_not": why_not(case), "live": case.run is not None}


def _duty(each: Standing) -> dict[str, Any]:
    duty = each.duty
    about = {"key": duty.key, "law": duty.law, "people": duty.people, "before": duty.before, "platform": duty.platform}
    copied = ("state", "by", "at", "second_by", "second_at", "text", "lacking", "count", "late", "until")
    return {**about, **{name: getattr(each, name) for name in copied}}
