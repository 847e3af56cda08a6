"""Things with an id of scripts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cases import Case, Cast
from kaibo.accounts.permissions import Role
from kaibo.kit.clock import now
from kaibo.planning.models import Script
from planning.rundown.objects import plan_in
from planning.rundown.rehearsal import PLANS

SCRIPTS = f"{PLANS}/{{plan}}/scripts"


def case(path: str, body: Any = None) -> Case:
    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account)
            told = {"segment": f"seg_0_{account}", "version": 1, "by": "周琦", "at": now()}
            Script.objects.create(id=f"scr_{account}", plan_id=plan, state="done", lines=["好看。"], **told)
            return f"{PLANS}/{plan}/scripts{path}".format(script=f"scr_{account}")

        return made

    return Case(Role.CONTROLLER, foreign=place("acc_other"), own=place("acc_own"), body=body)


OBJECTS = {
    f"GET {SCRIPTS}": case(""),
    f"POST {SCRIPTS}": case("", {"segments": ["seg_0_acc_own"]}),
    f"POST {SCRIPTS}/take": case("/take", {"scripts": ["scr_acc_own"], "seen": 1}),
    f"POST {SCRIPTS}/{{script}}/take": case("/{script}/take"),
}
