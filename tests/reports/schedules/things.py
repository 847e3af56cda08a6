"""Schedules with an id: one that tells of more than its reader sees is not found."""

from __future__ import annotations

from cases import Case, Cast
from kaibo.accounts.api import Scope
from kaibo.accounts.permissions import Role
from kaibo.notify.api import Wanted, add_channel
from kaibo.notify.models import Channel
from kaibo.reports.schedules.changing import Plan, add_schedule

API = "/api/v1/reports/schedules"
ONE_ROOM = Scope(accounts=("acc_own",))
SETTINGS = {"host": "mail.example.com", "port": 465, "security": "tls", "from": "a@b.cn", "to": ["c@d.cn"]}
CHANNEL = "chn_1"
BODY = {"kind": "year", "month": 1, "day": 5, "hour": 9, "formats": ["pdf"], "language": "zh", "channels": [CHANNEL]}


def _schedule(cast: Cast, *, of: Role) -> str:
    """The operator sees one room; a schedule of the owner tells of all of them."""
    if not Channel.objects.filter(id=CHANNEL).exists():
        made = add_channel(cast[Role.OWNER].caller, "email", Wanted("老板", SETTINGS))
        Channel.objects.filter(id=made.id).update(id=CHANNEL)
    person = cast[Role.OPERATOR].person
    assert person
    person.scope = ONE_ROOM
    person.save()
    plan = Plan("month", 3, 9, ["pptx"], "zh", [CHANNEL])
    return add_schedule(cast[of].caller, plan).id


def _case(rest: str = "") -> Case:
    return Case(
        Role.OPERATOR,
        foreign=lambda cast: f"{API}/{_schedule(cast, of=Role.OWNER)}{rest}",
        own=lambda cast: f"{API}/{_schedule(cast, of=Role.OPERATOR)}{rest}",
        body=BODY,
    )


OBJECTS = {
    f"PUT {API}/{{schedule_id}}": _case(),
    f"DELETE {API}/{{schedule_id}}": _case(),
    f"POST {API}/{{schedule_id}}/pause": _case("/pause"),
    f"POST {API}/{{schedule_id}}/resume": _case("/resume"),
    f"POST {API}/{{schedule_id}}/run": _case("/run"),
    f"GET {API}/{{schedule_id}}/turns": _case("/turns"),
}
