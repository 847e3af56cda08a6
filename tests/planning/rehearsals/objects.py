"""Things with an id in rehearsals of a plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases import Case, Cast
from kaibo.accounts.api import CLI
from kaibo.accounts.permissions import Role
from kaibo.planning.models import Finding, Rehearsal
from kaibo.planning.rehearsals.acts import begin
from kaibo.planning.rehearsals.findings import NewFinding, note_finding
from planning.rundown.objects import plan_in
from planning.rundown.rehearsal import PLANS

PLACE = f"{PLANS}/{{plan}}/rehearsals"


def case(path: str, body: Any = None, *, begun: bool = True) -> Case:
    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account)
            known = {"rehearsal": "", "finding": ""}
            if begun:
                begin(CLI, plan)
                known["rehearsal"] = Rehearsal.objects.get(plan=plan).id
                note_finding(CLI, plan, known["rehearsal"], NewFinding("话筒远"))
                known["finding"] = Finding.objects.get(plan=plan).id
            return f"{PLANS}/{plan}{path}".format(**known)

        return made

    return Case(Role.CONTROLLER, foreign=place("acc_other"), own=place("acc_own"), body=body)


OBJECTS = {
    f"GET {PLACE}": case("/rehearsals"),
    f"POST {PLACE}": case("/rehearsals", begun=False),
    f"POST {PLACE}/{{rehearsal}}/go": case("/rehearsals/{rehearsal}/go"),
    f"POST {PLACE}/{{rehearsal}}/end": case("/rehearsals/{rehearsal}/end"),
    f"POST {PLACE}/{{rehearsal}}/findings": case("/rehearsals/{rehearsal}/findings", {"text": "灯太暗"}),
    f"POST {PLANS}/{{plan}}/findings/{{finding}}/settle": case("/findings/{finding}/settle"),
}
