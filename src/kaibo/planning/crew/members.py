"""People are rostered for a show, and taken off again."""

from __future__ import annotations

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.models import CrewMember, CrewRole, Plan
from kaibo.planning.plans.changing import changing

MOST = 60
HOST = "host:"
"""Hosts stand on the plan itself; their place in the list is this and their name."""


def add_member(caller: Caller, id: str, role: str, name: str, note: str = "") -> Plan:
    """A host joins the plan's hosts. Raises KaiboError (409) for somebody who is there in this role already, (422)
    beyond 60."""
    with changing(caller, id, "crew_added", name) as plan:
        if role == CrewRole.HOST:
            _there(name in plan.hosts, name)
            plan.hosts = [*plan.hosts, name]
        else:
            _there(plan.crew.filter(role=role, name=name).exists(), name)
            row = CrewMember(id=new_id("crw"), plan=plan, role=role, name=name, note=note, changed=plan.version)
            row.save(force_insert=True)
        if plan.crew.count() + len(plan.hosts) > MOST:
            raise KaiboError("planning.crew_too_many", status=422, most=MOST)
    return plan


def remove_member(caller: Caller, id: str, member: str) -> Plan:
    """Raises KaiboError (404) for somebody who isn't there."""
    host = member.removeprefix(HOST) if member.startswith(HOST) else ""
    named = host or CrewMember.objects.filter(plan=id, id=member).values_list("name", flat=True).first() or ""
    with changing(caller, id, "crew_removed", named) as plan:
        if host in plan.hosts:
            plan.hosts = [each for each in plan.hosts if each != host]
        elif not plan.crew.filter(id=member).delete()[0]:
            raise KaiboError("kit.not_found", status=404)
    return plan


def _there(already: bool, name: str) -> None:
    if already:
        raise KaiboError("planning.crew_there", status=409, name=name)
