"""A stretch of days: the shows planned in it, what clashes, festivals, and shows that were on air without a plan."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from kaibo.accounts.api import Caller, company
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.planning.calendar.conflicts import conflicts
from kaibo.planning.calendar.festivals import Festival, festivals
from kaibo.planning.calendar.own import own_days
from kaibo.planning.calendar.played import played
from kaibo.planning.crew.rosters import Rostered, rosters
from kaibo.planning.plans.listing import PlanFilter, all_shown, matching

MOST_DAYS = 62
MOST = 500
GAP = timedelta(days=2)


def calendar(caller: Caller, first: date, last: date, account: str = "") -> dict[str, Any]:
    """Plans that touch the company's days `first` to `last`, and what clashes with them.

    Raises KaiboError (422) for more than 62 days.
    """
    if not first <= last <= first + timedelta(days=MOST_DAYS):
        raise KaiboError("planning.bad_days", status=422, most=MOST_DAYS)
    found = list(matching(PlanFilter(first, last, account), caller.scope).order_by("planned_at", "id")[:MOST])
    shown = {each.id for each in found}
    around = list(matching(PlanFilter(first - GAP, last + GAP), caller.scope)[:MOST])
    clashes = [each for each in conflicts(around) if {each.one, each.other} & shown]
    titles = {each.id: each.title for each in around}
    return {
        "first": first,
        "last": last,
        "today": clock.local(clock.now(), company().zone).date(),
        "zone": company().zone,
        "plans": all_shown(found, caller),
        "conflicts": [
            {**vars(each), "names": list(each.names), "one_title": titles[each.one], "other_title": titles[each.other]}
            for each in clashes
        ],
        "rosters": [_roster(id, people) for id, people in rosters(found).items() if people],
        "festivals": [_day(each) for each in festivals(first, last)],
        "own_days": own_days(first, last),
        "played": [vars(each) for each in played(caller.scope, first, last, account)],
    }


def _roster(plan: str, people: Rostered) -> dict[str, Any]:
    return {"plan": plan, "names": list(dict.fromkeys(name for _, name in people))}


def _day(festival: Festival) -> dict[str, Any]:
    return dict(vars(festival))
