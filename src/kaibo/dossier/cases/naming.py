"""Who is on air in a show and what it sells: its dossier says it, else the control room, the plan, or its files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kaibo.accounts.api import Scope
from kaibo.dossier.cases.finding import Case
from kaibo.dossier.models import Facts
from kaibo.goods.api import names_of
from kaibo.live.api import shows_of
from kaibo.metrics.api import Row, answer_kept, ask
from kaibo.planning.api import Plan, plans_within
from kaibo.shows.api import Show
from kaibo.shows.api import within as shows_within


@dataclass(frozen=True)
class Told:
    """Names, and who told them: `dossier`, `run`, `plan`, `show`, or "" where nobody did."""

    names: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True)
class Named:
    hosts: Told = Told()
    products: Told = Told()


def named(cases: Sequence[Case], facts: Mapping[str, Facts], scope: Scope, *, files: bool = True) -> dict[str, Named]:
    """By case; a list without a name in it says nothing, and the next one is asked. `facts` where some were said.

    Without `files` nobody looks for what was sold: over many shows that costs more than all the rest.
    """
    shows = _shows(cases, scope)
    plans = _plans(cases, shows, scope)
    listed = {each.id: _listed(each, facts.get(each.id), plans.get(each.id)) for each in cases}
    unsaid = [shows[id] for id, told in listed.items() if files and not told.names and id in shows]
    sold = _sold(unsaid, scope)
    return {
        each.id: Named(
            _hosts(each, plans.get(each.id), shows.get(each.id)),
            listed[each.id] if listed[each.id].names else _first(("show", sold.get(_id(shows, each), ()))),
        )
        for each in cases
    }


def _id(shows: Mapping[str, Show], case: Case) -> str:
    return shows[case.id].id if case.id in shows else ""


def _first(*told: tuple[str, Iterable[str]]) -> Told:
    lists = ((by, tuple(dict.fromkeys(name for name in names if name))) for by, names in told)
    return next((Told(names, by) for by, names in lists if names), Told())


def _listed(case: Case, facts: Facts | None, plan: Plan | None) -> Told:
    own = facts.products if facts is not None else None
    shelf = [each.name for each in case.run.shelf.all()] if case.run else []
    items = [each.name for each in plan.items.all() if not each.fallen_out] if plan else []
    return _first(("dossier", own or ()), ("run", shelf), ("plan", items))


def _hosts(case: Case, plan: Plan | None, show: Show | None) -> Told:
    ran = (case.host, *(each.host for each in case.run.shifts.all())) if case.run else ()
    return _first(
        ("run", sorted(set(ran))), ("plan", plan.hosts if plan else ()), ("show", (show.host,) if show else ())
    )


def _shows(cases: Sequence[Case], scope: Scope) -> dict[str, Show]:
    """By case the imported show; of a run, the show of the same broadcast."""
    of_run = shows_of(each.run for each in cases if each.run)
    there = {each.id: each for each in shows_within(scope).filter(id__in=set(of_run.values()))}
    found = {each.id: each.show for each in cases if each.show}
    return found | {run: there[show] for run, show in of_run.items() if show in there}


def _plans(cases: Sequence[Case], shows: Mapping[str, Show], scope: Scope) -> dict[str, Plan]:
    """By case the plan that its run was made of, else the one that became its show."""
    wanted = {each.run.plan for each in cases if each.run and each.run.plan}
    mine = plans_within(scope).prefetch_related("items")
    by_id = {each.id: each for each in mine.filter(id__in=wanted)}
    by_show = {each.show: each for each in mine.filter(show__in=[each.id for each in shows.values()])}
    found = {each.id: by_id.get(each.run.plan if each.run else "") or by_show.get(_id(shows, each)) for each in cases}
    return {id: plan for id, plan in found.items() if plan}


def _sold(shows: Sequence[Show], scope: Scope) -> dict[str, list[str]]:
    """By show the names of what it sold, what sold most first."""
    if not shows:
        return {}
    asked = ask(("gmv", "units"), by=("show", "product"), filters={"show": [each.id for each in shows]})
    rows = [row for row in answer_kept({"sold": replace(asked, scope=scope)})["sold"] if _any(row)]
    platforms = {each.id: each.account.platform for each in shows}
    known = {each: _catalogue(each, rows, platforms) for each in set(platforms.values())}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in sorted(rows, key=_amount, reverse=True):
        show, product = str(row.dimensions["show"]), str(row.dimensions["product"])
        found[show].append(known[platforms[show]].get(product) or row.labels.get("product") or product)
    return found


def _catalogue(platform: str, rows: Iterable[Row], platforms: Mapping[str, str]) -> dict[str, str]:
    """What the platform's products among the rows are called, by id."""
    here = {str(row.dimensions["product"]) for row in rows if platforms[str(row.dimensions["show"])] == platform}
    return {id: name for id, (name, _) in names_of(platform, here).items()}


def _any(row: Row) -> bool:
    return bool(row.dimensions["product"]) and any(number.value for number in row.numbers.values())


def _amount(row: Row) -> float:
    return float(row.numbers["gmv"].value or 0)
