"""How many of each role a show wants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.models import CrewNeed, CrewRole, Plan
from kaibo.planning.plans.changing import changing


@dataclass(frozen=True)
class Need:
    """`most` is None where there is no upper end."""

    least: int
    most: int | None = None


HOUSE: Mapping[str, Need] = {CrewRole.HOST: Need(3, 5), CrewRole.OPERATOR: Need(2)}
"""What the house asks of any show: three to five hosts who relieve each other, two operators at least."""


def needs_of(plan: Plan) -> dict[str, Need]:
    """By role: the plan's own, else the house's."""
    own = {each.role: Need(each.least, each.most) for each in plan.crew_needs.all()}
    return own or dict(HOUSE)


def set_needs(caller: Caller, id: str, wanted: Sequence[tuple[str, int, int | None]], *, seen: int | None) -> Plan:
    """All of them instead of those there were. Raises KaiboError (422) where one wants more at least than at most, or
    a role stands twice, (409) where somebody changed them after the version `seen`."""
    if any(most is not None and most < least for _, least, most in wanted):
        raise KaiboError("planning.crew_bounds", status=422)
    if len({role for role, _, _ in wanted}) < len(wanted):
        raise KaiboError("planning.crew_role_twice", status=422)
    with changing(caller, id, "crew_needs_set") as plan:
        if seen is not None and any(each.changed > seen for each in plan.crew_needs.all()):
            raise KaiboError("planning.plan_changed_by", status=409, who="")
        plan.crew_needs.all().delete()
        write_needs(plan, wanted)
    return plan


def write_needs(plan: Plan, wanted: Sequence[tuple[str, int, int | None]]) -> None:
    """Call where the plan's version is counted."""
    CrewNeed.objects.bulk_create(
        CrewNeed(id=new_id("crn"), plan=plan, role=role, least=least, most=most, changed=plan.version)
        for role, least, most in wanted
    )
