"""Things with an id among selling points and their forms."""

from __future__ import annotations

from typing import Any

from cases import Case, Cast
from kaibo.accounts.permissions import Role
from kaibo.kit.clock import now
from kaibo.planning.models import PointForm
from planning.pricing.objects import ITEM, case
from planning.rundown.rehearsal import PLANS

FORMS = PLANS.replace("plans", "point-forms")
SHARED = "forms are the team's: names of fields, no numbers"


def form_case(body: Any = None) -> Case:
    def made(cast: Cast) -> str:
        PointForm.objects.create(id="frm_1", name="银饰", fields=[], by="周琦", at=now())
        return f"{FORMS}/frm_1"

    return Case(Role.CONTROLLER, shared=SHARED, own=made, body=body)


OBJECTS = {
    f"GET {ITEM}/points": case("/points"),
    f"PUT {ITEM}/points": case("/points", {"form": "pearl", "values": {"lustre": "强"}}),
    f"PUT {FORMS}/{{form}}": form_case({"name": "银饰", "fields": ["含银量"]}),
    f"DELETE {FORMS}/{{form}}": form_case(),
}
