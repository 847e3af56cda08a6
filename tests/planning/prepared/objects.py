"""Things with an id around a plan's crew, goods and assets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from cases import Case, Cast
from kaibo.accounts.permissions import Role
from kaibo.files.api import receive, register
from kaibo.kit.clock import now
from kaibo.planning.models import Asset, AssetFile, CrewMember, Item, StockRequest
from kaibo.shows.models import Show
from planning.objects import PLANS, plan_in

DUE = datetime(2026, 12, 10, 2, tzinfo=UTC)


def case(path: str, body: Any = None) -> Case:
    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            plan = plan_in(cast, account)
            Item.objects.create(id=f"itm_{account}", plan_id=plan, product="p1", name="耳钉", position=0, units=5)
            CrewMember.objects.create(id=f"crw_{account}", plan_id=plan, role="operator", name="小满")
            Asset.objects.create(id=f"ast_{account}", plan_id=plan, kind="poster", title="主海报", due_at=DUE)
            told = {"file": original(), "name": "a.png", "media": "image/png", "size": 3, "by": "周琦", "at": now()}
            AssetFile.objects.create(id=f"asf_{account}", plan_id=plan, asset=f"ast_{account}", **told)
            StockRequest.objects.create(
                id=f"stq_{account}", plan_id=plan, product="p1", units=5, by="周琦", asked_at=now()
            )
            return f"{PLANS}/{plan}{path}".format(of=account)

        return made

    return Case(Role.CONTROLLER, foreign=place("acc_other"), own=place("acc_own"), body=body)


def original() -> str:
    """An original of three bytes."""
    with receive() as receiver:
        receiver.write(b"abc")
        return register(receiver.finish()).id


def _show(account: str) -> Callable[[Cast], str]:
    def made(cast: Cast) -> str:
        plan_in(cast, account)
        show = Show.objects.create(id=f"shw_of_{account}", account_id=account, started_at=DUE)
        return f"/api/v1/planning/shows/{show.id}/plan"

    return made


P = f"{PLANS}/{{plan}}"
ASSET = {"kind": "poster", "title": "主海报", "due_at": "2026-12-10T02:00:00Z"}
OBJECTS = {
    f"GET {P}/crew": case("/crew"),
    f"PUT {P}/crew/needs": case("/crew/needs", {"needs": [{"role": "host", "least": 2}]}),
    f"POST {P}/crew": case("/crew", {"role": "ads", "name": "阿泽"}),
    f"DELETE {P}/crew/{{member}}": case("/crew/crw_{of}"),
    f"GET {P}/goods": case("/goods"),
    f"PATCH {P}/goods/items/{{item}}": case("/goods/items/itm_{of}", {"presale_days": 7}),
    f"POST {P}/goods/reserve": case("/goods/reserve"),
    f"POST {P}/goods/requests": Case(
        Role.CONTROLLER,
        foreign=case("/goods/requests").foreign,
        own=case("/goods/requests").own,
        body={"item": "itm_acc_own", "units": 3},
    ),
    f"POST {P}/goods/requests/{{asked}}/answer": case("/goods/requests/stq_{of}/answer", {"granted": 3}),
    f"GET {P}/assets": case("/assets"),
    f"POST {P}/assets": case("/assets", ASSET),
    f"PATCH {P}/assets/{{asset}}": case("/assets/ast_{of}", {"state": "done"}),
    f"DELETE {P}/assets/{{asset}}": case("/assets/ast_{of}"),
    f"POST {P}/assets/{{asset}}/files": case("/assets/ast_{of}/files", {"name": "b.png", "data": "YWJj"}),
    f"GET {P}/assets/{{asset}}/files/{{file}}": case("/assets/ast_{of}/files/asf_{of}"),
    f"PATCH {P}/assets/{{asset}}/files/{{file}}": case("/assets/ast_{of}/files/asf_{of}", {"used": True}),
    f"DELETE {P}/assets/{{asset}}/files/{{file}}": case("/assets/ast_{of}/files/asf_{of}"),
    "POST /api/v1/planning/shows/{show}/plan": Case(
        Role.CONTROLLER, foreign=_show("acc_other"), body={"planned_at": "2026-12-19T12:00:00Z"}
    ),
}
