"""The checklist a plan begins with: the team's own, else the house's, and what its kind of show asks for."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import LANGUAGES, Language
from kaibo.kit.ids import new_id
from kaibo.planning.models import Check, CheckList, Plan
from kaibo.planning.plans.changing import changing
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.templates.content import house

TEAM, ORDINARY = "team", "ordinary"
OF_KIND_MIN = 60


@dataclass(frozen=True)
class Line:
    """A check as a template has it; `due_min` minutes before the show."""

    group: str
    title: str
    measure: str
    due_min: int
    needed: bool
    person: str = ""


@cache
def house_list(language: Language) -> tuple[Line, ...]:
    rows = json.loads(files("kaibo.planning.readiness").joinpath("house.json").read_text("utf-8"))
    return tuple(Line(**{**each, "title": each["title"][language]}) for each in rows)


def team_list() -> tuple[Line, ...] | None:
    """The team's own checklist; none where it keeps to the house's."""
    row = CheckList.objects.filter(id=TEAM).first()
    return tuple(Line(**each) for each in row.rows) if row else None


def list_of(kind: str, language: Language) -> list[Line]:
    """What a show of this kind begins with, each thing once."""
    lines = [*(team_list() or house_list(language)), *_of_kind(kind, language)]
    return list({line.title: line for line in lines}.values())


def lay_checks(caller: Caller, id: str, language: Language) -> Plan:
    """Raises KaiboError (404) as `plan_of`, (409) where the plan has checks already."""
    with changing(caller, id, "checks_laid") as plan:
        if plan.checks.exists():
            raise KaiboError("planning.checks_there", status=409)
        Check.objects.bulk_create(
            Check(id=new_id("chk"), plan=plan, position=place, changed=plan.version, **asdict(line))
            for place, line in enumerate(list_of(plan.kind, language))
        )
    return plan


def save_team_list(caller: Caller, id: str) -> Plan:
    """Every plan after this one begins with this one's checks, but for those its kind alone asks for. Raises KaiboError
    (404) as `plan_of`, (409) where it has none."""
    plan = plan_of(id, caller.scope)
    of_kind = {line.title for language in LANGUAGES for line in _of_kind(plan.kind, language)}
    rows = [asdict(_line(each)) for each in plan.checks.exclude(title__in=of_kind)]
    if not rows:
        raise KaiboError("planning.no_checks", status=409)
    CheckList.objects.update_or_create(id=TEAM, defaults={"rows": rows, "by": caller.name, "at": now()})
    return plan


def drop_team_list() -> None:
    """The house's checklist counts again; plans keep the checks they have."""
    CheckList.objects.filter(id=TEAM).delete()


def _of_kind(kind: str, language: Language) -> list[Line]:
    """What the house asks of this kind of show beyond what it asks of every one."""
    told = house(language)
    every = told[ORDINARY].checks
    own = told[kind].checks if kind in told else ()
    return [Line("goods", text, "", OF_KIND_MIN, needed=True) for text in own if text not in every]


def _line(check: Check) -> Line:
    return Line(check.group, check.title, check.measure, check.due_min, check.needed, check.person)
